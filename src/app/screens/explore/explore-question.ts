import { calendarOf, DEFINITION_TIMES, type DefinitionTime } from '../../../core/definitions.ts';
import { parsePeriod, previousPeriod, type Reporting, shiftPeriod } from '../../../core/period.ts';
import { EMPTY_QUERY, type KpiQuery } from '../../../core/query.ts';
import { ripenessKpis } from '../../../core/trends/ripeness.ts';
import type { ViewState } from '../../url/view-state.ts';
import type { ExploreView } from './explore-view.ts';

/** One question to the engine for each clock on which figures are wanted. */
export interface AskedQuery {
  readonly time: DefinitionTime;
  readonly query: KpiQuery;
}

/** The questions whose answers are shown: nothing is asked that the reader cannot see. */
export function askedQueries(view: ViewState, explore: ExploreView): readonly AskedQuery[] {
  return DEFINITION_TIMES.flatMap((time) => {
    const kpis = explore.kpis.filter((definition) => definition.time === time).map(({ kpi }) => kpi);
    return kpis.length === 0 ? [] : [{ time, query: queryOf(view, explore, kpis, time) }];
  });
}

function queryOf(view: ViewState, explore: ExploreView, kpis: readonly string[], time: DefinitionTime): KpiQuery {
  const { by, thenBy, calendar, policy, zone, dataVersion, suppress } = explore;
  return {
    ...EMPTY_QUERY,
    kpis,
    grain: view.grain,
    from: view.from,
    to: view.to,
    by,
    thenBy,
    where: view.where,
    asOf: view.asOf,
    dataVersion,
    calendar: calendarOf({ kpi: '', time }) ?? calendar,
    policy,
    zone,
    suppress,
  };
}

/** What the answer is laid beside: the same questions of other periods or another group. Null: it cannot be asked. */
export function againstQueries(
  asked: readonly AskedQuery[],
  { against }: ExploreView,
  { periods, reporting }: { readonly periods: readonly string[]; readonly reporting: Reporting },
): readonly AskedQuery[] | null {
  if (against === null) return null;
  if (against.kind === 'group') {
    const { dimension, value } = against;
    return asked.map(({ time, query }) => ({ time, query: { ...query, where: { ...query.where, [dimension]: [value] } } }));
  }
  const grain = asked[0]?.query.grain ?? 'month';
  const [first, last] = [periods[0], periods.at(-1)];
  if (first === undefined || last === undefined) return null;
  const range =
    against.kind === 'year' ? [shiftPeriod(first, grain, -1), shiftPeriod(last, grain, -1)] : rangeBefore(periods, grain, reporting);
  const [from, to] = range ?? [];
  return from && to ? asked.map(({ time, query }) => ({ time, query: { ...query, from, to } })) : null;
}

/** As many periods as there are, right before the first of them. */
function rangeBefore(periods: readonly string[], grain: KpiQuery['grain'], reporting: Reporting): readonly [string, string] | null {
  const first = parsePeriod(periods[0] ?? '', grain, reporting);
  if (first === null) return null;
  const last = previousPeriod(first, grain, reporting);
  let period = last;
  for (let i = 1; i < periods.length; i++) period = previousPeriod(period, grain, reporting);
  return [period.label, last.label];
}

/** The whole history of the same figures, and what tells whether they may still move: control limits do not follow the zoom. */
export const historyQueries = (asked: readonly AskedQuery[]): readonly AskedQuery[] =>
  asked.map(({ time, query }) => ({
    time,
    query: { ...query, from: null, kpis: [...new Set([...query.kpis, ...query.kpis.flatMap(ripenessKpis)])] },
  }));
