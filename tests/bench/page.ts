import { ColumnWriter } from '../../src/engine/columns.ts';
import { Layout } from '../../src/engine/layout.ts';
import { type Arquero, arqueroPeer } from './arquero-peer.ts';
import { casesOf } from './measure.ts';
import { type Agreement, agree, type CaseResult, race } from './race.ts';
import { AS_OF, eachInquiry, monthsOf, movesTable, recordsTable, SETTINGS } from './sample.ts';
import { createTableSql, csvOf, type Rows, sqlPeer } from './sql-peer.ts';

/** What a browser's page measured. */
export interface PageResult {
  readonly size: number;
  readonly cases: readonly CaseResult[];
  readonly agreement: readonly Agreement[];
}

interface WasmConnection {
  query(sql: string): Promise<{ toArray(): Iterable<Iterable<[string, number | bigint | null]>> }>;
  close(): Promise<void>;
}
interface WasmDatabase {
  instantiate(module: string): Promise<unknown>;
  registerFileText(name: string, text: string): Promise<void>;
  dropFile(name: string): Promise<unknown>;
  connect(): Promise<WasmConnection>;
  terminate(): Promise<void>;
}
/** Both are dependencies of this folder alone: the page gets them as one file, types are told here. */
interface Peers {
  readonly arquero: Arquero;
  readonly duckdb: { readonly AsyncDuckDB: new (logger: object, worker: Worker) => WasmDatabase; readonly VoidLogger: new () => object };
}

/** The engine and the peers that browsers can run, in one page; duckdb-wasm in a worker of its own, as its makers have it. */
async function runPage(size: number, rounds: number): Promise<PageResult> {
  const writer = new ColumnWriter(SETTINGS);
  for (const inquiry of eachInquiry(size)) writer.push(inquiry);
  const columns = writer.finish();
  const months = monthsOf(columns);
  const cases = casesOf(columns, months);
  const layout = new Layout(columns, SETTINGS, AS_OF);
  const tables = [recordsTable(columns, layout.known, months), movesTable(columns, months)];

  const address = '/peers.js';
  const { arquero, duckdb } = (await import(/* @vite-ignore */ address)) as Peers;
  const database = new duckdb.AsyncDuckDB(new duckdb.VoidLogger(), new Worker('/duckdb-worker.js'));
  await database.instantiate('/duckdb.wasm');
  const connection = await database.connect();
  for (const table of tables) {
    await database.registerFileText(`${table.name}.csv`, csvOf(table));
    await connection.query(createTableSql(table, `${table.name}.csv`));
    await database.dropFile(`${table.name}.csv`);
  }
  const runSql = async (sql: string): Promise<Rows> =>
    [...(await connection.query(sql)).toArray()].map((row) => [...row].map(([, value]) => value));
  const peers = [sqlPeer('duckdb-wasm eh', runSql, () => database.terminate()), arqueroPeer(tables, arquero)];
  const agreement = await agree(columns, layout, cases, peers);
  const results = await race(columns, layout, cases, peers, rounds);
  for (const peer of peers) await peer.close();
  return { size: columns.rowCount, cases: results, agreement };
}

Object.assign(globalThis, { runPage });
