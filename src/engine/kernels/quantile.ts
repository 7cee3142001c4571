import { nearestRank } from '../../core/statistics/quantile.ts';
import type { StatisticOf } from '../../core/statistics/statistic.ts';
import { WORD } from '../bits.ts';
import type { Placed } from '../layout.ts';
import { cellsOf, type Kernel } from './kernel.ts';
import { rankBefore, slotOfRank } from './passing.ts';
import { secondsOfRank } from './splits.ts';

/** In ascending order of seconds the quantile is the ⌈q·n⌉-th passing row; over several cells, the one of that rank in all of them. */
export const runQuantile: Kernel<StatisticOf<'quantile'>> = ({ of, measure, q }, scope) => {
  const seconds = scope.layout.known.seconds[measure];
  const cells = cellsOf(scope, scope.cells(measure), (placed) => {
    const { projection } = placed;
    const { rows, wordStart } = projection;
    const passing = scope.passing(placed, of);
    return (cell) => {
      const [from, to] = [wordStart[cell]!, wordStart[cell + 1]!];
      const first = rankBefore(passing, from * WORD);
      const n = rankBefore(passing, to * WORD) - first;
      if (n === 0) return { value: null, n };
      return { value: seconds[rows[slotOfRank(passing, first + nearestRank(n, q) - 1, from, to)]! + projection.baseOf(cell)]!, n };
    };
  });
  const across = (placed: Placed, group: number) => {
    const { projection, stride, first } = placed;
    const passing = scope.passing(placed, of);
    const from = group * stride + first;
    const to = from + scope.periodCount;
    const [start, end] = [projection.wordStart[from]!, projection.wordStart[to]!];
    const n = rankBefore(passing, end * WORD) - rankBefore(passing, start * WORD);
    return { value: n === 0 ? null : secondsOfRank(projection, passing, seconds, { from, to, n }, nearestRank(n, q) - 1), n };
  };
  const total = across(scope.cellsOfAll(measure), 0);
  return { cells, groups: scope.isGrouped ? scope.groups.map((group) => across(scope.cells(measure), group)) : [total], total };
};
