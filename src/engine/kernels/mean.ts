import type { StatisticOf } from '../../core/statistics/statistic.ts';
import { lowestBit, WORD } from '../bits.ts';
import { cellsOf, gridOfSums, type Kernel } from './kernel.ts';

/** The integer sum of the passing rows' seconds, undivided. */
export const runMean: Kernel<StatisticOf<'mean'>> = ({ of, measure }, scope) => {
  const seconds = scope.layout.known.seconds[measure];
  return gridOfSums(
    cellsOf(scope, scope.cells(measure), (placed) => {
      const { wordStart, rows } = placed.projection;
      const { bits, before } = scope.passing(placed, of);
      return (cell) => {
        const [from, to] = [wordStart[cell]!, wordStart[cell + 1]!];
        let sum = 0;
        for (let w = from; w < to; w++) {
          for (let word = bits[w]!; word !== 0; word &= word - 1) sum += seconds[rows[w * WORD + lowestBit(word)]!]!;
        }
        return { sum, n: before[to]! - before[from]! };
      };
    }),
    (answers) => answers.reduce((total, { sum, n }) => ({ sum: total.sum + sum, n: total.n + n }), { sum: 0, n: 0 }),
  );
};
