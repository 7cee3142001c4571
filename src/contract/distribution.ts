import type { Measure } from '../core/facts.ts';
import type { Grain } from '../core/query.ts';
import type { Fraction } from '../core/statistics/quantile.ts';

export interface DistributionRow {
  readonly period: string;
  /** how many durations; null: hidden */
  readonly n: number | null;
  /** working seconds, one for each of `quantiles`; null: nothing ended, the source does not record it, or it is hidden */
  readonly seconds: readonly (number | null)[];
}

/** `GET /v1/distribution`: nearest-rank quantiles of a duration, period by period of receipt; `suppress` hides what rests on few. */
export interface Distribution {
  readonly asOf: string;
  readonly dataVersion: number;
  readonly grain: Grain;
  readonly measure: Measure;
  /** exact fractions, ascending */
  readonly quantiles: readonly Fraction[];
  readonly rows: readonly DistributionRow[];
}
