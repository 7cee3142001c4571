import type { Definition } from '../../../core/definitions.ts';
import type { KpiTable } from '../../../core/query.ts';
import { runningPeriod, type Series, seriesOfRows } from '../../../core/trends/series.ts';
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

/** One figure by one definition, over every period of the answer. */
export function seriesOf(model: TrendsModel, definition: Definition): Series {
  const table = definition.time === 'calendar' ? model.calendar : model.working;
  const rows = new Map((table?.rows ?? []).map((row) => [row.period, row]));
  return seriesOfRows(
    model.periods.map((period) => rows.get(period)),
    definition,
    model.running,
  );
}

/** The part of a series that is shown. */
export const shown = <T>(entries: readonly T[], { start, end }: Pick<TrendsModel, 'start' | 'end'>): readonly T[] =>
  entries.slice(start, end);
