import type { Definition } from '../../../core/definitions.ts';
import { parseInstant } from '../../../core/instant.ts';
import { findKpi } from '../../../core/kpis/index.ts';
import type { KpiDirection, KpiUnit } from '../../../core/kpis/kpi.ts';
import { periodOf, shiftPeriod } from '../../../core/period.ts';
import type { KpiRow, KpiTable, KpiValue } from '../../../core/query.ts';
import { type XmrChart, xmrChart } from '../../../core/statistics/xmr-chart.ts';
import { type Course, courseOf } from '../../../core/trends/course.ts';
import { canOnlyRise, unripePeriods } from '../../../core/trends/ripeness.ts';
import type { ViewState } from '../../url/view-state.ts';
import { SPANS, type TrendGrain, trendGrain } from './trends-view.ts';

/** The answers of the screen and the part of them that is shown. */
export interface TrendsModel {
  readonly working: KpiTable;
  /** on the calendar that is always open; null: nothing asks for it */
  readonly calendar: KpiTable | null;
  readonly grain: TrendGrain;
  /** labels of every period of the answer, earliest first */
  readonly periods: readonly string[];
  /** half-open range of what is shown */
  readonly start: number;
  readonly end: number;
  /** label of the period that the as-of lies in; null: every one is over */
  readonly running: string | null;
}

/** Null: the answer holds no period. */
export function trendsModel(working: KpiTable, calendar: KpiTable | null, view: ViewState): TrendsModel | null {
  const grain = trendGrain(view);
  const periods = working.rows.map(({ period }) => period);
  if (periods.length === 0) return null;
  const to = view.to === null ? -1 : periods.findLastIndex((period) => period <= (view.to as string));
  const end = to < 0 ? periods.length : to + 1;
  const from = view.from === null ? -1 : periods.findIndex((period) => period >= (view.from as string));
  const start = from >= 0 && from < end ? from : Math.max(0, end - SPANS[grain].usual);
  return { working, calendar, grain, periods, start, end, running: runningPeriod(working) };
}

function runningPeriod({ asOf: text, grain, zone, rows }: KpiTable): string | null {
  const asOf = parseInstant(text);
  if (asOf === null) return null;
  // At its last whole second a period is over: what runs is the period of the next one.
  const running = periodOf(asOf + 1, grain, { zone, weekStartsOn: 'sun' });
  return running > (rows.at(-1)?.period ?? '') ? null : running;
}

/** One figure by one definition, over every period of the answer. */
export interface Series {
  readonly definition: Definition;
  readonly unit: KpiUnit;
  readonly better: KpiDirection;
  readonly figures: readonly (KpiValue | null)[];
  readonly values: readonly (number | null)[];
  readonly provisional: readonly boolean[];
  readonly chart: XmrChart;
  readonly course: Course;
}

export function seriesOf(model: TrendsModel, definition: Definition): Series {
  const table = definition.time === 'calendar' ? model.calendar : model.working;
  const rows = new Map((table?.rows ?? []).map((row) => [row.period, row]));
  return seriesOfRows(
    model.periods.map((period) => rows.get(period)),
    definition,
    model.running,
  );
}

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

/** Of the grain of a label: a month, a quarter or a year. */
const periodsAYear = (label: string): number => (label.length === 4 ? 1 : label.includes('Q') ? 4 : 12);

/** The same figure a year earlier, period by period; null where it lies before the data. */
export function yearBefore(
  values: readonly (number | null)[],
  { periods, grain }: Pick<TrendsModel, 'periods' | 'grain'>,
): (number | null)[] {
  const at = new Map(periods.map((period, i) => [period, values[i] ?? null]));
  return periods.map((period) => at.get(shiftPeriod(period, grain, -1) ?? '') ?? null);
}

/** The part of a series that is shown. */
export const shown = <T>(entries: readonly T[], { start, end }: Pick<TrendsModel, 'start' | 'end'>): readonly T[] =>
  entries.slice(start, end);
