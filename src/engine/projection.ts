import { WORD } from './bits.ts';
import type { CodeColumn } from './coded-column.ts';

const NOTHING = new Uint8Array(0);

/**
 * Rows in cells, and in each cell in an order. A cell has whole words: cell `c` holds the slots from `wordStart[c] × 32` on,
 * `counts[c]` of them, and the rest of its last word is empty in every plane.
 */
export class Projection {
  /** [slot] */
  readonly rows: Uint32Array;
  /** [cell], one more than cells */
  readonly wordStart: Uint32Array;
  /** [cell] */
  readonly counts: Uint32Array;
  private readonly planes = new Map<string, Int32Array>();
  private readonly valuePlanesOf = new Map<string, readonly Int32Array[]>();

  /**
   * @param cellOf [item]; items in no cell are left out by a number that is none
   * @param order items in the order of each cell's rows; null: as they come
   * @param rowOf [item]; null: items are rows
   */
  constructor(cells: number, cellOf: Uint32Array, order: Uint32Array | null, rowOf: Uint32Array | null) {
    const counts = new Uint32Array(cells);
    for (let item = 0; item < cellOf.length; item++) {
      const cell = cellOf[item]!;
      if (cell < cells) counts[cell] = counts[cell]! + 1;
    }
    const wordStart = new Uint32Array(cells + 1);
    for (let cell = 0; cell < cells; cell++) wordStart[cell + 1] = wordStart[cell]! + Math.ceil(counts[cell]! / WORD);
    const next = Uint32Array.from(wordStart.subarray(0, cells), (word) => word * WORD);
    const rows = new Uint32Array(wordStart[cells]! * WORD);
    for (let i = 0; i < cellOf.length; i++) {
      const item = order === null ? i : order[i]!;
      const cell = cellOf[item]!;
      if (cell >= cells) continue;
      const slot = next[cell]!;
      rows[slot] = rowOf === null ? item : rowOf[item]!;
      next[cell] = slot + 1;
    }
    this.rows = rows;
    this.wordStart = wordStart;
    this.counts = counts;
  }

  get words(): number {
    return this.wordStart[this.counts.length]!;
  }

  /** Bytes of the order and of the planes that were asked for. */
  get byteLength(): number {
    const ofValues = [...this.valuePlanesOf.values()].reduce((count, planes) => count + planes.length, 0);
    return this.rows.byteLength + this.words * 4 * (this.planes.size + ofValues);
  }

  /** The slots whose row has `(column[row] & mask) === value`; made once. */
  plane(name: string, column: CodeColumn | Int32Array, mask: number, value: number): Int32Array {
    const key = `${name} ${mask} ${value}`;
    const found = this.planes.get(key);
    if (found) return found;
    const { rows, wordStart, counts } = this;
    const plane = new Int32Array(this.words);
    // The loop of `mark`, written out: a call a row would cost more than the rest.
    for (let cell = 0; cell < counts.length; cell++) {
      let slot = wordStart[cell]! * WORD;
      const end = slot + counts[cell]!;
      for (let w = wordStart[cell]!; slot < end; w++) {
        const stop = Math.min(slot + WORD, end);
        let word = 0;
        for (let bit = 0; slot < stop; slot++, bit++) word |= ((column[rows[slot]!]! & mask) === value ? 1 : 0) << bit;
        plane[w] = word;
      }
    }
    this.planes.set(key, plane);
    return plane;
  }

  /** The plane of each value of a column of few values; all made in one pass. */
  valuePlanes(name: string, codes: CodeColumn, values: number): readonly Int32Array[] {
    const found = this.valuePlanesOf.get(name);
    if (found) return found;
    const { rows, wordStart, counts, words } = this;
    const bits = new Int32Array(values * words);
    for (let cell = 0; cell < counts.length; cell++) {
      const start = wordStart[cell]! * WORD;
      for (let slot = start; slot < start + counts[cell]!; slot++) {
        const w = codes[rows[slot]!]! * words + (slot >>> 5);
        bits[w] = bits[w]! | (1 << (slot & 31));
      }
    }
    const planes = Array.from({ length: values }, (_, code) => bits.subarray(code * words, (code + 1) * words));
    this.valuePlanesOf.set(name, planes);
    return planes;
  }

  /** Every slot that holds a row. */
  everyone(): Int32Array {
    return this.plane('everyone', NOTHING, 0, 0);
  }

  /** The last row of each run of equal values in a cell; made once. */
  runEnds(name: string, column: ArrayLike<number>): Int32Array {
    const key = `${name} runs`;
    const found = this.planes.get(key);
    if (found) return found;
    const ends = new Int32Array(this.words);
    for (let cell = 0; cell < this.counts.length; cell++) {
      const last = this.wordStart[cell]! * WORD + this.counts[cell]! - 1;
      for (let slot = this.wordStart[cell]! * WORD; slot <= last; slot++) {
        if (slot === last || column[this.rows[slot]!] !== column[this.rows[slot + 1]!])
          ends[slot >>> 5] = ends[slot >>> 5]! | (1 << (slot & 31));
      }
    }
    this.planes.set(key, ends);
    return ends;
  }

  /** A bitmap of the slots whose row is asked for. */
  mark(holds: (row: number) => boolean): Int32Array {
    const { rows, wordStart, counts } = this;
    const plane = new Int32Array(this.words);
    for (let cell = 0; cell < counts.length; cell++) {
      let slot = wordStart[cell]! * WORD;
      const end = slot + counts[cell]!;
      for (let w = wordStart[cell]!; slot < end; w++) {
        const stop = Math.min(slot + WORD, end);
        let word = 0;
        for (let bit = 0; slot < stop; slot++, bit++) if (holds(rows[slot]!)) word |= 1 << bit;
        plane[w] = word;
      }
    }
    return plane;
  }
}
