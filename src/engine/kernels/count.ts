import type { StatisticOf } from '../../core/statistics/statistic.ts';
import { countBoth } from '../bits.ts';
import { cellsOf, gridOfSums, type Kernel, sumCounts } from './kernel.ts';

/** Rows whose facts are selected: the bits of the filter that lie in the facts' plane too. */
export const runCount: Kernel<StatisticOf<'count'>> = ({ of }, scope) =>
  gridOfSums(
    cellsOf(scope, scope.cells('citizen'), (placed) => {
      const plane = scope.plane(placed, of);
      const { wordStart } = placed.projection;
      return (cell) => ({ count: countBoth(placed.selected, plane, wordStart[cell]!, wordStart[cell + 1]!) });
    }),
    sumCounts,
  );
