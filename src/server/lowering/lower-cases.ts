import { lastInstantOf } from '../../core/period.ts';
import type { CaseQuestion } from '../../core/question.ts';
import { Parameters } from '../store/parameters.ts';
import { FLOW_EVENTS } from './flow.ts';
import { groupColumns, knownSql, oneOf, type Scope, standingSql } from './known.ts';
import { selectedBy } from './selected.ts';
import { STOCK_DELTA } from './stock.ts';

/**
 * The inquiries behind a figure, by the predicates that counted them: one row each, `total` of all pages on every row.
 */
export function lowerCases(
  question: CaseQuestion,
  scope: Scope,
  page: { readonly offset: number; readonly limit: number },
): { readonly sql: string; readonly parameters: Parameters } {
  const parameters = new Parameters();
  // Bound where they are used: a statement must use each of its parameters.
  const between = (at: string): string[] => [
    `${at} >= ${parameters.number(question.range.startsAt)}`,
    `${at} < ${parameters.number(question.range.endsAt)}`,
  ];
  const byAsOf = (at: string): string => `${at} <= ${parameters.number(question.asOf)}`;
  const groups = groupColumns(question.by);
  const group = question.group;
  const ofGroup = group === null ? [] : groups.map((column, index) => oneOf(column, [group[index] ?? null], parameters));
  const { of } = question;

  const select = (): { from: string; tests: readonly (string | null)[] } => {
    if (of === 'excluded') {
      const excluded = (['withdrawn', 'ended-unknown'] as const).map((fact) => selectedBy({ all: [fact] }, parameters));
      return {
        from: 'listed',
        tests: [...between('received_at'), byAsOf('received_at'), `(duplicate_of IS NOT NULL OR ${excluded.join(' OR ')})`],
      };
    }
    if (of.kind === 'flow') {
      const events = `SELECT t.seq, t.type, t.superseded_at > ${parameters.number(question.asOf)} AS is_final FROM ${scope.transitions} t
        WHERE ${[...between('t.since_at'), byAsOf('t.since_at')].join(' AND ')}`;
      return { from: 'known', tests: [`seq IN (SELECT seq FROM (${events}) WHERE ${FLOW_EVENTS[of.flow]})`] };
    }
    if (of.kind === 'stock') {
      const at = parameters.number(lastInstantOf({ label: '', ...question.range }, question.asOf));
      return {
        from: 'known',
        tests: [
          `seq IN (SELECT t.seq FROM ${scope.transitions} t WHERE t.since_at <= ${at} GROUP BY t.seq HAVING sum(t.${STOCK_DELTA[of.stock]}) > 0)`,
        ],
      };
    }
    return { from: 'known', tests: [...between('received_at'), selectedBy(of.of, parameters)] };
  };
  const { from, tests } = select();
  const conditions = [...ofGroup, ...tests].filter((test) => test !== null);
  const sql = `WITH
    standing AS MATERIALIZED (${standingSql(scope, parameters)}),
    known AS MATERIALIZED (${knownSql(scope, parameters)}),
    listed AS (SELECT * FROM known UNION ALL BY NAME SELECT * FROM standing WHERE duplicate_of IS NOT NULL),
    chosen AS MATERIALIZED (SELECT * FROM ${from} WHERE ${conditions.length === 0 ? 'true' : conditions.join(' AND ')}),
    page AS (SELECT * FROM chosen ORDER BY received_at, id LIMIT ${parameters.number(page.limit)} OFFSET ${parameters.number(page.offset)})
    SELECT i.*, (SELECT count(*) FROM chosen) AS total
    FROM (SELECT 1) LEFT JOIN page p ON true LEFT JOIN inquiries i ON i.seq = p.seq ORDER BY i.received_at, i.id`;
  return { sql, parameters };
}
