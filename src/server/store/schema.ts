import type { Database, Transaction } from './database.ts';
import { damagedFault, tooNewFault } from './database-fault.ts';
import { INQUIRY_COLUMNS } from './inquiry-table.ts';
import { Parameters } from './parameters.ts';
import { columnsDdl } from './row-writer.ts';
import { DERIVATION } from './transition-table.ts';

const SCHEMA_VERSION = 2;

/** No keys and no indexes: the one writer checks, and bulk appends stay fast. */
const TABLES = [
  'CREATE TABLE meta (name VARCHAR, value VARCHAR)',
  `CREATE TABLE inquiries (${columnsDdl(INQUIRY_COLUMNS)})`,
  'CREATE TABLE removals (seq BIGINT, id VARCHAR)',
  'CREATE TABLE imports (seq BIGINT, number BIGINT, source VARCHAR, is_demonstration INTEGER, has_inquiries INTEGER, recorded VARCHAR, data_as_of BIGINT, read_rows BIGINT, accepted BIGINT, replaced BIGINT, rejected BIGINT, written_at BIGINT)',
  'CREATE TABLE quarantine (seq BIGINT, source VARCHAR, source_row BIGINT, reason VARCHAR, raw VARCHAR)',
  'CREATE TABLE settings (number BIGINT, key VARCHAR, derived_seq BIGINT)',
  'CREATE TABLE documents (kind VARCHAR, id VARCHAR, version BIGINT, body VARCHAR, is_deleted INTEGER, author VARCHAR, written_at BIGINT)',
];

/** What a file of an earlier version lacks, by the version that brought it. */
const ADDED: Readonly<Record<number, readonly string[]>> = {
  2: ['read_rows', 'accepted', 'replaced', 'rejected', 'written_at'].map((column) => `ALTER TABLE imports ADD COLUMN ${column} BIGINT`),
};

/**
 * Creates the tables of an empty file; of a file in use, checks that this program may work on it, and forgets what other code
 * derived.
 * @throws Fault where a newer program, or another one, wrote the file
 */
export async function prepareSchema(database: Database): Promise<void> {
  const tables = new Set((await database.rows('SELECT table_name AS name FROM duckdb_tables()')).map((row) => row.name as string));
  await database.transaction(async (transaction) => {
    if (tables.size === 0) {
      for (const table of TABLES) await transaction.run(table);
      await setMeta(transaction, 'schema', String(SCHEMA_VERSION));
      await setMeta(transaction, 'derivation', DERIVATION);
      return;
    }
    if (!tables.has('meta') || !tables.has('inquiries')) throw damagedFault(database.path);
    const version = Number(await metaOf(transaction, 'schema'));
    if (!Number.isInteger(version) || version < 1) throw damagedFault(database.path);
    if (version > SCHEMA_VERSION) throw tooNewFault(database.path, version);
    for (let next = version + 1; next <= SCHEMA_VERSION; next++) {
      for (const statement of ADDED[next] ?? []) await transaction.run(statement);
      await setMeta(transaction, 'schema', String(next));
    }
    if ((await metaOf(transaction, 'derivation')) !== DERIVATION) {
      for (const table of tables) if (/^transitions_\d+$/.test(table)) await transaction.run(`DROP TABLE ${table}`);
      await transaction.run('DELETE FROM settings');
      await setMeta(transaction, 'derivation', DERIVATION);
    }
  });
}

async function metaOf(transaction: Transaction, name: string): Promise<string | null> {
  const parameters = new Parameters();
  const [row] = await transaction.rows(`SELECT value FROM meta WHERE name = ${parameters.text(name)}`, parameters);
  return (row?.value as string | undefined) ?? null;
}

async function setMeta(transaction: Transaction, name: string, value: string): Promise<void> {
  const removal = new Parameters();
  await transaction.run(`DELETE FROM meta WHERE name = ${removal.text(name)}`, removal);
  const addition = new Parameters();
  await transaction.run(`INSERT INTO meta VALUES (${addition.text(name)}, ${addition.text(value)})`, addition);
}
