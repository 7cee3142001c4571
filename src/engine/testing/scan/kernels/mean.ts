import type { StatisticOf } from '../../../../core/statistics/statistic.ts';
import { secondsOf } from '../cohort.ts';
import { gridOverCohort, type Kernel } from './kernel.ts';

/** The integer sum of the selected seconds, undivided. */
export const runMean: Kernel<StatisticOf<'mean'>> = ({ of, measure }, scope) =>
  gridOverCohort(scope, (from, to) => {
    const seconds = secondsOf(scope.cohort, of, measure, from, to);
    let sum = 0;
    for (let i = 0; i < seconds.length; i++) sum += seconds[i]!;
    return { sum, n: seconds.length };
  });
