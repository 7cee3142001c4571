import { maskOf } from '../../../../core/facts.ts';
import type { StatisticOf } from '../../../../core/statistics/statistic.ts';
import { gridOverCohort, type Kernel } from './kernel.ts';

/** Rows whose facts are selected. */
export const runCount: Kernel<StatisticOf<'count'>> = ({ of }, scope) => {
  const { mask, value } = maskOf(of);
  const { facts } = scope.cohort;
  return gridOverCohort(scope, (from, to) => {
    let count = 0;
    for (let place = from; place < to; place++) if ((facts[place]! & mask) === value) count++;
    return { count };
  });
};
