import { mkdirSync } from 'node:fs';
import { dirname, resolve } from 'node:path';
import { type DuckDBConnection, DuckDBInstance, type DuckDBValue } from '@duckdb/node-api';
import { createDatabaseFile } from './create-database-file.ts';
import { databaseFault, heldFault } from './database-fault.ts';
import { Parameters } from './parameters.ts';

export type Row = Readonly<Record<string, DuckDBValue>>;

/** What a transaction may do; everything it did is undone when it throws. */
export interface Transaction {
  readonly connection: DuckDBConnection;
  run(sql: string, parameters?: Parameters): Promise<void>;
  rows(sql: string, parameters?: Parameters): Promise<readonly Row[]>;
}

/** One open DuckDB file: reads side by side, each over a snapshot; writes one after another, whole or not at all. */
export interface Database {
  readonly path: string;
  rows(sql: string, parameters?: Parameters): Promise<readonly Row[]>;
  transaction<T>(work: (transaction: Transaction) => Promise<T>): Promise<T>;
  close(): Promise<void>;
}

export const IN_MEMORY = ':memory:';

/** Nothing is ever fetched from the network: what the program needs is built in. */
const OPTIONS = {
  autoinstall_known_extensions: 'false',
  autoload_known_extensions: 'false',
  preserve_insertion_order: 'true',
};

/** A second open of a file by the same process would pass DuckDB's lock and damage it. */
const openPaths = new Set<string>();

/**
 * @throws Fault where the file is held, damaged or out of reach
 */
export async function openDatabase(file: string): Promise<Database> {
  const path = file === IN_MEMORY ? file : resolve(file);
  if (openPaths.has(path)) throw heldFault(path);
  if (path !== IN_MEMORY) openPaths.add(path);
  try {
    if (path !== IN_MEMORY) {
      mkdirSync(dirname(path), { recursive: true });
      await createDatabaseFile(path, OPTIONS);
    }
    const instance = await DuckDBInstance.create(path, OPTIONS);
    return connect(path, instance, await instance.connect());
  } catch (error) {
    openPaths.delete(path);
    throw databaseFault(path, error) ?? error;
  }
}

function connect(path: string, instance: DuckDBInstance, writer: DuckDBConnection): Database {
  const idle: DuckDBConnection[] = [];
  const under = async <T>(work: () => Promise<T>): Promise<T> => {
    try {
      return await work();
    } catch (error) {
      throw databaseFault(path, error) ?? error;
    }
  };
  let lastWrite: Promise<unknown> = Promise.resolve();
  const transaction: Transaction = {
    connection: writer,
    run: async (sql, parameters) => void (await runOn(writer, sql, parameters)),
    rows: (sql, parameters) => runOn(writer, sql, parameters),
  };
  const begin = async <T>(work: (transaction: Transaction) => Promise<T>): Promise<T> => {
    await writer.run('BEGIN');
    try {
      const result = await work(transaction);
      await writer.run('COMMIT');
      return result;
    } catch (error) {
      // A failed COMMIT has rolled back already.
      await writer.run('ROLLBACK').catch(() => undefined);
      throw error;
    }
  };
  return {
    path,
    rows: (sql, parameters) =>
      under(async () => {
        const connection = idle.pop() ?? (await instance.connect());
        try {
          return await runOn(connection, sql, parameters);
        } finally {
          idle.push(connection);
        }
      }),
    transaction(work) {
      const result = lastWrite.then(() => under(() => begin(work)));
      lastWrite = result.catch(() => undefined);
      return result;
    },
    async close() {
      await lastWrite;
      for (const connection of [...idle.splice(0), writer]) connection.closeSync();
      instance.closeSync();
      openPaths.delete(path);
    },
  };
}

async function runOn(connection: DuckDBConnection, sql: string, parameters = new Parameters()): Promise<readonly Row[]> {
  const reader = await connection.runAndReadAll(sql, parameters.values, parameters.types);
  return reader.getRowObjects();
}
