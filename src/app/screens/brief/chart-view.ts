import type { KpiRow } from '../../../core/query.ts';
import type { Reader } from '../../ui/reader.tsx';
import type { BriefModel } from './brief-model.ts';
import type { Scope } from './brief-targets.ts';

/** What every chart of the page shows: the same periods, said the same way. */
export interface ChartView {
  readonly rows: readonly KpiRow[];
  readonly scope: Scope;
  /** short labels for the axis */
  readonly labels: readonly string[];
  /** full names for sentences and tables */
  readonly names: readonly string[];
  readonly span: string;
  /** name of the period that the page is about */
  readonly focusName: string;
  /** which rows still run at the as-of */
  readonly isRunning: readonly boolean[];
}

export function chartViewOf(model: BriefModel, { format }: Reader): ChartView {
  const rows = model.rows.slice(model.start, model.focus + 1);
  const first = rows[0]?.period ?? null;
  const last = rows.at(-1)?.period ?? null;
  return {
    rows,
    scope: model.scope,
    labels: rows.map((row) => format.periodShort(row.period)),
    names: rows.map((row) => format.period(row.period)),
    span: format.periodRange(first, last),
    focusName: format.period(last),
    isRunning: rows.map((row) => model.running !== null && row.period >= model.running),
  };
}
