import type { KpiRow, KpiValue } from '../../../core/query.ts';
import type { BriefKpi } from './brief-question.ts';

/** Null where the answer does not hold the KPI. */
export function figureOf(row: KpiRow | undefined, kpi: BriefKpi): KpiValue | null {
  return row?.values[kpi] ?? null;
}

/** The values of a KPI over rows, gaps as null. */
export function seriesOf(rows: readonly KpiRow[], kpi: BriefKpi): (number | null)[] {
  return rows.map((row) => figureOf(row, kpi)?.value ?? null);
}

const LATENCIES: readonly BriefKpi[] = ['response-median', 'response-p90'];

/** The figure may still move. Quick answers come first: while some are awaited, the time of those that came is provisional too. */
export const isProvisional = (row: KpiRow | undefined, kpi: BriefKpi): boolean =>
  figureOf(row, LATENCIES.includes(kpi) ? 'response-on-time' : kpi)?.isProvisional === true;
