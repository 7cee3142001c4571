import { maskOf } from '../../../../core/facts.ts';
import type { StatisticOf } from '../../../../core/statistics/statistic.ts';
import { type DurationCounts, survivalMedian } from '../../../../core/statistics/survival.ts';
import { gridOverCohort, type Kernel } from './kernel.ts';

/** Kaplan–Meier over the selected seconds: rows that hold `event` ended, the others are censored. */
export const runSurvival: Kernel<StatisticOf<'survival'>> = ({ of, measure, event }, scope) => {
  const population = maskOf(of);
  const ended = maskOf(event);
  const { facts } = scope.cohort;
  const seconds = scope.cohort.seconds(measure);
  return gridOverCohort(scope, (from, to) => {
    // Seconds and outcome in one number, so that one plain sort orders both.
    const durations = new Float64Array(to - from);
    let n = 0;
    for (let place = from; place < to; place++) {
      const word = facts[place]!;
      if ((word & population.mask) === population.value)
        durations[n++] = 2 * seconds[place]! + ((word & ended.mask) === ended.value ? 0 : 1);
    }
    return { value: survivalMedian(countSorted(durations.subarray(0, n).sort())), n };
  });
};

function countSorted(sorted: Float64Array): DurationCounts {
  const times: number[] = [];
  const events: number[] = [];
  const censored: number[] = [];
  for (const duration of sorted) {
    const time = Math.floor(duration / 2);
    if (times.at(-1) !== time) {
      times.push(time);
      events.push(0);
      censored.push(0);
    }
    const counts = duration % 2 === 0 ? events : censored;
    counts[counts.length - 1] = counts.at(-1)! + 1;
  }
  return { times, events, censored };
}
