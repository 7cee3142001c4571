import { CASE_ROLES, type CaseRecord, type CaseRole, type CasesAnswer } from '../contract/cases.ts';
import { toRecord } from '../contract/inquiry-record.ts';
import { givenDetail } from '../contract/problem.ts';
import { FACT_BIT, FACTS } from '../core/facts.ts';
import { formatInstant, type Instant } from '../core/instant.ts';
import { findKpi } from '../core/kpis/index.ts';
import { rangeOf } from '../core/period.ts';
import type { KpiQuery } from '../core/query.ts';
import type { CaseQuestion, GroupKey } from '../core/question.ts';
import { refuse } from './api-problem.ts';
import { decodeCursor, encodeCursor } from './cursor.ts';
import type { CaseRow, FigureStore } from './figure-store.ts';
import { type ResolvedQuery, resolveQuery } from './resolve-query.ts';
import type { SettingsCatalogue } from './settings-catalogue.ts';

/**
 * A page of the inquiries behind one cell of an answer.
 * @throws ApiProblem as `resolveQuery` does, and where the answer has no such cell
 */
export async function answerCases(
  store: FigureStore,
  catalogue: SettingsCatalogue,
  {
    query,
    cell,
    cursor,
    limit,
  }: {
    readonly query: KpiQuery;
    readonly cell: CellReference;
    /** null: the first page */
    readonly cursor: string | null;
    readonly limit: number;
  },
): Promise<CasesAnswer> {
  // Later pages are of the first page's data, whatever was written in between.
  const [offset = 0, dataVersion, asOf] = cursor === null ? [] : decodeCursor(cursor, 3);
  const pinned = dataVersion === undefined || asOf === undefined ? query : { ...query, dataVersion, asOf: formatInstant(asOf) };
  const resolved = await resolveQuery(store, catalogue, pinned);
  const question = caseQuestionOf(resolved, cell);
  const page =
    question === null ? { total: 0, rows: [] } : await store.cases(question, resolved.settings, resolved.dataVersion, { offset, limit });
  const end = offset + page.rows.length;
  return {
    asOf: formatInstant(resolved.question.asOf),
    dataVersion: resolved.dataVersion,
    total: page.total,
    cases: page.rows.map(caseRecordOf),
    next: end < page.total ? encodeCursor(end, resolved.dataVersion, resolved.question.asOf) : null,
  };
}

/** A cell as its address names it. */
export interface CellReference {
  readonly kpi: string;
  readonly role: string;
  /** a label of the answer; null: the whole range */
  readonly period: string | null;
  /** JSON list of the group's values, null being "not recorded"; null: every group */
  readonly group: string | null;
}

/**
 * The cell's inquiries as a question to a store; null where the source does not record what the figure needs, so that nothing
 * stands behind it.
 * @throws ApiProblem where the answer has no such cell
 */
export function caseQuestionOf({ question, query, meta }: ResolvedQuery, cell: CellReference): CaseQuestion | null {
  const kpi = findKpi(cell.kpi) ?? refuse('unknown-kpi', { detail: givenDetail(cell.kpi), place: 'kpi' });
  const role = (CASE_ROLES as readonly string[]).includes(cell.role) ? (cell.role as CaseRole) : null;
  const of = role === 'excluded' ? 'excluded' : role === null ? undefined : kpi.cases[role];
  if (of === undefined) return refuse('unknown-cell', { detail: givenDetail(cell.role), place: 'role' });
  const range =
    cell.period === null
      ? rangeOf(question.periods)
      : (question.periods.find(({ label }) => label === cell.period) ??
        refuse('unknown-cell', { detail: givenDetail(cell.period), place: 'period' }));
  if (kpi.needs.some((type) => !meta.recorded.includes(type))) return null;
  const { startsAt, endsAt } = range;
  return {
    of,
    group: groupOf(cell.group, question.by.length),
    by: question.by,
    range: { startsAt, endsAt },
    where: query.where,
    asOf: question.asOf,
  };
}

function groupOf(text: string | null, length: number): GroupKey | null {
  if (text === null) return null;
  const isKey = (value: unknown): value is GroupKey =>
    Array.isArray(value) && value.length === length && value.every((part) => part === null || typeof part === 'string');
  try {
    const key: unknown = JSON.parse(text);
    if (isKey(key)) return key;
  } catch {
    // falls through to the refusal
  }
  return refuse('unknown-cell', { detail: givenDetail(text), place: 'group' });
}

const at = (instant: Instant | null): string | null => (instant === null ? null : formatInstant(instant));

export function caseRecordOf(row: CaseRow): CaseRecord {
  return {
    inquiry: toRecord(row.inquiry),
    facts: FACTS.filter((fact) => (row.facts & FACT_BIT[fact]) !== 0),
    responseSeconds: row.responseSeconds,
    resolutionSeconds: row.resolutionSeconds,
    responseDueAt: at(row.responseDueAt),
    resolutionDueAt: at(row.resolutionDueAt),
    responseBreachAt: at(row.responseBreachAt),
    resolutionBreachAt: at(row.resolutionBreachAt),
    closedAt: at(row.closedAt),
  };
}
