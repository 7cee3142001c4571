import type { Hono } from 'hono';
import { CASE_ROLES, type CaseRecord, type CaseRole, type CasesAnswer } from '../../contract/cases.ts';
import { toRecord } from '../../contract/inquiry-record.ts';
import { decodeQuery } from '../../contract/kpi-query.ts';
import { givenDetail } from '../../contract/problem.ts';
import { FACT_BIT, FACTS } from '../../core/facts.ts';
import { formatInstant, type Instant } from '../../core/instant.ts';
import { findKpi } from '../../core/kpis/index.ts';
import { rangeOf } from '../../core/period.ts';
import type { CaseQuestion, GroupKey } from '../../core/question.ts';
import type { ApiContext } from '../api-context.ts';
import { accepted, refuse } from '../api-problem.ts';
import { decodeCursor, encodeCursor } from '../cursor.ts';
import { type ResolvedQuery, resolveQuery } from '../kpi-service.ts';
import { limitOf, onlyParameters } from '../parameters.ts';
import type { CaseRow } from '../store.ts';

/** `GET /v1/cases?q=&kpi=&role=&period=&group=`: the inquiries behind one cell of an answer. */
export function routeCases(app: Hono, { store, catalogue }: ApiContext): void {
  app.get('/v1/cases', async (context) => {
    const search = new URL(context.req.url).searchParams;
    onlyParameters(search, ['q', 'kpi', 'role', 'period', 'group', 'cursor', 'limit']);
    const asked = accepted(decodeQuery(search.get('q') ?? refuse('malformed-query', { place: 'q' })));
    const limit = limitOf(search);
    const cursor = search.get('cursor');
    // Later pages are of the first page's data, whatever was written in between.
    const [offset, dataVersion, asOf] = cursor === null ? [0] : decodeCursor(cursor, 3);
    const pinned = dataVersion === undefined || asOf === undefined ? asked : { ...asked, dataVersion, asOf: formatInstant(asOf) };
    const resolved = await resolveQuery(store, catalogue, pinned);
    const question = caseQuestionOf(resolved, {
      kpi: search.get('kpi') ?? '',
      role: search.get('role') ?? 'numerator',
      period: search.get('period'),
      group: search.get('group'),
    });
    const start = offset ?? 0;
    const page =
      question === null
        ? { total: 0, rows: [] }
        : await store.cases(question, resolved.settings, resolved.dataVersion, { offset: start, limit });
    const answer: CasesAnswer = {
      asOf: formatInstant(resolved.question.asOf),
      dataVersion: resolved.dataVersion,
      total: page.total,
      cases: page.rows.map(caseRecordOf),
      next:
        start + page.rows.length < page.total ? encodeCursor(start + page.rows.length, resolved.dataVersion, resolved.question.asOf) : null,
    };
    return context.json(answer, 200, { 'cache-control': 'no-cache' });
  });
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
