import type { Definition } from '../definitions.ts';
import { parseInstant } from '../instant.ts';
import { findKpi } from '../kpis/index.ts';
import type { KpiDirection, KpiUnit } from '../kpis/kpi.ts';
import { periodOf, shiftPeriod } from '../period.ts';
import type { Grain, KpiRow, KpiTable, KpiValue } from '../query.ts';
import { type XmrChart, xmrChart } from '../statistics/xmr-chart.ts';
import { type Course, courseOf } from './course.ts';
import { canOnlyRise, unripePeriods } from './ripeness.ts';

/** One figure by one definition, period by period, with its control chart and what it shows. */
export interface Series {
  readonly definition: Definition;
  readonly unit: KpiUnit;
  readonly better: KpiDirection;
  readonly figures: readonly (KpiValue | null)[];
  readonly values: readonly (number | null)[];
  /** whether a figure may still move: it gives no signal */
  readonly provisional: readonly boolean[];
  readonly chart: XmrChart;
  readonly course: Course;
}

/** The label of the period that the as-of lies in; null: every period of the answer is over. */
export function runningPeriod({ asOf: text, grain, zone, rows }: KpiTable): string | null {
  const asOf = parseInstant(text);
  if (asOf === null) return null;
  // At its last whole second a period is over: what runs is the period of the next one.
  const running = periodOf(asOf + 1, grain, { zone, weekStartsOn: 'sun' });
  return running > (rows.at(-1)?.period ?? '') ? null : running;
}

/**
 * The series of a definition.
 * @param rows one a period, earliest first; undefined: the answer has none there
 * @param running label of the period that the as-of lies in; null: none
 */
export function seriesOfRows(rows: readonly (KpiRow | undefined)[], definition: Definition, running: string | null): Series {
  const kpi = findKpi(definition.kpi);
  const better = kpi?.better ?? 'neither';
  const figures = rows.map((row) => row?.values[definition.kpi] ?? null);
  const values = figures.map((figure) => figure?.value ?? null);
  const unripe = unripePeriods(
    definition.kpi,
    rows.map((row) => row?.values),
    periodsAYear(rows.find((row) => row)?.period ?? ''),
  );
  const provisional = rows.map((row, i) => unripe[i] === true || (running !== null && (row?.period ?? '') >= running));
  const raised = xmrChart(values.map((value, i) => ({ value, isProvisional: provisional[i] })));
  const signals = raised.signals.map((signal, i) =>
    signal?.direction === 'down' && canOnlyRise(definition.kpi, figures[i]) ? null : signal,
  );
  const chart = { ...raised, signals };
  return { definition, unit: kpi?.unit ?? 'count', better, figures, values, provisional, chart, course: courseOf(chart, better) };
}

/** Of the grain of a label. */
function periodsAYear(label: string): number {
  if (label.length === 4) return 1;
  if (label.includes('Q')) return 4;
  if (label.endsWith('/P7D')) return 52;
  return label.length === 10 ? 365 : 12;
}

/** The same figure a year earlier, period by period; null where it lies before the data. */
export function yearBefore(values: readonly (number | null)[], periods: readonly string[], grain: Grain): (number | null)[] {
  const at = new Map(periods.map((period, i) => [period, values[i] ?? null]));
  return periods.map((period) => at.get(shiftPeriod(period, grain, -1) ?? '') ?? null);
}
