import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { DuckDBInstance } from '@duckdb/node-api';
import type { Peer } from './peer.ts';
import type { PeerTable } from './sample.ts';
import { createTableSql, csvOf, type Rows, sqlPeer } from './sql-peer.ts';

export async function duckdbNative(tables: readonly PeerTable[]): Promise<Peer> {
  const instance = await DuckDBInstance.create(':memory:', { threads: '2' });
  const connection = await instance.connect();
  const folder = mkdtempSync(join(tmpdir(), 'bench-'));
  for (const table of tables) {
    const file = join(folder, `${table.name}.csv`);
    writeFileSync(file, csvOf(table));
    await connection.run(createTableSql(table, file));
  }
  rmSync(folder, { recursive: true });
  return sqlPeer(
    'DuckDB native, 2 threads',
    async (sql) => (await connection.runAndReadAll(sql)).getRows() as Rows,
    async () => connection.closeSync(),
  );
}
