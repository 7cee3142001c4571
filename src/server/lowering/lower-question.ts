import { rangeOf } from '../../core/period.ts';
import type { Question } from '../../core/question.ts';
import { Parameters } from '../store/parameters.ts';
import { groupColumns, knownSql, type Scope, standingSql } from './known.ts';
import type { CellSql, LoweringContext } from './lowering.ts';
import { loweringOf } from './lowerings.ts';

/** One statement that answers a whole question. */
export interface LoweredQuestion {
  readonly sql: string;
  readonly parameters: Parameters;
}

/** The column that holds one part of a statistic's answer. */
export const columnOf = (index: number, part: string): string => `s${index}_${part}`;

/** The `kind` of the rows that answer a statistic: each subquery has its own. */
export const sourceOf = (index: number, over: string): string => (over === 'select' ? `select${index}` : over);

/**
 * A question as one SQL statement. Its rows name what they answer in `kind`: a source
 * of cells (see `sourceOf`), `group` a group that occurs in the range, `frame` the first receipt and the calendars. Periods are numbered; deltas before the
 * first are of period −1.
 */
export function lowerQuestion(question: Question, scope: Scope): LoweredQuestion {
  const parameters = new Parameters();
  const groups = groupColumns(question.by);
  const cells = cellsOf(groups);
  const range = rangeOf(question.periods);
  const endsAt = parameters.number(range.endsAt);
  const periods = question.periods.map((period, index) => `(${index}, ${parameters.number(period.startsAt)})`).join(', ');

  const asked = question.statistics.map((statistic, index) => ({ statistic, index, lowering: loweringOf(statistic) }));
  const context = (index: number): LoweringContext => ({ parameters, cells, column: (part) => columnOf(index, part) });
  const lowered = asked.map(({ statistic, index, lowering }) => ({
    over: lowering.over,
    source: sourceOf(index, lowering.over),
    sql: lowering.lower(statistic, context(index)),
  }));
  const over = (source: string): string[] => lowered.filter((part) => part.over === source).map((part) => part.sql);
  const [cohort, events, deltas] = [over('cohort'), over('events'), over('deltas')];

  const ctes = [
    `periods(period, starts_at) AS (${periods === '' ? 'SELECT 0, 0 WHERE false' : `VALUES ${periods}`})`,
    `standing AS MATERIALIZED (${standingSql(scope, parameters)})`,
    `known AS MATERIALIZED (${knownSql(scope, parameters)})`,
    `cohort AS MATERIALIZED (SELECT known.*, period FROM known ASOF JOIN periods ON received_at >= starts_at WHERE received_at < ${endsAt})`,
  ];
  if (events.length + deltas.length > 0) {
    const asOf = parameters.number(question.asOf);
    // Every change of a backlog until the range's end, those before its start too.
    ctes.push(`moves AS MATERIALIZED (
      SELECT moved.*, coalesce(period, -1) AS period FROM (
        SELECT t.since_at, t.type, t.superseded_at > ${asOf} AS is_final, t.open_delta, t.overdue_delta${groups.map((group) => `, r.${group}`).join('')}
        FROM ${scope.transitions} t JOIN standing r ON r.seq = t.seq
        WHERE (t.open_delta <> 0 OR t.overdue_delta <> 0) AND t.since_at <= ${asOf} AND t.since_at < ${endsAt}
      ) moved ASOF LEFT JOIN periods ON moved.since_at >= periods.starts_at)`);
  }

  const listed = [...groups.map((group) => `, ${group}`)].join('');
  const cellColumns = `${cells.cell} AS cell, period${listed}`;
  const parts = [
    `SELECT 'frame' AS kind, (SELECT min(received_at) FROM known) AS first_at,
      (SELECT list(DISTINCT clock_index) FROM cohort) AS clock_indexes`,
    ...(groups.length === 0
      ? []
      : [
          `SELECT 'group' AS kind${listed} FROM known
           WHERE received_at < ${endsAt} AND (closed_at IS NULL OR closed_at >= ${parameters.number(range.startsAt)}) GROUP BY ${groups.join(', ')}`,
        ]),
    ...(cohort.length === 0 ? [] : [`SELECT 'cohort' AS kind, ${cellColumns}, ${cohort.join(', ')} FROM cohort GROUP BY ${cells.sets()}`]),
    ...(events.length === 0
      ? []
      : [`SELECT 'events' AS kind, ${cellColumns}, ${events.join(', ')} FROM moves WHERE period >= 0 GROUP BY ${cells.sets()}`]),
    ...(deltas.length === 0
      ? []
      : [
          `SELECT 'deltas' AS kind, cell, period${listed}, ${deltas.join(', ')} FROM (
             SELECT ${cellColumns}, sum(open_delta) AS open_delta, sum(overdue_delta) AS overdue_delta FROM moves GROUP BY ${cells.sets()})`,
        ]),
    ...lowered.filter((part) => part.over === 'select').map((part) => `SELECT '${part.source}' AS kind, * FROM (${part.sql})`),
  ];
  return { sql: `WITH ${ctes.join(',\n')}\n${parts.join('\nUNION ALL BY NAME\n')}`, parameters };
}

function cellsOf(groups: readonly string[]): CellSql {
  const set = (columns: readonly string[]): string => `(${columns.join(', ')})`;
  return {
    groups,
    cell: groups.length === 0 ? '2 * GROUPING(period)' : `GROUPING(period) + GROUPING(${groups[0]})`,
    sets: (...extra) =>
      `GROUPING SETS (${[
        set(['period', ...groups, ...extra]),
        ...(groups.length === 0 ? [] : [set([...groups, ...extra])]),
        set(extra),
      ].join(', ')})`,
  };
}
