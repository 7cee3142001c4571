import type { DueAnswers, DueCounts, DueQuestion } from '../../core/due.ts';
import { MEASURES, type Measure } from '../../core/facts.ts';
import type { Row } from '../store/database.ts';
import { Parameters } from '../store/parameters.ts';
import { type Scope, standingSql } from './known.ts';
import { filter, selectedBy } from './selected.ts';

/** Open inquiries by when each clock falls due, in one statement of one row. */
export function lowerDue({ edges, asOf }: DueQuestion, scope: Scope): { readonly sql: string; readonly parameters: Parameters } {
  const parameters = new Parameters();
  const countsOf = (clock: Measure): string[] => {
    const isRunning = selectedBy({ all: [`${clock}-pending`], none: clock === 'resolution' ? ['paused'] : [] }, parameters);
    const dueAt = `${clock}_due_at`;
    return [
      `count(*)${filter(selectedBy({ all: [`${clock}-overdue`] }, parameters))} AS ${clock}_overdue`,
      `count(*)${clock === 'resolution' ? filter(selectedBy({ all: ['resolution-pending', 'paused'] }, parameters)) : filter('false')} AS ${clock}_standing`,
      ...[...edges, null].map((edge, i) => {
        const before = edges[i - 1];
        const from = before === undefined ? null : `${dueAt} > ${parameters.number(before)}`;
        const until = edge === null ? null : `${dueAt} <= ${parameters.number(edge)}`;
        return `count(*)${filter(isRunning, from, until)} AS ${clock}_edge_${i}`;
      }),
    ];
  };
  const standing = standingSql(scope, parameters);
  const at = parameters.number(asOf);
  const sql = `WITH standing AS (${standing}),
    known AS (SELECT t.facts, t.response_due_at, t.resolution_due_at
      FROM ${scope.transitions} t JOIN standing r ON r.seq = t.seq WHERE t.since_at <= ${at} AND t.until_at > ${at})
    SELECT ${MEASURES.flatMap(countsOf).join(', ')} FROM known`;
  return { sql, parameters };
}

export function readDue({ edges }: DueQuestion, row: Row | undefined): DueAnswers {
  const read = (clock: Measure): DueCounts => ({
    overdue: Number(row?.[`${clock}_overdue`] ?? 0),
    standing: Number(row?.[`${clock}_standing`] ?? 0),
    byEdge: [...edges, null].map((_, i) => Number(row?.[`${clock}_edge_${i}`] ?? 0)),
  });
  return { response: read('response'), resolution: read('resolution') };
}
