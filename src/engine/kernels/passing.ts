import { countBits, nthBit, WORD } from '../bits.ts';
import type { Placed } from '../layout.ts';

/** The passing rows of a projection, with how many lie before each word. */
export interface Passing {
  readonly bits: Int32Array;
  /** [word], one more than words */
  readonly before: Uint32Array;
}

export function countPassing({ selected }: Placed, plane: Int32Array): Passing {
  const bits = new Int32Array(selected.length);
  const before = new Uint32Array(selected.length + 1);
  let count = 0;
  for (let w = 0; w < bits.length; w++) {
    const word = selected[w]! & plane[w]!;
    bits[w] = word;
    count += countBits(word);
    before[w + 1] = count;
  }
  return { bits, before };
}

/** The slot of the passing row that has `rank` passing rows before it, in the words from `from` to `to`. */
export function slotOfRank({ bits, before }: Passing, from: number, to: number, rank: number): number {
  let low = from;
  let high = to - 1;
  while (low < high) {
    const middle = (low + high) >>> 1;
    if (before[middle + 1]! > rank) high = middle;
    else low = middle + 1;
  }
  return low * WORD + nthBit(bits[low]!, rank - before[low]!);
}
