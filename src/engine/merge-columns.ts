import { DIMENSIONS, type Dimension, type Inquiry } from '../core/inquiry.ts';
import type { CompiledSettings } from '../core/sla/clock-settings.ts';
import { type CodedColumn, sortValues } from './coded-column.ts';
import { type Columns, ColumnWriter } from './columns.ts';
import { type DimensionWords, fieldOf, packDimensions } from './dimension-words.ts';
import { mergeCitizens } from './merge-citizens.ts';
import { mergeHistories } from './merge-histories.ts';
import { decodeReceipts, encodeReceipts } from './receipts.ts';
import { moveRows, type RowRuns, type Run, SLICE } from './row-runs.ts';

/** What became of some records since columns were encoded. */
export interface Changes {
  /** new, or in a new version; each id once */
  readonly changed: readonly Inquiry[];
  /** ids; unknown ones change nothing */
  readonly removed: readonly string[];
}

const FOLDED_A_SLICE = 1000;

/**
 * Columns with changes laid in, on the settings of both: only what changed is folded and sorted, all else is moved in blocks, since
 * two sorted lists make one in one walk. A slice of a few milliseconds is done between two yields, and the columns given stay as
 * they are: whoever answers from them goes on until the last slice is done.
 */
export function* mergeColumns(columns: Columns, { changed, removed }: Changes, settings: CompiledSettings): Generator<void, Columns> {
  const writer = new ColumnWriter(settings);
  for (const [i, inquiry] of changed.entries()) {
    if (i % FOLDED_A_SLICE === 0) yield;
    writer.push(inquiry);
  }
  const added = writer.finish();
  yield;
  const gone = new Set([...removed, ...added.ids]);
  const [own, theirs] = [receivedAt(columns), receivedAt(added)];
  const merge = (ownSpan: Span, theirSpan: Span) => mergeRows(columns, added, own, theirs, gone, ownSpan, theirSpan);
  yield;
  const standing = yield* merge([0, columns.rowCount], [0, added.rowCount]);
  const duplicates = yield* merge([columns.rowCount, own.length], [added.rowCount, theirs.length]);
  const all = { runs: [...standing.runs, ...duplicates.runs], length: standing.length + duplicates.length };
  yield;
  const receipts = moveRows(all, own, theirs, new Uint32Array(all.length));
  yield;
  const order = new Uint32Array(all.length);
  for (let row = 0; row < order.length; row++) order[row] = row;
  const coded = {} as Record<Dimension, CodedColumn>;
  for (const dimension of DIMENSIONS) {
    yield;
    coded[dimension] = mergeDimension(columns.dimensions, added.dimensions, dimension, all, order);
  }
  yield;
  const dimensions = packDimensions(all.length, coded);
  yield;
  const citizens = yield* mergeCitizens(columns.citizens, added.citizens, standing);
  const ids = yield* moveIds(columns.ids, added.ids, all);
  return {
    rowCount: standing.length,
    receipts: encodeReceipts(receipts.subarray(0, standing.length)),
    duplicatesReceivedAt: receipts.slice(standing.length),
    dimensions,
    citizens,
    histories: yield* mergeHistories(columns.histories, added.histories, standing),
    ids,
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

/** Rows that stay and rows that are added, in order of receipt and id. */
function* mergeRows(
  columns: Columns,
  added: Columns,
  own: Uint32Array,
  theirs: Uint32Array,
  gone: ReadonlySet<string>,
  [ownFrom, ownTo]: Span,
  [theirFrom, theirTo]: Span,
): Generator<void, RowRuns> {
  const runs: Run[] = [];
  let length = 0;
  const take = (isAdded: boolean, from: number, to: number): void => {
    if (from === to) return;
    runs.push({ isAdded, from, to });
    length += to - from;
  };
  let next = theirFrom;
  const isNextBefore = (row: number): boolean =>
    next < theirTo && (theirs[next]! < own[row]! || (theirs[next]! === own[row]! && added.ids[next]! < columns.ids[row]!));
  let start = ownFrom;
  for (let row = ownFrom; row < ownTo; row++) {
    if ((row + 1) % SLICE === 0) yield;
    if (gone.has(columns.ids[row]!)) {
      take(false, start, row);
      start = row + 1;
    } else if (isNextBefore(row)) {
      take(false, start, row);
      start = row;
      const from = next;
      while (isNextBefore(row)) next++;
      take(true, from, next);
    }
  }
  take(false, start, ownTo);
  take(true, next, theirTo);
  return { runs, length };
}

function mergeDimension(own: DimensionWords, theirs: DimensionWords, dimension: Dimension, rows: RowRuns, order: Uint32Array): CodedColumn {
  const [mine, others] = [fieldOf(own, dimension), fieldOf(theirs, dimension)];
  const values = [...new Set([...mine.values, ...others.values])];
  const codeOf = new Map(values.map((value, code) => [value, code]));
  const renumbered = Uint32Array.from(others.values, (value) => codeOf.get(value)!);
  const codes = new Uint32Array(rows.length);
  let at = 0;
  for (const { isAdded, from, to } of rows.runs) {
    const { column, shift, mask } = isAdded ? others : mine;
    if (isAdded) for (let row = from; row < to; row++) codes[at++] = renumbered[(column[row]! >>> shift) & mask]!;
    else for (let row = from; row < to; row++) codes[at++] = (column[row]! >>> shift) & mask;
  }
  return sortValues(codes, order, values);
}

function* moveIds(own: readonly string[], added: readonly string[], { runs, length }: RowRuns): Generator<void, readonly string[]> {
  const ids = new Array<string>(length);
  let at = 0;
  for (const { isAdded, from, to } of runs) {
    const source = isAdded ? added : own;
    for (let row = from; row < to; row++) {
      ids[at++] = source[row]!;
      if (at % SLICE === 0) yield;
    }
  }
  return ids;
}
