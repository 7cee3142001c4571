import { setBit } from '../bits.ts';
import type { Projection } from '../projection.ts';

/** The last slot of each run of rows with one code, in a projection that has equal ones together; rows of code `none` are of no run. */
export function runEnds(projection: Projection, codes: ArrayLike<number>, none = -1): Int32Array {
  const ends = new Int32Array(projection.words);
  projection.eachSlot((slot, row, next) => {
    if (codes[row] !== none && (next < 0 || codes[next] !== codes[row])) setBit(ends, slot);
  });
  return ends;
}

/**
 * The ends of runs in which a row passes, that is, has a bit in both bitmaps: written into `out`, in the words `[from, to)` of a cell.
 * With `inside` the rows that do not end a run, the sum `(passing & inside) + inside` carries a one from any passing row up to its
 * run's end, from word to word. Rows of no run lie behind all runs.
 */
export function markRuns(a: Int32Array, b: Int32Array, ends: Int32Array, from: number, to: number, out: Int32Array): void {
  let carry = 0;
  for (let w = from; w < to; w++) {
    const passing = a[w]! & b[w]!;
    const end = ends[w]!;
    const inside = ~end;
    const starts = passing & inside;
    const sum = (starts + inside + carry) | 0;
    carry = (starts | (inside & ~sum)) >>> 31;
    out[w] = (sum | passing) & end;
  }
}
