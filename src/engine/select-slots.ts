import { keepCommon } from './bits.ts';
import type { CodedColumn } from './coded-column.ts';
import type { Projection } from './projection.ts';

/** Dimensions of so few values have a plane a value; others have the bits of their codes. */
const FEW_VALUES = 16;
/** Words worked on at once, so that what is in between stays in the nearest cache. */
const BLOCK = 1024;

/** One filter: which codes of a dimension pass. */
export interface Wanted {
  readonly name: string;
  readonly column: CodedColumn;
  /** [code] 1: passes */
  readonly isWanted: Uint8Array;
}

/** The slots that pass every filter, as a new bitmap. */
export function selectSlots(projection: Projection, filters: readonly Wanted[]): Int32Array {
  let selected: Int32Array | null = null;
  for (const filter of filters) {
    const own = filter.isWanted.length <= FEW_VALUES ? uniteValues(projection, filter) : walkBits(projection, filter);
    if (selected === null) selected = own;
    else keepCommon(selected, own);
  }
  return selected ?? projection.everyone().slice();
}

function uniteValues(projection: Projection, { name, column, isWanted }: Wanted): Int32Array {
  const wanted = codesWith(isWanted, 1);
  const others = codesWith(isWanted, 0);
  const isShorter = wanted.length <= others.length;
  const ofValues = projection.valuePlanes(name, column.codes, isWanted.length);
  const planes = (isShorter ? wanted : others).map((code) => ofValues[code]!);
  const united = isShorter ? (planes[0]?.slice() ?? new Int32Array(projection.words)) : projection.everyone().slice();
  if (!isShorter) for (const plane of planes) for (let w = 0; w < united.length; w++) united[w] = united[w]! & ~plane[w]!;
  else if (planes.length === 2) unite(united, planes[1]!, planes[1]!);
  else for (let i = 1; i < planes.length; i += 2) unite(united, planes[i]!, planes[i + 1] ?? planes[i]!);
  return united;
}

function unite(a: Int32Array, b: Int32Array, c: Int32Array): void {
  for (let w = 0; w < a.length; w++) a[w] = a[w]! | b[w]! | c[w]!;
}

const codesWith = (table: Uint8Array, mark: 0 | 1): readonly number[] => [...table.keys()].filter((code) => table[code] === mark);

/**
 * The set of wanted codes as a tree over the bits of a code: half of the codes have the highest bit, half have not, and so on
 * down. Where all codes below a branch are wanted, or none is, the branch is a constant.
 */
function walkBits(projection: Projection, { name, column, isWanted }: Wanted): Int32Array {
  const depth = Math.ceil(Math.log2(isWanted.length));
  const slices = Array.from({ length: depth }, (_, bit) => projection.plane(name, column.codes, 1 << bit, 1 << bit));
  const buffers = Array.from({ length: depth + 1 }, () => [new Int32Array(BLOCK), new Int32Array(BLOCK)] as const);
  const selected = projection.everyone().slice();
  for (let from = 0; from < selected.length; from += BLOCK) {
    const length = Math.min(BLOCK, selected.length - from);
    const branch = (base: number, level: number, side: 0 | 1): Int32Array | 0 | -1 => {
      const below = isWanted.subarray(base, base + (1 << level));
      if (!below.includes(1)) return 0;
      if (!below.includes(0)) return -1;
      const without = branch(base, level - 1, 0);
      const withBit = branch(base + (1 << (level - 1)), level - 1, 1);
      const out = buffers[level]![side];
      choose(slices[level - 1]!, from, length, without, withBit, out);
      return out;
    };
    const found = branch(0, depth, 0);
    if (found === -1) continue;
    for (let w = 0; w < length; w++) selected[from + w] = selected[from + w]! & (found === 0 ? 0 : found[w]!);
  }
  return selected;
}

/** `out = bit ? withBit : without`, word by word. */
function choose(
  slice: Int32Array,
  from: number,
  length: number,
  without: Int32Array | 0 | -1,
  withBit: Int32Array | 0 | -1,
  out: Int32Array,
): void {
  if (typeof without === 'number' && typeof withBit === 'number') {
    for (let w = 0; w < length; w++) out[w] = withBit ? slice[from + w]! : ~slice[from + w]!;
  } else if (typeof without === 'number') {
    const high = withBit as Int32Array;
    for (let w = 0; w < length; w++) out[w] = (without & ~slice[from + w]!) | (high[w]! & slice[from + w]!);
  } else if (typeof withBit === 'number') {
    for (let w = 0; w < length; w++) out[w] = (without[w]! & ~slice[from + w]!) | (withBit & slice[from + w]!);
  } else {
    for (let w = 0; w < length; w++) out[w] = (without[w]! & ~slice[from + w]!) | (withBit[w]! & slice[from + w]!);
  }
}
