import type { StatisticOf } from '../../core/statistics/statistic.ts';
import { HALF } from '../../core/statistics/survival.ts';
import { countBoth, lowestBit, WORD } from '../bits.ts';
import { gridOfWalks, type Kernel } from './kernel.ts';

/** Kaplan–Meier along ascending seconds, until half is reached: rows that hold `event` ended, the others are censored. */
export const runSurvival: Kernel<StatisticOf<'survival'>> = ({ of, measure, event }, scope) => {
  const seconds = scope.layout.known.seconds[measure];
  return gridOfWalks(scope, measure, (placed) => {
    const { projection } = placed;
    const { wordStart, rows } = projection;
    const { selected } = placed;
    const plane = scope.plane(placed, of);
    const ended = scope.plane(placed, event);
    return (cell) => {
      const [from, to] = [wordStart[cell]!, wordStart[cell + 1]!];
      const base = projection.baseOf(cell);
      const n = countBoth(selected, plane, from, to);
      let atRisk = n;
      let survivalRatio = 1;
      let time = -1;
      let events = 0;
      let leaving = 0;
      for (let w = from; w < to; w++) {
        for (let word = selected[w]! & plane[w]!; word !== 0; word &= word - 1) {
          const at = seconds[rows[w * WORD + lowestBit(word)]! + base]!;
          if (at !== time) {
            if (events > 0) survivalRatio *= (atRisk - events) / atRisk;
            if (survivalRatio <= HALF) return { value: time, n };
            atRisk -= leaving;
            time = at;
            events = 0;
            leaving = 0;
          }
          if (ended[w]! & word & -word) events++;
          leaving++;
        }
      }
      if (events > 0) survivalRatio *= (atRisk - events) / atRisk;
      return { value: survivalRatio <= HALF ? time : null, n };
    };
  });
};
