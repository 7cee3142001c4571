import type { StatisticOf } from '../../core/statistics/statistic.ts';
import { countBits } from '../bits.ts';
import { gridOfWalks, type Kernel } from './kernel.ts';

/**
 * Runs of one citizen in which a row passes, without a look at citizens. With `inside` the rows that do not end a run, the sum
 * `(passing & inside) + inside` carries a one from any passing row up to its run's end, from word to word.
 */
export const runDistinct: Kernel<StatisticOf<'distinct'>> = ({ of }, scope) => {
  const { codes, values } = scope.layout.columns.citizens;
  const nobody = values.length > 0 && values.at(-1) === null ? values.length - 1 : -1;
  return gridOfWalks(scope, 'citizen', (placed) => {
    const { projection, selected } = placed;
    const plane = scope.plane(placed, of);
    const ends = projection.runEnds('citizen', codes);
    const nameless = projection.plane('citizen', codes, -1, nobody);
    return (cell) => {
      let distinct = 0;
      let unknown = 0;
      let carry = 0;
      const end = projection.wordStart[cell + 1]!;
      for (let w = projection.wordStart[cell]!; w < end; w++) {
        const passing = selected[w]! & plane[w]!;
        const none = nameless[w]!;
        const last = ends[w]!;
        const inside = ~last;
        const starts = passing & inside;
        const sum = (starts + inside + carry) | 0;
        carry = ((starts & inside) | ((starts | inside) & ~sum)) >>> 31;
        distinct += countBits((sum | passing) & last & ~none);
        if (none !== 0) unknown += countBits(passing & none);
      }
      return { distinct, unknown };
    };
  });
};
