import { lastInstantOf } from '../../core/period.ts';
import type { StatisticOf } from '../../core/statistics/statistic.ts';
import type { Kernel } from './kernel.ts';

/** What is outstanding at each period's end: a running sum of its changes. A total is the range's end. */
export const runStock: Kernel<StatisticOf<'stock'>> = ({ stock }, { columns, grouping, periods, asOf }) => {
  const { at, row, delta } = columns.moments.stocks[stock];
  const { groupOf, keys } = grouping;
  const level = new Int32Array(keys.length);
  const cells = keys.map((): { count: number }[] => []);
  let i = 0;
  for (const period of periods) {
    const lastAt = lastInstantOf(period, asOf);
    for (; i < at.length && at[i]! <= lastAt; i++) {
      const group = groupOf[row[i]!] ?? -1;
      if (group >= 0) level[group] = level[group]! + delta[i]!;
    }
    for (const [group, ofGroup] of cells.entries()) ofGroup.push({ count: level[group]! });
  }
  return {
    cells,
    groups: Array.from(level, (count) => ({ count })),
    total: { count: level.reduce((sum, count) => sum + count, 0) },
  };
};
