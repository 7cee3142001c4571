import {
  BIGINT,
  type DuckDBBigIntVector,
  DuckDBDataChunk,
  type DuckDBIntegerVector,
  type DuckDBVarCharVector,
  INTEGER,
  VARCHAR,
} from '@duckdb/node-api';
import type { Transaction } from './database.ts';

/** One column of a table that is written in bulk: its name, its DDL type, and its value in a row. */
export interface Column<R> {
  readonly name: string;
  readonly type: 'BIGINT' | 'INTEGER' | 'VARCHAR';
  readonly of: (row: R) => number | string | null;
}

const CHUNK_ROWS = 2048;
const TYPES = { BIGINT, INTEGER, VARCHAR } as const;

export const columnsDdl = (columns: readonly Pick<Column<never>, 'name' | 'type'>[]): string =>
  columns.map(({ name, type }) => `${name} ${type}`).join(', ');

/** Appends rows column by column in chunks, far faster than INSERT; part of the transaction. `catalog` is `temp` for temporary tables. */
export async function appendRows<R>(
  { connection }: Transaction,
  table: string,
  columns: readonly Column<R>[],
  rows: readonly R[],
  catalog: string | null = null,
): Promise<void> {
  if (rows.length === 0) return;
  const appender = await connection.createAppender(table, null, catalog);
  try {
    const types = columns.map(({ type }) => TYPES[type]);
    for (let first = 0; first < rows.length; first += CHUNK_ROWS) {
      const count = Math.min(CHUNK_ROWS, rows.length - first);
      const chunk = DuckDBDataChunk.create(types, count);
      columns.forEach((column, index) => {
        fill(chunk, index, column, rows, first, count);
      });
      appender.appendDataChunk(chunk);
    }
  } finally {
    appender.closeSync();
  }
}

function fill<R>(chunk: DuckDBDataChunk, index: number, { type, of }: Column<R>, rows: readonly R[], first: number, count: number): void {
  if (type === 'BIGINT') {
    const vector = chunk.getColumnVector(index) as DuckDBBigIntVector;
    for (let i = 0; i < count; i++) {
      const value = of(rows[first + i] as R);
      vector.setItem(i, value === null ? null : BigInt(value));
    }
    vector.flush();
  } else if (type === 'INTEGER') {
    const vector = chunk.getColumnVector(index) as DuckDBIntegerVector;
    for (let i = 0; i < count; i++) vector.setItem(i, of(rows[first + i] as R) as number | null);
    vector.flush();
  } else {
    const vector = chunk.getColumnVector(index) as DuckDBVarCharVector;
    for (let i = 0; i < count; i++) vector.setItem(i, of(rows[first + i] as R) as string | null);
    vector.flush();
  }
}
