import { calendarOf, type Definition } from '../../../core/definitions.ts';
import { EMPTY_QUERY, type KpiQuery } from '../../../core/query.ts';
import { ripenessKpis } from '../../../core/trends/ripeness.ts';
import { CONTINUITY_KPIS } from '../../continuity/continuity-rows.ts';
import type { ViewState } from '../../url/view-state.ts';
import { type TrendsView, trendGrain } from './trends-view.ts';

/**
 * The whole history at once: limits do not follow the zoom, and the year before is known. One question for each clock, so
 * that every chart of the screen is answered together.
 */
export function trendsQuestion(view: ViewState, { definitions }: TrendsView, time: Definition['time']): KpiQuery | null {
  const asked = Object.values(definitions)
    .flatMap(({ definition, beside }) => [definition, ...(beside ? [beside] : [])])
    .filter((definition) => definition.time === time)
    .flatMap(({ kpi }) => (kpi.endsWith('-median') ? [kpi, kpi.replace('-median', '-p90')] : [kpi]));
  if (asked.length === 0) return null;
  const kpis = time === 'working' ? ['received', 'citizens', ...asked] : asked;
  return {
    ...EMPTY_QUERY,
    kpis: [...new Set(kpis.flatMap((kpi) => [kpi, ...ripenessKpis(kpi)]))].sort(),
    grain: trendGrain(view),
    where: view.where,
    asOf: view.asOf,
    calendar: calendarOf({ kpi: '', time }),
  };
}

/** The figure by a dimension, over the periods shown and the run-up that limits need. */
export function dividedQuestion(view: ViewState, { by, divided, definitions }: TrendsView): KpiQuery {
  const { definition } = definitions[divided];
  return {
    ...EMPTY_QUERY,
    kpis: [...new Set([definition.kpi, 'received', ...ripenessKpis(definition.kpi)])],
    grain: trendGrain(view),
    by,
    where: view.where,
    asOf: view.asOf,
    calendar: calendarOf(definition),
  };
}

export function continuityQuestion(view: ViewState, [from, to]: readonly [string, string]): KpiQuery {
  return { ...EMPTY_QUERY, kpis: CONTINUITY_KPIS, grain: trendGrain(view), from, to, where: view.where, asOf: view.asOf };
}

/** What of the whole range is asked by hour and by quantile. */
export function rangeQuestion(view: ViewState, from: string | null, to: string | null): KpiQuery {
  return { ...EMPTY_QUERY, kpis: ['received'], grain: trendGrain(view), from, to, where: view.where, asOf: view.asOf };
}

/** What one card shows, alone: what its files hold. */
export function cardQuestion(view: ViewState, definition: Definition, more: readonly string[], periods: readonly string[]): KpiQuery {
  return {
    ...rangeQuestion(view, periods[0] ?? null, periods.at(-1) ?? null),
    kpis: [...new Set([definition.kpi, ...more])],
    calendar: calendarOf(definition),
  };
}
