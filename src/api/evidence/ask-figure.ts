import { refuse } from '../../answers/api-problem.ts';
import { answerResolved, type ResolvedQuery, resolveQuery } from '../../answers/resolve-query.ts';
import { givenDetail } from '../../contract/problem.ts';
import type { ClaimCell } from '../../core/evidence/claim.ts';
import { restsOnClock } from '../../core/evidence/definition-of.ts';
import { type RecordScope, scopeOf } from '../../core/evidence/record-scope.ts';
import type { FrozenExclusions } from '../../core/evidence/snapshot.ts';
import type { Instant } from '../../core/instant.ts';
import { findKpi } from '../../core/kpis/index.ts';
import type { Kpi } from '../../core/kpis/kpi.ts';
import { rangeOf } from '../../core/period.ts';
import type { KpiQuery, KpiTable, KpiValue } from '../../core/query.ts';
import type { Question } from '../../core/question.ts';
import type { Statistic } from '../../core/statistics/statistic.ts';
import type { Catalogue } from '../catalogue.ts';
import type { Store } from '../store.ts';

/** One figure as a store answers it, with what is needed to say what it rests on. */
export interface AskedFigure {
  readonly kpi: Kpi;
  readonly value: KpiValue;
  readonly resolved: ResolvedQuery;
  readonly scope: RecordScope;
  /** withdrawn and ended at an unknown time; duplicates are counted with the records */
  readonly excluded: Omit<FrozenExclusions, 'duplicates'>;
  readonly restsOnClock: boolean;
  /** nothing before it can move the figure */
  readonly hoursFrom: Instant;
}

/**
 * Asks for one cell of one indicator.
 * @throws ApiProblem for an unknown indicator, cell, calendar, policy, data version or period
 */
export async function askFigure(
  store: Store,
  catalogue: Catalogue,
  asked: { readonly kpi: string; readonly query: KpiQuery } & ClaimCell,
): Promise<AskedFigure> {
  const kpi = findKpi(asked.kpi) ?? refuse('unknown-kpi', { detail: givenDetail(asked.kpi), place: 'kpi' });
  const resolved = await resolveQuery(store, catalogue, { ...asked.query, kpis: [kpi.id] });
  const { question, query, meta } = resolved;
  const table = await answerResolved(store, resolved);
  const value = cellOf(table, asked)[kpi.id] ?? refuse('unknown-cell', { place: 'cell' });
  const range =
    asked.period === null
      ? rangeOf(question.periods)
      : (question.periods.find(({ label }) => label === asked.period) ??
        refuse('unknown-cell', { detail: givenDetail(asked.period), place: 'period' }));
  const group = (asked.group ?? []).map((entry, i) => [question.by[i] as (typeof question.by)[number], entry] as const);
  const first = meta.firstReceivedAt ?? question.asOf;
  return {
    kpi,
    value,
    resolved,
    scope: scopeOf(kpi.basis, range, { where: query.where, group, asOf: question.asOf }),
    excluded: await countExcluded(store, resolved, asked, range),
    restsOnClock: restsOnClock(kpi),
    hoursFrom: kpi.basis === 'flow' ? first : Math.min(Math.max(range.startsAt, first), question.asOf),
  };
}

function cellOf(table: KpiTable, { period, group }: ClaimCell): KpiTable['total']['values'] {
  const isIn = (row: { readonly group: string | null; readonly subgroup?: string | null }): boolean =>
    group !== null && row.group === group[0] && (group.length < 2 || (row.subgroup ?? null) === group[1]);
  const depth = table.by === null ? 0 : table.thenBy === null ? 1 : 2;
  if (group !== null && group.length !== depth) refuse('unknown-cell', { detail: givenDetail(group), place: 'group' });
  if (period === null && (group === null || depth === 0)) return table.total.values;
  const found = period === null ? table.groups.find(isIn) : table.rows.find((row) => row.period === period && (depth === 0 || isIn(row)));
  return found?.values ?? refuse('unknown-cell', { detail: givenDetail([period, group]), place: 'cell' });
}

const WITHDRAWN: Statistic = { kind: 'count', of: { all: ['withdrawn'] } };
const ENDED: Statistic = { kind: 'count', of: { all: ['ended-unknown'] } };

/** Received in the cell's range, and in no rate. */
async function countExcluded(
  store: Store,
  { question, settings, dataVersion }: ResolvedQuery,
  cell: ClaimCell,
  range: { readonly startsAt: Instant; readonly endsAt: Instant },
): Promise<Omit<FrozenExclusions, 'duplicates'>> {
  const where = { ...question.where };
  for (const [i, value] of (cell.group ?? []).entries()) {
    const dimension = question.by[i];
    if (dimension !== undefined) where[dimension] = [value];
  }
  const asked: Question = {
    statistics: [WITHDRAWN, ENDED],
    periods: range.startsAt < range.endsAt ? [{ label: 'range', ...range }] : [],
    by: [],
    where,
    asOf: question.asOf,
  };
  const { grids } = await store.answer(asked, settings, dataVersion);
  const count = (i: number): number => (grids[i]?.total as { readonly count: number } | undefined)?.count ?? 0;
  return { withdrawn: count(0), endedUnknown: count(1) };
}
