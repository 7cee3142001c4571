import { keepCommon } from './bits.ts';
import type { Field } from './dimension-words.ts';
import type { Projection } from './projection.ts';

/** Dimensions of so few values have a plane a value; others have the bits of their codes. */
const FEW_VALUES = 16;
/** Words worked on at once, so that what is in between stays in the nearest cache. */
const BLOCK = 1024;

/** One filter: which codes of a dimension pass. */
export interface Wanted {
  readonly name: string;
  readonly field: Field;
  /** [code] 1: passes */
  readonly isWanted: Uint8Array;
}

/** The slots that pass every filter, written into `out` and given back. */
export function selectSlots(projection: Projection, filters: readonly Wanted[], out: Int32Array): Int32Array {
  if (filters.length === 0) out.set(projection.everyone());
  for (const [i, filter] of filters.entries()) {
    const own = i === 0 ? out : new Int32Array(out.length);
    if (filter.isWanted.length <= FEW_VALUES) uniteValues(projection, filter, own);
    else walkBits(projection, filter, own);
    if (i > 0) keepCommon(out, own);
  }
  return out;
}

function uniteValues(projection: Projection, { name, field, isWanted }: Wanted, out: Int32Array): void {
  const wanted = codesWith(isWanted, 1);
  const others = codesWith(isWanted, 0);
  const planes = projection.planesFor(name, field, true);
  if (wanted.length <= others.length) {
    if (wanted.length === 0) out.fill(0);
    for (let i = 0; i < wanted.length; i += 3) {
      const [a, b, c] = [wanted[i]!, wanted[i + 1] ?? wanted[i]!, wanted[i + 2] ?? wanted[i]!].map((code) => planes[code]!);
      unite(a!, b!, c!, out, i === 0 ? 0 : -1);
    }
  } else {
    out.set(projection.everyone());
    for (const code of others) for (let w = 0, plane = planes[code]!; w < out.length; w++) out[w]! &= ~plane[w]!;
  }
}

/** `out = a | b | c`, and what it was where `kept` is −1. */
function unite(a: Int32Array, b: Int32Array, c: Int32Array, out: Int32Array, kept: 0 | -1): void {
  for (let w = 0; w < out.length; w++) out[w] = a[w]! | b[w]! | c[w]! | (out[w]! & kept);
}

const codesWith = (table: Uint8Array, mark: 0 | 1): readonly number[] => [...table.keys()].filter((code) => table[code] === mark);

const NONE_PASS = new Int32Array(BLOCK);
const ALL_PASS = new Int32Array(BLOCK).fill(-1);

/**
 * The set of wanted codes as a tree over the bits of a code: half of the codes have the highest bit, half have not, and so on
 * down. Where all codes below a branch are wanted, or none is, the branch ends.
 */
function walkBits(projection: Projection, { name, field, isWanted }: Wanted, out: Int32Array): void {
  const slices = projection.planesFor(name, field, false);
  const buffers = slices.map(() => [new Int32Array(BLOCK), new Int32Array(BLOCK)] as const);
  const everyone = projection.everyone();
  for (let from = 0; from < out.length; from += BLOCK) {
    const length = Math.min(BLOCK, out.length - from);
    const branch = (base: number, level: number, side: 0 | 1): Int32Array => {
      const below = isWanted.subarray(base, base + (1 << level));
      if (!below.includes(1)) return NONE_PASS;
      if (!below.includes(0)) return ALL_PASS;
      const without = branch(base, level - 1, 0);
      const withBit = branch(base + (1 << (level - 1)), level - 1, 1);
      const chosen = buffers[level - 1]![side];
      const slice = slices[level - 1]!;
      for (let w = 0; w < length; w++) chosen[w] = (without[w]! & ~slice[from + w]!) | (withBit[w]! & slice[from + w]!);
      return chosen;
    };
    const found = branch(0, slices.length, 0);
    for (let w = 0; w < length; w++) out[from + w] = everyone[from + w]! & found[w]!;
  }
}
