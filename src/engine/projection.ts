import { setBit, WORD } from './bits.ts';
import type { Field } from './dimension-words.ts';
import { type CodeColumn, codeColumn } from './narrow.ts';
import { once } from './once.ts';

/** What lies in the cells, and in which order. */
export interface Placing {
  readonly cells: number;
  /** [item]; a number that is no cell: left out */
  readonly cellOf: Uint32Array;
  /** items in the order of each cell's rows; null: as they come */
  readonly order: Uint32Array | null;
  /** [item]; null: items are rows */
  readonly rowOf: Uint32Array | null;
  /** [cell] what its rows count from, so that they need fewer bits; null: all from 0 */
  readonly base: Uint32Array | null;
  /** rows less their base are below it */
  readonly limit: number;
  /** rows as they shall lie, where somebody has them so; null: to be laid */
  readonly laid: Uint32Array | null;
}

/**
 * Rows in cells, and in each cell in an order. A cell has whole words: cell `c` holds the slots from `wordStart[c] × 32` on,
 * `counts[c]` of them, and the rest of its last word is empty in every plane.
 */
export class Projection {
  /** [cell], one more than cells */
  readonly wordStart: Uint32Array;
  /** [cell] */
  readonly counts: Uint32Array;
  private readonly base: Uint32Array;
  private readonly kept = new Map<string, unknown>();
  private readonly make: () => CodeColumn;
  private readonly laid: CodeColumn | null;

  /** @param isKept false: rows are cheap to find again, and needed for new planes alone */
  constructor(place: () => Placing, isKept: boolean) {
    const placing = place();
    const counts = new Uint32Array(placing.cells);
    for (let item = 0; item < placing.cellOf.length; item++) {
      const cell = placing.cellOf[item]!;
      if (cell < placing.cells) counts[cell]! += 1;
    }
    const wordStart = new Uint32Array(placing.cells + 1);
    for (let cell = 0; cell < placing.cells; cell++) wordStart[cell + 1] = wordStart[cell]! + Math.ceil(counts[cell]! / WORD);
    this.counts = counts;
    this.wordStart = wordStart;
    this.base = placing.base ?? new Uint32Array(placing.cells);
    this.make = () => fill(place(), wordStart);
    this.laid = isKept ? fill(placing, wordStart) : null;
  }

  get words(): number {
    return this.wordStart[this.counts.length]!;
  }

  /** [slot] less the base of its cell */
  get rows(): CodeColumn {
    return this.laid ?? this.make();
  }

  /** The slots whose code is wanted; made once. What `wantedOf` gives is [code]. */
  plane(key: string, column: CodeColumn, wantedOf: () => Uint8Array): Int32Array {
    return this.once(key, () => this.layPlanes({ column, shift: 0, mask: -1 }, 1, wantedOf())[0]!);
  }

  /** A plane for each value of a field, or for each bit of its codes; all made in one pass. */
  planesFor(name: string, field: Field, isByValue: boolean): readonly Int32Array[] {
    return this.once(`${name} planes`, () => {
      const codes = Uint32Array.from({ length: field.limit }, (_, code) => (isByValue ? 1 << code : code));
      return this.layPlanes(field, isByValue ? field.limit : Math.ceil(Math.log2(field.limit)), codes);
    });
  }

  /** @param planesOf [code] a bit for each plane that its slots are in */
  private layPlanes(
    { column, shift, mask }: Omit<Field, 'limit'>,
    count: number,
    planesOf: Uint8Array | Uint32Array,
  ): readonly Int32Array[] {
    const { rows, words } = this;
    const bits = new Int32Array(count * words);
    for (let cell = 0; cell < this.counts.length; cell++) {
      const from = this.base[cell]!;
      const start = this.wordStart[cell]! * WORD;
      const end = start + this.counts[cell]!;
      for (let slot = start; slot < end; slot++) {
        for (let rest = planesOf[(column[rows[slot]! + from]! >>> shift) & mask]!; rest !== 0; rest &= rest - 1) {
          const w = (31 - Math.clz32(rest & -rest)) * words + (slot >>> 5);
          bits[w]! |= 1 << (slot & 31);
        }
      }
    }
    return Array.from({ length: count }, (_, i) => bits.subarray(i * words, (i + 1) * words));
  }

  /** Every slot that holds a row. */
  everyone(): Int32Array {
    return this.once('everyone', () => {
      const plane = new Int32Array(this.words);
      for (let cell = 0; cell < this.counts.length; cell++) {
        const end = this.wordStart[cell]! * WORD + this.counts[cell]!;
        plane.fill(-1, this.wordStart[cell]!, end >>> 5);
        // of a cell that fills its last word, the first word of the next: that one comes after
        plane[end >>> 5] = ~(-1 << (end & 31));
      }
      return plane;
    });
  }

  /** The slots whose row is asked for; made once. */
  mark(key: string, holdsOf: () => (row: number) => boolean): Int32Array {
    return this.once(key, () => {
      const plane = new Int32Array(this.words);
      const holds = holdsOf();
      this.eachSlot((slot, row) => {
        if (holds(row)) setBit(plane, slot);
      });
      return plane;
    });
  }

  /** Slot by slot, with the row that comes next in the cell; −1: none. */
  eachSlot(visit: (slot: number, row: number, next: number, cell: number) => void): void {
    const { rows } = this;
    for (let cell = 0; cell < this.counts.length; cell++) {
      const from = this.base[cell]!;
      const start = this.wordStart[cell]! * WORD;
      const end = start + this.counts[cell]!;
      for (let slot = start; slot < end; slot++) visit(slot, rows[slot]! + from, slot + 1 < end ? rows[slot + 1]! + from : -1, cell);
    }
  }

  /** What rows of a cell count from. */
  readonly baseOf = (cell: number): number => this.base[cell]!;

  /** What was made of this projection under a key; made once. */
  once<T>(key: string, make: () => T): T {
    return once(this.kept as Map<string, T>, key, make);
  }
}

function fill({ cells, cellOf, order, rowOf, base, limit, laid }: Placing, wordStart: Uint32Array): CodeColumn {
  if (laid !== null) return laid;
  const rows = codeColumn(wordStart[cells]! * WORD, limit);
  const next = Uint32Array.from(wordStart.subarray(0, cells), (word) => word * WORD);
  for (let i = 0; i < cellOf.length; i++) {
    const item = order === null ? i : order[i]!;
    const cell = cellOf[item]!;
    if (cell >= cells) continue;
    const slot = next[cell]!;
    rows[slot] = (rowOf === null ? item : rowOf[item]!) - (base === null ? 0 : base[cell]!);
    next[cell] = slot + 1;
  }
  return rows;
}
