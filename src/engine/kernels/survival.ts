import type { StatisticOf } from '../../core/statistics/statistic.ts';
import { HALF } from '../../core/statistics/survival.ts';
import { countBits, countBoth, nthBit, WORD } from '../bits.ts';
import { gridOfWalks, type Kernel } from './kernel.ts';
import { markRuns, runEnds } from './runs.ts';

/**
 * Kaplan–Meier along ascending seconds, until half is reached: rows that hold `event` ended, the others are censored. While nobody
 * is censored the factors telescope, (r − 1)/r · (r − 2)/(r − 1) · … = (r − k)/r, so the curve goes from one censoring to the next.
 * Events come before censoring at equal seconds: the censored leave where their run of equal seconds ends.
 */
export const runSurvival: Kernel<StatisticOf<'survival'>> = ({ of, measure, event }, scope) => {
  const seconds = scope.layout.known.seconds[measure];
  return gridOfWalks(scope, measure, (placed) => {
    const { projection, selected } = placed;
    const { wordStart, rows } = projection;
    const plane = scope.plane(placed, of);
    const ended = scope.plane(placed, event);
    const ends = projection.once('runs', () => runEnds(projection, seconds));
    const leaving = selected.map((word, w) => word & plane[w]! & ~ended[w]!);
    const exits = new Int32Array(projection.words);
    return (cell) => {
      const [from, to] = [wordStart[cell]!, wordStart[cell + 1]!];
      const n = countBoth(selected, plane, from, to);
      markRuns(leaving, leaving, ends, from, to, exits);
      // As the last censored left: how many remained, how many events were before, and which event then reaches half.
      let atRisk = n;
      let before = 0;
      let survivalRatio = 1;
      let half = Math.ceil(n * (1 - HALF)) || 1;
      let events = 0;
      let censored = 0;
      for (let w = from; w < to; w++) {
        const ending = selected[w]! & plane[w]! & ended[w]!;
        for (let rest = exits[w]!; rest !== 0; rest &= rest - 1) {
          const upTo = rest ^ (rest - 1);
          const all = events + countBits(ending & upTo);
          if (all >= half) break;
          survivalRatio *= (atRisk - (all - before)) / atRisk;
          before = all;
          atRisk = n - all - censored - countBits(leaving[w]! & upTo);
          half = all + (Math.ceil(atRisk * (1 - HALF / survivalRatio)) || 1);
        }
        const wanted = half - events;
        events += countBits(ending);
        if (events >= half) return { value: seconds[rows[w * WORD + nthBit(ending, wanted - 1)]! + projection.baseOf(cell)]!, n };
        censored += countBits(leaving[w]!);
      }
      return { value: null, n };
    };
  });
};
