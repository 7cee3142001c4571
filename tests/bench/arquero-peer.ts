import { maskOf, type Selection } from '../../src/core/facts.ts';
import type { Statistic } from '../../src/core/statistics/statistic.ts';
import { ALL, cellName, type Figures, isAskedOfPeers, type Peer } from './peer.ts';
import type { PeerTable } from './sample.ts';

interface Frame {
  filter(expression: string): Frame;
  groupby(...names: string[]): Frame;
  rollup(values: Readonly<Record<string, string>>): Frame;
  orderby(...names: string[]): Frame;
  objects(): Record<string, number>[];
}

/** As much of it as is used here. */
export interface Arquero {
  table(columns: object): Frame;
}

export function arqueroPeer(tables: readonly PeerTable[], { table }: Arquero): Peer {
  const frames = Object.fromEntries(
    tables.map(({ name, columns, length }): [string, Frame] => [
      name,
      table(
        Object.fromEntries(
          Object.entries(columns).map(([column, { values, nullValue }]) => [
            column,
            nullValue === undefined
              ? (values as Uint32Array).subarray(0, length)
              : Array.from(values, (value) => (value === nullValue ? null : value)).slice(0, length),
          ]),
        ),
      ),
    ]),
  );
  return {
    name: 'arquero',
    hasNearestRank: false,
    close: async () => {},
    async ask({ statistics, by, where }) {
      const figures: Figures = new Map();
      const filtered = (name: string): Frame =>
        where.reduce(
          (frame, { dimension, codes }) => frame.filter(`d => ${codes.map((code) => `d.${dimension} === ${code}`).join(' || ')}`),
          frames[name]!,
        );
      const asked = statistics.map((statistic, index) => ({ statistic, index })).filter(({ statistic }) => isAskedOfPeers(statistic));
      const cohort = asked.filter(({ statistic }) => statistic.kind !== 'stock');
      const rows = filtered('records');
      const values = Object.fromEntries(cohort.map(({ statistic, index }) => [`s${index}`, expressionOf(statistic)]));
      for (const names of by === null ? [['month'], []] : [[by, 'month'], [by], []]) {
        for (const row of rows
          .groupby(...names)
          .rollup(values)
          .objects()) {
          const group = by === null ? 0 : names.includes(by) ? row[by]! : ALL;
          for (const { index } of cohort) figures.set(cellName(group, row.month ?? ALL, index), row[`s${index}`]!);
        }
      }
      const stock = asked.find(({ statistic }) => statistic.kind === 'stock');
      if (stock) {
        const names = by === null ? ['month'] : [by, 'month'];
        const levels = new Map<number, number>();
        for (const row of filtered('moves')
          .groupby(...names)
          .rollup({ delta: 'd => op.sum(d.delta)' })
          .orderby(...names)
          .objects()) {
          const group = by === null ? 0 : row[by]!;
          levels.set(group, (levels.get(group) ?? 0) + row.delta!);
          figures.set(cellName(group, row.month!, stock.index), levels.get(group)!);
        }
      }
      return figures;
    },
  };
}

const holds = (of: Selection): string => {
  const { mask, value } = maskOf(of);
  return `(d.facts & ${mask}) === ${value}`;
};

function expressionOf(statistic: Statistic): string {
  if (statistic.kind === 'flow' || statistic.kind === 'stock' || statistic.kind === 'survival') throw new Error('not asked');
  if (statistic.kind === 'count') return `d => op.sum(${holds(statistic.of)} ? 1 : 0)`;
  if (statistic.kind === 'distinct') return 'd => op.distinct(d.citizen)';
  const seconds = `${holds(statistic.of)} ? d.${statistic.measure}_seconds : null`;
  if (statistic.kind === 'mean') return `d => op.sum(${seconds})`;
  return `d => op.quantile(${seconds}, ${statistic.q[0] / statistic.q[1]})`;
}
