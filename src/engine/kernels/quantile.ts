import { nearestRank } from '../../core/statistics/quantile.ts';
import type { StatisticOf } from '../../core/statistics/statistic.ts';
import type { Placed } from '../layout.ts';
import { cellsOf, type Kernel } from './kernel.ts';
import { slotOfRank } from './passing.ts';
import { secondsOfRank } from './splits.ts';

/** In ascending order of seconds the quantile is the ⌈q·n⌉-th passing row; over several cells, the one of that rank in all of them. */
export const runQuantile: Kernel<StatisticOf<'quantile'>> = ({ of, measure, q }, scope) => {
  const seconds = scope.layout.known.seconds[measure];
  const placed = scope.cells(measure);
  const { rows, wordStart, baseOf } = placed.projection;
  const passing = scope.passing(placed, of);
  const cells = cellsOf(scope, placed, (cell) => {
    const first = passing.atCell[cell]!;
    const n = passing.atCell[cell + 1]! - first;
    if (n === 0) return { value: null, n };
    const slot = slotOfRank(passing, first + nearestRank(n, q) - 1, wordStart[cell]!, wordStart[cell + 1]!);
    return { value: seconds[rows[slot]! + baseOf(cell)]!, n };
  });
  const across = (placed: Placed, group: number) => {
    const { projection, stride, first } = placed;
    const passing = scope.passing(placed, of);
    const from = group * stride + first;
    const to = from + scope.periodCount;
    const n = passing.atCell[to]! - passing.atCell[from]!;
    return { value: n === 0 ? null : secondsOfRank(projection, passing, seconds, { from, to }, nearestRank(n, q) - 1), n };
  };
  const total = across(scope.cellsOfAll(measure), 0);
  return { cells, groups: scope.isGrouped ? scope.groups.map((group) => across(placed, group)) : [total], total };
};
