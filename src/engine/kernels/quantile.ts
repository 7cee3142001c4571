import { nearestRank } from '../../core/statistics/quantile.ts';
import type { StatisticOf } from '../../core/statistics/statistic.ts';
import { gridOfWalks, type Kernel } from './kernel.ts';
import { slotOfRank } from './passing.ts';

/** In ascending order of seconds the quantile is the ⌈q·n⌉-th passing row. */
export const runQuantile: Kernel<StatisticOf<'quantile'>> = ({ of, measure, q }, scope) => {
  const seconds = scope.layout.known.seconds[measure];
  return gridOfWalks(scope, measure, (placed) => {
    const { wordStart, rows } = placed.projection;
    const passing = scope.passing(placed, of);
    return (cell) => {
      const [from, to] = [wordStart[cell]!, wordStart[cell + 1]!];
      const first = passing.before[from]!;
      const n = passing.before[to]! - first;
      if (n === 0) return { value: null, n };
      return { value: seconds[rows[slotOfRank(passing, from, to, first + nearestRank(n, q) - 1)]!]!, n };
    };
  });
};
