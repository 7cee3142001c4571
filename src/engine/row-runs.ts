import type { CodeColumn } from './narrow.ts';

/** Rows that lie together in one of two lists, `from … to − 1`. */
export interface Run {
  readonly isAdded: boolean;
  readonly from: number;
  readonly to: number;
}

/** Rows of two lists in a new order, as runs: where little was added, nearly all of a column moves in long blocks. */
export interface RowRuns {
  readonly runs: readonly Run[];
  readonly length: number;
}

/** Work between two yields, in rows: a few milliseconds. */
export const SLICE = 1 << 16;

/** Shorter blocks are moved number by number. */
const LONG = 32;

/** What both lists hold in one column, row by row, laid into `out`. */
export function moveRows<C extends CodeColumn>({ runs }: RowRuns, own: CodeColumn, added: CodeColumn, out: C): C {
  let at = 0;
  for (const { isAdded, from, to } of runs) at = move(isAdded ? added : own, from, to, out, at);
  return out;
}

/** As `moveRows`, of a column in which row `i` has the places `first[i] … first[i + 1] − 1`. */
export function moveParts<C extends CodeColumn>(
  { runs }: RowRuns,
  own: { readonly first: Uint32Array; readonly column: CodeColumn },
  added: { readonly first: Uint32Array; readonly column: CodeColumn },
  out: C,
): C {
  let at = 0;
  for (const { isAdded, from, to } of runs) {
    const { first, column } = isAdded ? added : own;
    at = move(column, first[from]!, first[to]!, out, at);
  }
  return out;
}

/** @returns where the next block goes */
function move(source: CodeColumn, from: number, to: number, out: CodeColumn, at: number): number {
  if (to - from < LONG) for (let i = from; i < to; i++) out[at + i - from] = source[i]!;
  else out.set(source.subarray(from, to), at);
  return at + to - from;
}
