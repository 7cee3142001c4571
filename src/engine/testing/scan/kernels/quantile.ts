import { quantileOfSorted } from '../../../../core/statistics/quantile.ts';
import type { StatisticOf } from '../../../../core/statistics/statistic.ts';
import { secondsOf } from '../cohort.ts';
import { gridOverCohort, type Kernel } from './kernel.ts';

/** The ⌈q·n⌉-th smallest of the selected seconds. */
export const runQuantile: Kernel<StatisticOf<'quantile'>> = ({ of, measure, q }, scope) =>
  gridOverCohort(scope, (from, to) => {
    const sorted = secondsOf(scope.cohort, of, measure, from, to).sort();
    return { value: quantileOfSorted(sorted, q), n: sorted.length };
  });
