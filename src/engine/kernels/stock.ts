import type { StatisticOf } from '../../core/statistics/statistic.ts';
import { countBoth } from '../bits.ts';
import type { Placed } from '../layout.ts';
import type { Kernel } from './kernel.ts';

/** What is outstanding at each period's end: a running sum of what added to it and what took from it. A total is the range's end. */
export const runStock: Kernel<StatisticOf<'stock'>> = ({ stock }, scope) => {
  const [plus, minus] = [scope.events(`${stock}-plus`), scope.events(`${stock}-minus`)];
  const count = ({ projection: { wordStart }, selected }: Placed, from: number, to: number): number =>
    countBoth(selected, selected, wordStart[from]!, wordStart[to]!);
  const groups: { count: number }[] = [];
  const cells = scope.groups.map((group) => {
    const before = (placed: Placed): number => count(placed, group * placed.stride, group * placed.stride + placed.first);
    const during = (placed: Placed, period: number): number => {
      const cell = group * placed.stride + placed.first + period;
      return count(placed, cell, cell + 1);
    };
    let level = before(plus) - before(minus);
    const levels = Array.from({ length: scope.periodCount }, (_, period) => {
      level += during(plus, period) - during(minus, period);
      return { count: level };
    });
    groups.push({ count: level });
    return levels;
  });
  return { cells, groups, total: { count: groups.reduce((sum, { count: level }) => sum + level, 0) } };
};
