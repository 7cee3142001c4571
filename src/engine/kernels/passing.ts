import { countBits, countStrides, nthBit, STRIDE_BITS, WORD } from '../bits.ts';

/** The passing rows of a projection: those that pass the filters and whose facts are selected; with ranks. */
export interface Passing {
  readonly selected: Int32Array;
  readonly plane: Int32Array;
  /** [stride]: how many pass before it */
  readonly before: Uint32Array;
  /** [cell], one more than cells: how many pass before it */
  readonly atCell: Uint32Array;
}

/** @param wordStart [cell], one more than cells */
export function countPassing(selected: Int32Array, plane: Int32Array, wordStart: Uint32Array): Passing {
  const passing = { selected, plane, before: countStrides(selected, plane), atCell: new Uint32Array(wordStart.length) };
  for (let cell = 0; cell < wordStart.length; cell++) passing.atCell[cell] = rankBefore(passing, wordStart[cell]! * WORD);
  return passing;
}

/** How many passing rows lie before a slot. */
export function rankBefore({ selected, plane, before }: Passing, slot: number): number {
  const last = slot >>> 5;
  let rank = before[last >>> STRIDE_BITS]!;
  for (let w = (last >>> STRIDE_BITS) << STRIDE_BITS; w < last; w++) rank += countBits(selected[w]! & plane[w]!);
  const rest = slot & 31;
  return rest === 0 ? rank : rank + countBits(selected[last]! & plane[last]! & ((1 << rest) - 1));
}

/** The slot of the passing row that has `rank` passing rows before it, which lies in the words from `from` to `to`. */
export function slotOfRank({ selected, plane, before }: Passing, rank: number, from: number, to: number): number {
  let low = from >>> STRIDE_BITS;
  let high = (to - 1) >>> STRIDE_BITS;
  while (low < high) {
    const middle = (low + high) >>> 1;
    if (before[middle + 1]! > rank) high = middle;
    else low = middle + 1;
  }
  let rest = rank - before[low]!;
  for (let w = low << STRIDE_BITS; ; w++) {
    const word = selected[w]! & plane[w]!;
    const count = countBits(word);
    if (rest < count) return w * WORD + nthBit(word, rest);
    rest -= count;
  }
}
