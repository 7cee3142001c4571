import type { StatisticOf } from '../../core/statistics/statistic.ts';
import { HALF } from '../../core/statistics/survival.ts';
import { lowestBit, WORD } from '../bits.ts';
import { gridOfWalks, type Kernel } from './kernel.ts';

/** Kaplan–Meier along ascending seconds, until half is reached: rows that hold `event` ended, the others are censored. */
export const runSurvival: Kernel<StatisticOf<'survival'>> = ({ of, measure, event }, scope) => {
  const seconds = scope.layout.known.seconds[measure];
  return gridOfWalks(scope, measure, (placed) => {
    const { wordStart, rows } = placed.projection;
    const { bits, before } = scope.passing(placed, of);
    const ended = scope.plane(placed, event);
    return (cell) => {
      const [from, to] = [wordStart[cell]!, wordStart[cell + 1]!];
      const n = before[to]! - before[from]!;
      let atRisk = n;
      let survivalRatio = 1;
      let time = -1;
      let events = 0;
      let leaving = 0;
      for (let w = from; w < to; w++) {
        for (let word = bits[w]!; word !== 0; word &= word - 1) {
          const at = seconds[rows[w * WORD + lowestBit(word)]!]!;
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
