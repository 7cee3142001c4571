import type { StatisticOf } from '../../core/statistics/statistic.ts';
import { countBits, setBit, WORD } from '../bits.ts';
import { type Citizens, citizenCodes } from '../citizens.ts';
import type { Projection } from '../projection.ts';
import { gridOfWalks, type Kernel } from './kernel.ts';

/** Where citizens end in a projection that has equal ones together. */
interface Runs {
  /** the last slot of each citizen in each cell */
  readonly ends: Int32Array;
  /** [cell] the first slot whose row names nobody */
  readonly nameless: Uint32Array;
}

function findRuns(projection: Projection, citizens: Citizens): Runs {
  const codes = citizenCodes(citizens);
  const nobody = citizens.names.length;
  const ends = new Int32Array(projection.words);
  const nameless = Uint32Array.from(projection.counts, (count, cell) => projection.wordStart[cell]! * WORD + count);
  projection.eachSlot((slot, row, next, cell) => {
    const citizen = codes[row]!;
    if (citizen === nobody) nameless[cell] = Math.min(nameless[cell]!, slot);
    else if (next < 0 || codes[next] !== citizen) setBit(ends, slot);
  });
  return { ends, nameless };
}

/**
 * Runs of one citizen in which a row passes, without a look at citizens. With `inside` the rows that do not end a run, the sum
 * `(passing & inside) + inside` carries a one from any passing row up to its run's end, from word to word. Rows that name nobody
 * lie behind all runs and end none.
 */
export const runDistinct: Kernel<StatisticOf<'distinct'>> = ({ of }, scope) =>
  gridOfWalks(scope, 'citizen', (placed) => {
    const { projection, selected } = placed;
    const plane = scope.plane(placed, of);
    const { ends, nameless } = projection.once('runs', () => findRuns(projection, scope.layout.columns.citizens));
    return (cell) => {
      let distinct = 0;
      let unknown = 0;
      let carry = 0;
      const end = projection.wordStart[cell + 1]!;
      for (let w = projection.wordStart[cell]!; w < end; w++) {
        const passing = selected[w]! & plane[w]!;
        const last = ends[w]!;
        const inside = ~last;
        const starts = passing & inside;
        const sum = (starts + inside + carry) | 0;
        carry = (starts | (inside & ~sum)) >>> 31;
        distinct += countBits((sum | passing) & last);
      }
      const first = nameless[cell]!;
      for (let w = first >>> 5; w < end; w++) {
        const passing = selected[w]! & plane[w]!;
        unknown += countBits(w === first >>> 5 ? passing & (-1 << (first & 31)) : passing);
      }
      return { distinct, unknown };
    };
  });
