import { maskOf } from '../../src/core/facts.ts';
import type { Statistic } from '../../src/core/statistics/statistic.ts';
import { type CodedQuestion, cellName, type Figures, isAskedOfPeers, type Peer } from './peer.ts';
import type { PeerTable } from './sample.ts';

export type Rows = readonly (readonly (number | bigint | null)[])[];
export type RunSql = (sql: string) => Promise<Rows>;

/** A table as CSV, which every build of DuckDB reads. */
export function csvOf({ columns, length }: PeerTable): string {
  const lists = Object.values(columns);
  const lines = [Object.keys(columns).join(',')];
  for (let i = 0; i < length; i++) lines.push(lists.map(({ values, nullValue }) => (values[i] === nullValue ? '' : values[i])).join(','));
  return `${lines.join('\n')}\n`;
}

export const createTableSql = ({ name, columns }: PeerTable, file: string): string => {
  const types = Object.entries(columns).map(([column, { type }]) => `'${column}': '${type}'`);
  return `CREATE TABLE ${name} AS SELECT * FROM read_csv('${file}', header = true, columns = {${types.join(', ')}})`;
};

/** In what dialects of SQL differ. */
export interface Dialect {
  both(column: string, mask: number): string;
  /** the value of nearest rank */
  quantile(column: string, q: readonly [part: number, of: number]): string;
}

const DUCKDB: Dialect = {
  both: (column, mask) => `(${column} & ${mask})`,
  quantile: (column, [part, of]) => `quantile_disc(${column}, ${part}/${of}::DECIMAL(3,1))`,
};

/** One query for everything of the cohort, one for the backlog. */
export function sqlPeer(name: string, runSql: RunSql, close: () => Promise<void>, dialect = DUCKDB): Peer {
  return {
    name,
    hasNearestRank: true,
    close,
    async ask({ statistics, by, where }) {
      const figures: Figures = new Map();
      const filter = where.map(({ dimension, codes }) => `${dimension} IN (${codes.join(', ')})`).join(' AND ') || 'true';
      const group = by ?? '0';
      const sets = by === null ? '(month), ()' : `(${by}, month), (${by}), ()`;
      const keys =
        by === null ? '0 AS g, coalesce(month, -1)' : `CASE WHEN grouping(${by}) = 1 THEN -1 ELSE ${by} END, coalesce(month, -1)`;
      const asked = statistics.map((statistic, index) => ({ statistic, index })).filter(({ statistic }) => isAskedOfPeers(statistic));
      const cohort = asked.filter(({ statistic }) => statistic.kind !== 'stock');
      if (cohort.length > 0) {
        const list = cohort.map(({ statistic }) => expressionOf(statistic, dialect));
        const rows = await runSql(`SELECT ${keys}, ${list.join(', ')} FROM records WHERE ${filter} GROUP BY GROUPING SETS (${sets})`);
        for (const row of rows) {
          for (const [i, { index }] of cohort.entries())
            figures.set(cellName(Number(row[0]), Number(row[1]), index), toNumber(row[i + 2]!));
        }
      }
      const stock = asked.find(({ statistic }) => statistic.kind === 'stock');
      if (stock) {
        const rows = await runSql(`SELECT ${group}, month, sum(delta) FROM moves WHERE ${filter} GROUP BY ALL ORDER BY 1, 2`);
        const levels = new Map<number, number>();
        for (const row of rows) {
          const key = Number(row[0]);
          levels.set(key, (levels.get(key) ?? 0) + Number(row[2]));
          figures.set(cellName(key, Number(row[1]), stock.index), levels.get(key)!);
        }
      }
      return figures;
    },
  } satisfies Peer & { ask(question: CodedQuestion): Promise<Figures> };
}

const toNumber = (value: number | bigint | null): number | null => (value === null ? null : Number(value));

function expressionOf(statistic: Statistic, { both, quantile }: Dialect): string {
  if (statistic.kind === 'flow' || statistic.kind === 'stock') throw new Error('of events');
  const { mask, value } = maskOf(statistic.of);
  const filter = mask === 0 ? '' : ` FILTER (WHERE ${both('facts', mask)} = ${value})`;
  if (statistic.kind === 'count') return `count(*)${filter}`;
  if (statistic.kind === 'distinct') return `count(DISTINCT citizen)${filter}`;
  const column = `${statistic.measure}_seconds`;
  if (statistic.kind === 'mean') return `sum(${column})${filter}`;
  if (statistic.kind === 'quantile') return `${quantile(column, statistic.q)}${filter}`;
  throw new Error(statistic.kind);
}
