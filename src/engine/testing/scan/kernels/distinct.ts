import { maskOf } from '../../../../core/facts.ts';
import type { StatisticOf } from '../../../../core/statistics/statistic.ts';
import { gridOverCohort, type Kernel } from './kernel.ts';

/** Citizens seen: each is stamped with the number of the range that last saw it, so that nothing is cleared between ranges. */
export const runDistinct: Kernel<StatisticOf<'distinct'>> = ({ of }, scope) => {
  const { mask, value } = maskOf(of);
  const { facts } = scope.cohort;
  const { values } = scope.columns.citizens;
  const citizens = scope.cohort.citizens();
  const nobody = values.at(-1) === null ? values.length - 1 : values.length;
  const seenIn = new Uint32Array(values.length);
  let range = 0;
  return gridOverCohort(scope, (from, to) => {
    range++;
    let distinct = 0;
    let unknown = 0;
    for (let place = from; place < to; place++) {
      if ((facts[place]! & mask) !== value) continue;
      const citizen = citizens[place]!;
      if (citizen === nobody) unknown++;
      else if (seenIn[citizen] !== range) {
        seenIn[citizen] = range;
        distinct++;
      }
    }
    return { distinct, unknown };
  });
};
