import { refuse } from '../../answers/api-problem.ts';
import { answerQuery, resolveQuery } from '../../answers/resolve-query.ts';
import type { AwardFrame, AwardRequest } from '../../contract/award.ts';
import { givenDetail } from '../../contract/problem.ts';
import type { AwardCriterion, AwardCycle, AwardModel } from '../../core/awards/award-model.ts';
import { closedMonths, cycleProgress } from '../../core/awards/cycle-progress.ts';
import type { MonthFigure } from '../../core/awards/projection.ts';
import { formatInstant, type Instant } from '../../core/instant.ts';
import { EMPTY_QUERY, type KpiQuery, type KpiTable, type KpiValue } from '../../core/query.ts';
import type { ApiContext } from '../api-context.ts';
import { findModel } from './award-models.ts';

/** A question about an award with everything it leaves open decided; every figure of the answer is of one data version and as-of. */
export interface AwardQuestion {
  readonly request: AwardRequest;
  readonly model: AwardModel;
  readonly asOf: Instant;
  readonly frame: AwardFrame;
  /** what every query names; the cycle's own definitions are laid over it */
  readonly base: KpiQuery;
  /** the one that was asked for */
  readonly cycle: AwardCycle | null;
}

/** @throws ApiProblem for an unknown model, calendar, policy or data version, and where there is no such cycle */
export async function resolveAward({ store, catalogue }: ApiContext, request: AwardRequest): Promise<AwardQuestion> {
  const model = await findModel(store.documents, request.model);
  const { asOf: asked, dataVersion, calendar, policy } = request;
  const resolved = await resolveQuery(store, catalogue, { ...EMPTY_QUERY, kpis: [], asOf: asked, dataVersion, calendar, policy });
  const { question, reporting, meta } = resolved;
  const { asOf } = question;
  const { id, version, title, isOfficial } = model;
  return {
    request,
    model,
    asOf,
    frame: {
      asOf: formatInstant(asOf),
      dataVersion: resolved.dataVersion,
      isDemonstration: meta.isDemonstration,
      zone: reporting.zone,
      model: { id, version, title, isOfficial },
    },
    base: { ...EMPTY_QUERY, asOf: formatInstant(asOf), dataVersion: resolved.dataVersion, calendar, policy, zone: reporting.zone },
    cycle: cycleOf(model, request.cycle, asOf, reporting.zone),
  };
}

function cycleOf({ cycles }: AwardModel, asked: string | null, asOf: Instant, zone: string): AwardCycle | null {
  if (asked !== null)
    return cycles.find(({ id }) => id === asked) ?? refuse('unknown-cycle', { detail: givenDetail(asked), place: 'cycle' });
  const ordered = [...cycles].sort((a, b) => (a.from < b.from ? -1 : 1));
  const stateOf = (cycle: AwardCycle): string => cycleProgress(cycle, asOf, zone).state;
  return ordered.findLast((cycle) => stateOf(cycle) === 'running') ?? ordered.findLast((cycle) => stateOf(cycle) === 'ended') ?? null;
}

/** The definitions in force in a cycle, under those that were asked for. */
export const inCycle = ({ base }: AwardQuestion, cycle: AwardCycle): KpiQuery => ({
  ...base,
  calendar: base.calendar ?? cycle.calendar ?? null,
  policy: base.policy ?? cycle.policy ?? null,
});

/** One table for each filter among the criteria, holding what all criteria of that filter need. */
export async function tablesOf(
  { store, catalogue }: ApiContext,
  criteria: readonly AwardCriterion[],
  query: KpiQuery,
  kpisOf: (criterion: AwardCriterion) => readonly string[] = ({ kpi }) => [kpi],
): Promise<(criterion: AwardCriterion) => KpiTable> {
  const tables = new Map<string, Promise<KpiTable>>();
  for (const { where } of criteria) {
    const key = JSON.stringify(where);
    if (tables.has(key)) continue;
    const sharing = criteria.filter((other) => JSON.stringify(other.where) === key);
    tables.set(key, answerQuery(store, catalogue, { ...query, where, kpis: [...new Set(sharing.flatMap(kpisOf))] }));
  }
  const answered = new Map(await Promise.all([...tables].map(async ([key, table]) => [key, await table] as const)));
  return ({ where }) => answered.get(JSON.stringify(where)) as KpiTable;
}

const NOTHING: KpiValue = { value: null };

export const figureIn = (values: KpiTable['total']['values'], kpi: string): KpiValue => values[kpi] ?? NOTHING;

/** The months of an ungrouped table as a series. */
export function monthsOf(table: KpiTable, kpi: string, asOf: Instant): readonly MonthFigure[] {
  const closed = new Set(
    closedMonths(
      table.rows.map(({ period }) => period),
      asOf,
      table.zone,
    ),
  );
  return table.rows.map(({ period, values }) => ({ period, isClosed: closed.has(period), value: figureIn(values, kpi) }));
}
