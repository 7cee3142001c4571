import type { StatisticOf } from '../../core/statistics/statistic.ts';
import { lowestBit, WORD } from '../bits.ts';
import { cellsOf, gridOfSums, type Kernel } from './kernel.ts';

/** The integer sum of the passing rows' seconds, undivided. */
export const runMean: Kernel<StatisticOf<'mean'>> = ({ of, measure }, scope) => {
  const seconds = scope.layout.known.seconds[measure];
  const placed = scope.cells(measure);
  const { rows, baseOf } = placed.projection;
  const counts = scope.counts(placed, of);
  const sums = scope.sums(placed, `seconds ${JSON.stringify(of)}`, scope.plane(placed, of), (a, b, from, to, cell) => {
    const base = baseOf(cell);
    let total = 0;
    for (let w = from; w < to; w++)
      for (let word = a[w]! & b[w]!; word !== 0; word &= word - 1) total += seconds[rows[w * WORD + lowestBit(word)]! + base]!;
    return total;
  });
  return gridOfSums(
    cellsOf(scope, placed, (cell) => ({ sum: sums[cell]!, n: counts[cell]! })),
    (answers) => answers.reduce((total, { sum, n }) => ({ sum: total.sum + sum, n: total.n + n }), { sum: 0, n: 0 }),
  );
};
