import { DIMENSIONS, type Dimension, type Inquiry } from '../core/inquiry.ts';
import type { CompiledSettings } from '../core/sla/clock-settings.ts';
import { type Citizens, citizenCodes, orderCitizens } from './citizens.ts';
import { type CodedColumn, sortValues } from './coded-column.ts';
import { type Columns, encodeColumns } from './columns.ts';
import { type DimensionWords, packDimensions, unpackDimension } from './dimension-words.ts';
import { mergeHistories } from './merge-histories.ts';
import { decodeReceipts, encodeReceipts } from './receipts.ts';

/** What became of some records since columns were encoded. */
export interface Changes {
  /** new, or in a new version; each id once */
  readonly changed: readonly Inquiry[];
  /** ids; unknown ones change nothing */
  readonly removed: readonly string[];
}

/**
 * Columns with changes laid in, on the settings of both: only what changed is folded, all else is moved, since two sorted lists
 * make one in one walk. A slice of the work is done between two yields, and the columns given stay as they are: whoever answers
 * from them goes on until the last slice is done.
 */
export function* mergeColumns(columns: Columns, { changed, removed }: Changes, settings: CompiledSettings): Generator<void, Columns> {
  const added = encodeColumns(changed, settings);
  yield;
  const gone = new Set([...removed, ...added.ids]);
  const [own, theirs] = [receivedAt(columns), receivedAt(added)];
  const standing = mergeRows(columns, added, own, theirs, gone, [0, columns.rowCount], [0, added.rowCount]);
  const duplicates = mergeRows(columns, added, own, theirs, gone, [columns.rowCount, own.length], [added.rowCount, theirs.length]);
  const from = new Int32Array(standing.length + duplicates.length);
  from.set(standing);
  from.set(duplicates, standing.length);
  yield;
  const receipts = pick(from, own, theirs);
  const coded = {} as Record<Dimension, CodedColumn>;
  for (const dimension of DIMENSIONS) {
    coded[dimension] = mergeDimension(columns.dimensions, added.dimensions, dimension, from);
    yield;
  }
  const dimensions = packDimensions(from.length, coded);
  yield;
  const citizens = mergeCitizens(columns.citizens, added.citizens, standing);
  yield;
  return {
    rowCount: standing.length,
    receipts: encodeReceipts(receipts.subarray(0, standing.length)),
    duplicatesReceivedAt: receipts.slice(standing.length),
    dimensions,
    citizens,
    histories: yield* mergeHistories(columns.histories, added.histories, standing),
    ids: Array.from(from, (row) => (row < 0 ? added.ids[~row]! : columns.ids[row]!)),
  };
}

/** [row], duplicates too */
function receivedAt({ receipts, duplicatesReceivedAt, rowCount }: Columns): Uint32Array {
  const all = new Uint32Array(rowCount + duplicatesReceivedAt.length);
  all.set(decodeReceipts(receipts));
  all.set(duplicatesReceivedAt, rowCount);
  return all;
}

type Span = readonly [from: number, to: number];

/** Rows that stay and rows that are added, in order of receipt and id: a row of the first as it is, one of the second as its complement. */
function mergeRows(
  columns: Columns,
  added: Columns,
  own: Uint32Array,
  theirs: Uint32Array,
  gone: ReadonlySet<string>,
  [ownFrom, ownTo]: Span,
  [theirFrom, theirTo]: Span,
): Int32Array {
  const from = new Int32Array(ownTo - ownFrom + theirTo - theirFrom);
  let count = 0;
  let next = theirFrom;
  const isNextBefore = (row: number): boolean =>
    next < theirTo && (theirs[next]! < own[row]! || (theirs[next]! === own[row]! && added.ids[next]! < columns.ids[row]!));
  for (let row = ownFrom; row < ownTo; row++) {
    if (gone.has(columns.ids[row]!)) continue;
    while (isNextBefore(row)) from[count++] = ~next++;
    from[count++] = row;
  }
  while (next < theirTo) from[count++] = ~next++;
  return from.slice(0, count);
}

const pick = (from: Int32Array, own: ArrayLike<number>, theirs: ArrayLike<number>): Uint32Array =>
  Uint32Array.from(from, (row) => (row < 0 ? theirs[~row]! : own[row]!));

function mergeDimension(own: DimensionWords, theirs: DimensionWords, dimension: Dimension, from: Int32Array): CodedColumn {
  const [mine, others] = [unpackDimension(own, dimension), unpackDimension(theirs, dimension)];
  const values = [...new Set([...mine.values, ...others.values])];
  const codeOf = new Map(values.map((value, code) => [value, code]));
  const codes = pick(
    from,
    mine.codes,
    others.codes.map((code) => codeOf.get(others.values[code]!)!),
  );
  return sortValues(
    codes,
    Uint32Array.from(codes, (_, row) => row),
    values,
  );
}

function mergeCitizens(own: Citizens, theirs: Citizens, from: Int32Array): Citizens {
  const values: (string | null)[] = [...own.names, null];
  const nobody = own.names.length;
  const isTheirs = new Set(theirs.names);
  const codeOf = new Map<string, number>();
  for (const [code, name] of own.names.entries()) if (isTheirs.has(name)) codeOf.set(name, code);
  const codes = theirs.names.map((name) => codeOf.get(name) ?? values.push(name) - 1);
  const theirCodes = citizenCodes(theirs).map((code) => codes[code] ?? nobody);
  return orderCitizens(pick(from, citizenCodes(own), theirCodes), values);
}
