import { countBefore } from './instant-order.ts';

const HALF = 2 ** 16;

/** Ascending instants in two bytes each: the lower half of each, and where each upper half (18 hours of receipts) begins. */
export interface Receipts {
  /** [row] */
  readonly low: Uint16Array;
  readonly firstBlock: number;
  /** [block], one more than blocks: its first row */
  readonly blockStart: Uint32Array;
}

export function encodeReceipts(ascending: Uint32Array): Receipts {
  const firstBlock = (ascending[0] ?? 0) >>> 16;
  const blocks = ascending.length === 0 ? 0 : (ascending.at(-1)! >>> 16) - firstBlock + 1;
  const blockStart = new Uint32Array(blocks + 1);
  for (let row = 0; row < ascending.length; row++) {
    const next = (ascending[row]! >>> 16) - firstBlock + 1;
    blockStart[next]! += 1;
  }
  for (let block = 0; block < blocks; block++) blockStart[block + 1]! += blockStart[block]!;
  return { low: Uint16Array.from(ascending), firstBlock, blockStart };
}

export function receiptAt({ low, firstBlock, blockStart }: Receipts, row: number): number {
  const block = countBefore(blockStart, row + 1) - 1;
  return (firstBlock + block) * HALF + low[row]!;
}

/** How many rows were received before `at`. */
export function countReceivedBefore({ low, firstBlock, blockStart }: Receipts, at: number): number {
  const block = Math.floor(at / HALF) - firstBlock;
  if (block < 0) return 0;
  if (block + 1 >= blockStart.length) return low.length;
  const start = blockStart[block]!;
  return start + countBefore(low.subarray(start, blockStart[block + 1]!), at % HALF);
}

/** All of them as they were. */
export function decodeReceipts({ low, firstBlock, blockStart }: Receipts): Uint32Array {
  const instants = new Uint32Array(low.length);
  for (let block = 0; block + 1 < blockStart.length; block++) {
    const upper = (firstBlock + block) * HALF;
    for (let row = blockStart[block]!; row < blockStart[block + 1]!; row++) instants[row] = upper + low[row]!;
  }
  return instants;
}
