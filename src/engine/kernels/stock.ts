import type { StatisticOf } from '../../core/statistics/statistic.ts';
import type { EventKind } from '../happenings.ts';
import { type Kernel, sumOfCounts } from './kernel.ts';
import { ANY, type Scope } from './scope.ts';

/** What is outstanding at each period's end: a running sum of what added to it and what took from it. A total is the range's end. */
export const runStock: Kernel<StatisticOf<'stock'>> = ({ stock }, scope) => {
  const [plus, minus] = [eventsIn(scope, `${stock}-plus`), eventsIn(scope, `${stock}-minus`)];
  const cells = scope.groups.map((group) => {
    let level = 0;
    return Array.from({ length: scope.periodCount }, (_, period) => {
      level += plus(group, period) - minus(group, period);
      return { count: level };
    });
  });
  const groups = cells.map((levels) => levels.at(-1) ?? { count: 0 });
  return { cells, groups, total: sumOfCounts(groups) };
};

/** How many events a period has; what came before the first is in the first. */
function eventsIn(scope: Scope, kind: EventKind): (group: number, period: number) => number {
  const placed = scope.events(kind);
  const counts = scope.counts(placed, ANY);
  return (group, period) => {
    const last = group * placed.stride + placed.first + period;
    let sum = 0;
    for (let cell = period === 0 ? group * placed.stride : last; cell <= last; cell++) sum += counts[cell]!;
    return sum;
  };
}
