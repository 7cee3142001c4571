import type { StatisticOf } from '../../core/statistics/statistic.ts';
import { countBoth } from '../bits.ts';
import { cellsOf, gridOfSums, type Kernel, sumCounts } from './kernel.ts';

/** What happened in each period, by the as-of. */
export const runFlow: Kernel<StatisticOf<'flow'>> = ({ flow }, scope) =>
  gridOfSums(
    cellsOf(scope, scope.events(`${flow}-flow`), ({ projection: { wordStart }, selected }) => {
      return (cell) => ({ count: countBoth(selected, selected, wordStart[cell]!, wordStart[cell + 1]!) });
    }),
    sumCounts,
  );
