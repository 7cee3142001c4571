import type { StatisticOf } from '../../core/statistics/statistic.ts';
import { lowestBit, WORD } from '../bits.ts';
import { cellsOf, gridOfSums, type Kernel } from './kernel.ts';

/** The integer sum of the passing rows' seconds, undivided. */
export const runMean: Kernel<StatisticOf<'mean'>> = ({ of, measure }, scope) => {
  const seconds = scope.layout.known.seconds[measure];
  return gridOfSums(
    cellsOf(scope, scope.cells(measure), (placed) => {
      const { projection } = placed;
      const { wordStart, rows } = projection;
      const { selected } = placed;
      const plane = scope.plane(placed, of);
      return (cell) => {
        const [from, to] = [wordStart[cell]!, wordStart[cell + 1]!];
        const base = projection.baseOf(cell);
        let sum = 0;
        let n = 0;
        for (let w = from; w < to; w++) {
          for (let word = selected[w]! & plane[w]!; word !== 0; word &= word - 1, n++)
            sum += seconds[rows[w * WORD + lowestBit(word)]! + base]!;
        }
        return { sum, n };
      };
    }),
    (answers) => answers.reduce((total, { sum, n }) => ({ sum: total.sum + sum, n: total.n + n }), { sum: 0, n: 0 }),
  );
};
