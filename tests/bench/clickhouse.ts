import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { createRequire } from 'node:module';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import type { Peer } from './peer.ts';
import type { PeerTable } from './sample.ts';
import { csvOf, type Dialect, type Rows, sqlPeer } from './sql-peer.ts';

/** ClickHouse as a library, in this process. */
interface Session {
  query(sql: string, format?: string): string;
  cleanup(): void;
}

const TYPES: Readonly<Record<string, string>> = { UTINYINT: 'UInt8', USMALLINT: 'UInt16', TINYINT: 'Int8', INTEGER: 'Int32' };

const CLICKHOUSE: Dialect = {
  both: (column, mask) => `bitAnd(${column}, ${mask})`,
  // Its index is the whole part of level × n, ours one less where that is a whole number.
  quantile: (column, [part, of]) => `quantileExact(${part / of - 1e-9})(${column})`,
};

/** Null where its library is not there for this machine. */
export async function clickhouse(tables: readonly PeerTable[], say: (line: string) => void): Promise<Peer | null> {
  let session: Session;
  try {
    // A dependency of this folder alone.
    const { Session: Opened } = createRequire(join(process.cwd(), 'tests', 'bench', 'package.json'))('chdb') as {
      Session: new () => Session;
    };
    session = new Opened();
  } catch (error) {
    say(`ClickHouse is not there: ${error instanceof Error ? error.message : String(error)}`);
    return null;
  }
  const folder = mkdtempSync(join(tmpdir(), 'bench-'));
  session.query('CREATE DATABASE bench');
  for (const table of tables) {
    const file = join(folder, `${table.name}.csv`);
    writeFileSync(file, csvOf(table));
    const columns = Object.entries(table.columns)
      .map(([name, { type, nullValue }]) => `${name} ${nullValue === undefined ? TYPES[type] : `Nullable(${TYPES[type]})`}`)
      .join(', ');
    session.query(`CREATE TABLE bench.${table.name} (${columns}) ENGINE = MergeTree ORDER BY tuple()`);
    session.query(`INSERT INTO bench.${table.name} SELECT * FROM file('${file}', 'CSVWithNames', '${columns}')`);
    session.query(`OPTIMIZE TABLE bench.${table.name} FINAL`);
  }
  rmSync(folder, { recursive: true });
  const settings = 'SETTINGS max_threads = 2, group_by_use_nulls = 1';
  return sqlPeer(
    'ClickHouse (chDB), 2 threads',
    async (sql) => {
      const text = session.query(`${sql.replaceAll(/FROM (\w+)/g, 'FROM bench.$1')} ${settings}`, 'JSONCompactEachRow');
      return text
        .split('\n')
        .filter((line) => line !== '')
        .map((line) => JSON.parse(line) as Rows[number]);
    },
    async () => session.cleanup(),
    CLICKHOUSE,
  );
}
