import { parseQuery } from '../../../contract/kpi-query.ts';
import type { PlacedMessage } from '../../../contract/problem.ts';
import { type DefinitionTime, definitionChoices } from '../../../core/definitions.ts';
import { findKpi } from '../../../core/kpis/index.ts';
import { parsePeriod, type Reporting } from '../../../core/period.ts';
import type { KpiQuery } from '../../../core/query.ts';
import { canonicalWhere, type ViewState } from '../../url/view-state.ts';
import { changeExplore, type ExploreView, exploreView, MOST_KPIS } from './explore-view.ts';

export type QueryDraft =
  | { readonly ok: true; readonly query: KpiQuery }
  /** null: it is no JSON at all, for the reason given */
  | { readonly ok: false; readonly problems: readonly PlacedMessage[] | null; readonly reason: string };

/** A question as it is being written: everything that is wrong with it, in both languages, before it is asked. */
export function readDraft(text: string, reporting: Reporting): QueryDraft {
  let json: unknown;
  try {
    json = JSON.parse(text);
  } catch (error) {
    return { ok: false, problems: null, reason: error instanceof Error ? error.message : String(error) };
  }
  const parsed = parseQuery(json);
  if (!parsed.ok) return { ok: false, problems: parsed.problem.problems ?? [{ place: '', message: parsed.problem.title }], reason: '' };
  const problems = problemsOf(parsed.value, reporting);
  return problems.length > 0 ? { ok: false, problems, reason: '' } : { ok: true, query: parsed.value };
}

function problemsOf(query: KpiQuery, reporting: Reporting): readonly PlacedMessage[] {
  const problems: PlacedMessage[] = [];
  const add = (place: string, en: string, ar: string) =>
    problems.push({ place, message: { en: `${place}: ${en}.`, ar: `${place}: ${ar}.` } });
  query.kpis.forEach((id, i) => {
    if (!findKpi(id)) add(`kpis[${i}]`, `there is no figure “${id}”`, `لا يوجد مؤشر باسم «${id}»`);
  });
  if (query.kpis.length > MOST_KPIS) add('kpis', `at most ${MOST_KPIS} figures are shown here`, `لا يُعرض هنا أكثر من ${MOST_KPIS} مؤشرًا`);
  for (const place of ['from', 'to'] as const) {
    const label = query[place];
    if (label !== null && parsePeriod(label, query.grain, reporting) === null)
      add(place, `“${label}” is no ${query.grain}`, `«${label}» ليست فترة من نوع ${query.grain}`);
  }
  if (query.from !== null && query.to !== null && query.to < query.from)
    add('to', 'name a period that is not before “from”', 'حدد فترة لا تسبق «from»');
  return problems;
}

/**
 * The view that asks a written question in the place of the one on this clock; what the question cannot say (picture, comparison,
 * target) stays.
 */
export function viewOf(view: ViewState, query: KpiQuery, time: DefinitionTime): ViewState {
  const explore = exploreView(view);
  const hasClock = (kpi: string) => definitionChoices({ kpi, time: 'working' }).some(({ aspect }) => aspect === 'time');
  // the calendar that is always open is calendar time, where every figure has a clock
  const isCalendarTime = query.calendar === 'always' && query.kpis.every(hasClock);
  const written = query.kpis.map((kpi) => ({ kpi, time: isCalendarTime ? ('calendar' as const) : ('working' as const) }));
  const others = explore.kpis.filter(
    (definition) => definition.time !== time && !written.some(({ kpi, time: own }) => kpi === definition.kpi && own === definition.time),
  );
  const change: Partial<ExploreView> = {
    kpis: [...written, ...others],
    by: query.by,
    thenBy: query.thenBy,
    calendar: isCalendarTime ? null : query.calendar,
    policy: query.policy,
    zone: query.zone,
    dataVersion: query.dataVersion,
    suppress: query.suppress,
  };
  const { grain, from, to, asOf } = query;
  return { ...view, grain, from, to, asOf, where: canonicalWhere(query.where), ...changeExplore(view, change) };
}
