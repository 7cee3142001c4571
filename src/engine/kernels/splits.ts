import { lowestBit, WORD } from '../bits.ts';
import type { Projection } from '../projection.ts';
import { type Passing, rankBefore } from './passing.ts';

/** So many rows of a cell lie between two splits, as a rule. */
const ROWS_A_SPLIT = 2;
const MOST_SPLITS = 2048;

/**
 * Seconds that part all rows into equal shares, and where each of them parts every cell. With it a rank over many cells needs no
 * order of their rows together: the splits around it are found by counting, and a few rows between two splits are left to sort.
 */
export interface Splits {
  /** [split], ascending; the first is not above any row, the last is above all */
  readonly seconds: Float64Array;
  /** [cell × splits + split]: the first slot of the cell with so many seconds or more */
  readonly slots: Uint32Array;
}

/** Found once for each projection, whose cells ascend in these seconds. */
export const splitsOf = (projection: Projection, seconds: Uint32Array): Splits =>
  projection.once('splits', () => findSplits(projection, seconds));

function findSplits(projection: Projection, seconds: Uint32Array): Splits {
  const { rows, counts, wordStart } = projection;
  const wanted = Math.min(MOST_SPLITS, Math.floor(seconds.length / (ROWS_A_SPLIT * counts.length)));
  // Every so many rows, sorted, are a fair sample of all.
  const every = Math.ceil(seconds.length / (wanted * 16));
  const sample = seconds.filter((_, row) => row % every === 0).sort();
  const cuts = new Set([0, 2 ** 32]);
  for (let i = 1; i < wanted; i++) {
    const at = sample[((i * sample.length) / wanted) >>> 0]!;
    // Seconds that many rows share are a share by themselves.
    if (cuts.has(at)) cuts.add(at + 1);
    cuts.add(at);
  }
  const ascending = Float64Array.from(cuts).sort();
  const slots = new Uint32Array(counts.length * ascending.length);
  for (let cell = 0; cell < counts.length; cell++) {
    const base = projection.baseOf(cell);
    let slot = wordStart[cell]! * WORD;
    const end = slot + counts[cell]!;
    for (let split = 0; split < ascending.length; split++) {
      let high = end;
      while (slot < high) {
        const middle = (slot + high) >>> 1;
        if (seconds[rows[middle]! + base]! < ascending[split]!) slot = middle + 1;
        else high = middle;
      }
      slots[cell * ascending.length + split] = slot;
    }
  }
  return { seconds: ascending, slots };
}

/** Cells `[from, to)`. */
interface Cells {
  readonly from: number;
  readonly to: number;
}

/** The seconds of the passing row that has `rank` passing rows below it in some cells together. */
export function secondsOfRank(projection: Projection, passing: Passing, seconds: Uint32Array, cells: Cells, rank: number): number {
  const splits = splitsOf(projection, seconds);
  const count = splits.seconds.length;
  // The last split with no more than `rank` rows below it: where shares would have it, or in the middle, in turn.
  let low = 0;
  let high = count - 1;
  let [belowLow, belowHigh] = [0, passing.atCell[cells.to]! - passing.atCell[cells.from]!];
  for (let turn = 0; low + 1 < high; turn++) {
    const share = turn % 3 === 2 ? 0.5 : (rank - belowLow) / (belowHigh - belowLow);
    const split = Math.min(Math.max(low + Math.round(share * (high - low)), low + 1), high - 1);
    let below = 0;
    for (let cell = cells.from; cell < cells.to; cell++)
      below += rankBefore(passing, splits.slots[cell * count + split]!) - passing.atCell[cell]!;
    if (below <= rank) [low, belowLow] = [split, below];
    else [high, belowHigh] = [split, below];
  }
  const least = splits.seconds[low]!;
  if (least + 1 === splits.seconds[high]) return least;
  return Uint32Array.from(passingSeconds(projection, passing, seconds, splits, cells, low)).sort()[rank - belowLow]!;
}

/** Of the passing rows between two splits, in any order. */
function passingSeconds(
  { rows, baseOf }: Projection,
  { selected, plane }: Passing,
  seconds: Uint32Array,
  { seconds: { length }, slots }: Splits,
  { from, to }: Cells,
  split: number,
): readonly number[] {
  const found: number[] = [];
  for (let cell = from; cell < to; cell++) {
    const base = baseOf(cell);
    const [start, end] = [slots[cell * length + split]!, slots[cell * length + split + 1]!];
    for (let w = start >>> 5; w * WORD < end; w++) {
      let word = selected[w]! & plane[w]!;
      if (w === start >>> 5) word &= -1 << (start & 31);
      if (w === end >>> 5) word &= (1 << (end & 31)) - 1;
      for (; word !== 0; word &= word - 1) found.push(seconds[rows[w * WORD + lowestBit(word)]! + base]!);
    }
  }
  return found;
}
