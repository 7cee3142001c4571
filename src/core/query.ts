import type { Dimension, EventType } from './inquiry.ts';
import type { KpiFigure } from './kpis/kpi.ts';

export const GRAINS = ['day', 'week', 'month', 'quarter', 'year'] as const;
export type Grain = (typeof GRAINS)[number];

/** A filter: a dimension's value is one of these; null is "not recorded". Dimensions are ANDed. */
export type Where = Readonly<Partial<Record<Dimension, readonly (string | null)[]>>>;

/**
 * The question. Everything the answer depends on is in here or in the data version it names.
 * @source definitions, sections 2, 4 and 5
 */
export interface KpiQuery {
  /** KPI ids, in the order they shall be answered */
  readonly kpis: readonly string[];
  readonly grain: Grain;
  /** labels of this grain, inclusive; null: from the first receipt / to the as-of */
  readonly from: string | null;
  readonly to: string | null;
  readonly by: Dimension | null;
  /** a second dimension inside the first; only with `by` */
  readonly thenBy: Dimension | null;
  readonly where: Where;
  /** ISO 8601 with offset; null: the data's own as-of */
  readonly asOf: string | null;
  /** a store's `seq`; null: the newest */
  readonly dataVersion: number | null;
  /** an explicit calendar that beats the policy's ("id" or "id@version"); null: none */
  readonly calendar: string | null;
  /** "id" or "id@version"; null: the policy in force */
  readonly policy: string | null;
  /** the reporting zone, IANA; null: the default calendar's */
  readonly zone: string | null;
  /** hide figures that rest on fewer than five, for what leaves the building */
  readonly suppress: boolean;
}

export const EMPTY_QUERY: KpiQuery = {
  kpis: [],
  grain: 'month',
  from: null,
  to: null,
  by: null,
  thenBy: null,
  where: {},
  asOf: null,
  dataVersion: null,
  calendar: null,
  policy: null,
  zone: null,
  suppress: false,
};

/** A figure as published. */
export interface KpiValue extends KpiFigure {
  /** rests on fewer than ten */
  readonly isSmall?: boolean;
  /** something is pending: no final score, no signal */
  readonly isProvisional?: boolean;
  /** hidden because it, or a sum that would reveal it, rests on fewer than five */
  readonly isSuppressed?: boolean;
  /** the event types it needs that this source does not record; the value is null */
  readonly notRecorded?: readonly EventType[];
}
export type KpiValues = Readonly<Record<string, KpiValue>>;

export interface KpiRow {
  /** `2026-01`, `2026-Q1`, `2026`, `2026-01-04/P7D`, `2026-01-04` */
  readonly period: string;
  /** the value of `by`; null is "not recorded", or no `by` at all */
  readonly group: string | null;
  /** the value of `thenBy` */
  readonly subgroup?: string | null;
  readonly values: KpiValues;
}

/** The answer: recomputed totals, never sums of rows. */
export interface KpiTable {
  readonly asOf: string;
  readonly dataVersion: number;
  readonly isDemonstration: boolean;
  /** the calendar that holds where no rule names another, or the explicit one */
  readonly calendar: { readonly id: string; readonly version: string };
  readonly policy: { readonly id: string; readonly version: string } | null;
  readonly zone: string;
  readonly grain: Grain;
  readonly by: Dimension | null;
  readonly thenBy: Dimension | null;
  /** more than one calendar measured these durations */
  readonly isMixedCalendars: boolean;
  /** a predicted holiday, or a date past the calendar's coverage, lies in the range */
  readonly restsOnPrediction: boolean;
  readonly rows: readonly KpiRow[];
  /** each group over the whole range; empty without `by` */
  readonly groups: readonly { readonly group: string | null; readonly subgroup?: string | null; readonly values: KpiValues }[];
  readonly total: { readonly values: KpiValues };
}
