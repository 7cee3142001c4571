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

/** A plane, and the sums over it that were asked for, by name: [cell]. */
export interface Part {
  readonly plane: Int32Array;
  readonly sums: Map<string, Float64Array>;
}

/** What passes, as planes that have no slot in common: those of the wanted values, or everyone; null: there are none such. */
export function partsOf(projection: Projection, filters: readonly Wanted[]): readonly Part[] | null {
  const [filter] = filters;
  const partsFor = (name: string, planes: readonly Int32Array[]): readonly Part[] =>
    projection.once(`${name} parts`, () => planes.map((plane) => ({ plane, sums: new Map() })));
  if (filter === undefined) return partsFor('', [projection.everyone()]);
  const { name, field, isWanted } = filter;
  if (filters.length > 1 || isWanted.length > FEW_VALUES) return null;
  return partsFor(name, projection.planesFor(name, field, true)).filter((_, code) => isWanted[code]);
}

/** The slots that pass every filter, written into `out` and given back. */
export function selectSlots(projection: Projection, filters: readonly Wanted[], out: Int32Array): Int32Array {
  if (filters.length === 0) out.set(projection.everyone());
  for (const [i, filter] of filters.entries()) {
    const own = i === 0 ? out : new Int32Array(out.length);
    const parts = partsOf(projection, [filter]);
    if (parts === null) walkBits(projection, filter, own);
    else unite(parts, own);
    if (i > 0) keepCommon(out, own);
  }
  return out;
}

/** Three planes at once: a pass over `out` costs as much as a plane. */
function unite(parts: readonly Part[], out: Int32Array): void {
  out.fill(0);
  for (let i = 0; i < parts.length; i += 3) {
    const [{ plane: a }, { plane: b }, { plane: c }] = [parts[i]!, parts[i + 1] ?? parts[i]!, parts[i + 2] ?? parts[i]!];
    for (let w = 0; w < out.length; w++) out[w]! |= a[w]! | b[w]! | c[w]!;
  }
}

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
