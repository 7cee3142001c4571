import type { DuckDBValue } from '@duckdb/node-api';
import type { AnswerOf, Statistic } from '../../core/statistics/statistic.ts';
import type { Parameters } from '../store/parameters.ts';

/** What a lowering may name in SQL. */
export interface LoweringContext {
  readonly parameters: Parameters;
  /** a column of the answer that is this statistic's own */
  readonly column: (part: string) => string;
  readonly cells: CellSql;
}

/** How rows are gathered into cells: a period and a group (0), a group over the range (1), the total (2). */
export interface CellSql {
  /** `g0, g1`; empty where there is no grouping */
  readonly groups: readonly string[];
  /** a number 0, 1 or 2 for each grouping set */
  readonly cell: string;
  /** `GROUPING SETS (…)`, each set with these columns added */
  readonly sets: (...extra: readonly string[]) => string;
}

/** One cell's row of the answer: the statistic's own columns by part. */
export type CellRow = (part: string) => DuckDBValue;

/**
 * How one kind of statistic becomes SQL. `cohort` sees each inquiry received in the range, as known at the as-of; `events` each
 * transition that happened in it; `deltas` each change of a backlog until its end. A `select` is a subquery of its own over the cohort.
 */
export interface Lowering<S extends Statistic> {
  readonly over: 'cohort' | 'events' | 'deltas' | 'select';
  /** aggregates `expression AS column`; for `select` the whole subquery, with `cell, period` and the groups among its columns */
  lower(statistic: S, context: LoweringContext): string;
  /** the answer of a cell from its row */
  read(row: CellRow): AnswerOf<S>;
  /** the answer of a cell without a row */
  readonly nothing: AnswerOf<S>;
  /** a period without a row holds what the period before it held */
  readonly isCarried?: true;
}
