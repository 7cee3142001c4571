import { lastInstantOf } from '../../../../core/period.ts';
import type { StatisticOf } from '../../../../core/statistics/statistic.ts';
import type { Kernel } from './kernel.ts';

/** What is outstanding at each period's end: a running sum of its changes. A total is the range's end. */
export const runStock: Kernel<StatisticOf<'stock'>> = ({ stock }, { columns, grouping, periods, asOf }) => {
  const { plus, minus } = columns.moments.stocks[stock];
  const { groupOf, keys } = grouping;
  const level = new Int32Array(keys.length);
  const cells = keys.map((): { count: number }[] => []);
  const moves = [
    { ...plus, delta: 1, next: 0 },
    { ...minus, delta: -1, next: 0 },
  ];
  for (const period of periods) {
    const lastAt = lastInstantOf(period, asOf);
    for (const move of moves) {
      for (; move.next < move.at.length && move.at[move.next]! <= lastAt; move.next++) {
        const group = groupOf[move.row[move.next]!] ?? -1;
        if (group >= 0) level[group] = level[group]! + move.delta;
      }
    }
    for (const [group, ofGroup] of cells.entries()) ofGroup.push({ count: level[group]! });
  }
  return {
    cells,
    groups: Array.from(level, (count) => ({ count })),
    total: { count: level.reduce((sum, count) => sum + count, 0) },
  };
};
