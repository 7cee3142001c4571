import { createRequire } from 'node:module';
import { dirname, join } from 'node:path';
import type { Peer } from './peer.ts';
import type { PeerTable } from './sample.ts';
import { createTableSql, csvOf, type Rows, sqlPeer } from './sql-peer.ts';

interface WasmDatabase {
  instantiate(): Promise<unknown>;
  registerFileText(name: string, text: string): void;
  dropFile(name: string): void;
  connect(): { query(sql: string): { toArray(): Iterable<Iterable<[string, number | bigint | null]>> }; close(): void };
}

/** The build with exceptions ("eh"), in this process: what a browser's worker would run. */
export async function duckdbWasm(tables: readonly PeerTable[]): Promise<Peer> {
  const require = createRequire(import.meta.url);
  const duckdb = require('@duckdb/duckdb-wasm/dist/duckdb-node-blocking.cjs');
  const folder = dirname(require.resolve('@duckdb/duckdb-wasm/dist/duckdb-node-blocking.cjs'));
  const bundle = {
    mvp: { mainModule: join(folder, 'duckdb-mvp.wasm'), mainWorker: join(folder, 'duckdb-node-mvp.worker.cjs') },
    eh: { mainModule: join(folder, 'duckdb-eh.wasm'), mainWorker: join(folder, 'duckdb-node-eh.worker.cjs') },
  };
  const database: WasmDatabase = await duckdb.createDuckDB(bundle, new duckdb.VoidLogger(), duckdb.NODE_RUNTIME);
  await database.instantiate();
  const connection = database.connect();
  for (const table of tables) {
    database.registerFileText(`${table.name}.csv`, csvOf(table));
    connection.query(createTableSql(table, `${table.name}.csv`));
    database.dropFile(`${table.name}.csv`);
  }
  return sqlPeer(
    'duckdb-wasm eh',
    async (sql): Promise<Rows> => [...connection.query(sql).toArray()].map((row) => [...row].map(([, value]) => value)),
    async () => connection.close(),
  );
}
