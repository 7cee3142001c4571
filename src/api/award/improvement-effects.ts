import { answerResolved, resolveQuery } from '../../answers/resolve-query.ts';
import type { ImprovementEntry } from '../../contract/award.ts';
import { effectOf, type Improvement } from '../../core/awards/improvement.ts';
import { findKpi } from '../../core/kpis/index.ts';
import type { Kpi } from '../../core/kpis/kpi.ts';
import { EMPTY_QUERY } from '../../core/query.ts';
import type { ApiContext } from '../api-context.ts';
import { monthsOf } from './ask-award.ts';

/** The improvement log, the latest action first, each entry with what its figure shows since. */
export async function improvementEffects({ store, catalogue }: ApiContext): Promise<readonly ImprovementEntry[]> {
  const documents = await store.documents.list('improvement');
  const entries = await Promise.all(
    documents.map(async ({ id, version, author, body }): Promise<ImprovementEntry> => {
      const improvement = body as Improvement;
      const { kpi, where = {}, startedOn } = improvement;
      const resolved = await resolveQuery(store, catalogue, { ...EMPTY_QUERY, kpis: [kpi], where });
      const months = monthsOf(await answerResolved(store, resolved), kpi, resolved.question.asOf);
      return { id, version, author, improvement, effect: effectOf(months, startedOn, (findKpi(kpi) as Kpi).better) };
    }),
  );
  return entries.sort((a, b) => (a.improvement.startedOn < b.improvement.startedOn ? 1 : -1));
}
