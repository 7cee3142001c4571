import { FACT_BIT, MEASURES } from '../core/facts.ts';
import { DIMENSIONS, type Dimension } from '../core/inquiry.ts';
import type { Instant } from '../core/instant.ts';
import type { Where } from '../core/query.ts';
import type { GroupKey } from '../core/question.ts';
import type { CompiledSettings } from '../core/sla/clock-settings.ts';
import { keepCommon } from './bits.ts';
import type { Columns } from './columns.ts';
import { fieldOf } from './dimension-words.ts';
import { type EventKind, happenedBy } from './happenings.ts';
import { countBefore, instantOrder } from './instant-order.ts';
import type { Passing } from './kernels/passing.ts';
import { type Known, knownAsOf } from './known.ts';
import { type CodeColumn, codeColumn } from './narrow.ts';
import { type Placing, Projection } from './projection.ts';
import { countReceivedBefore } from './receipts.ts';
import { type Part, partsOf, selectSlots, type Wanted } from './select-slots.ts';

/** What the rows of a cell are ordered by: equal citizens together, or a measure ascending. */
export const ORDERS = ['citizen', ...MEASURES] as const;
export type Order = (typeof ORDERS)[number];

/** Which group each row is of. */
export interface Groups {
  readonly key: string;
  /** [group], sorted */
  readonly keys: readonly GroupKey[];
  /** [row]; null: one group */
  readonly codes: CodeColumn | null;
}

/**
 * Where cells lie in a projection: group by group, and in each group a cell for everything before the first period, then the
 * periods. Cell of group `g` and period `p`: `g × stride + first + p`; what came before lies in `g × stride … + first − 1`.
 */
export interface Placed {
  readonly projection: Projection;
  readonly stride: number;
  readonly first: number;
  /** what passes the filters; laid when first looked at */
  readonly selected: Int32Array;
  /** planes that have no slot in common and are `selected` together, where there are any such */
  readonly parts: readonly Part[] | null;
  /** by plane, the slots of it that pass, with ranks */
  readonly ranked: Map<Int32Array, Passing>;
}

interface Partition {
  readonly groups: string;
  /** where periods start, and the last one's end: in rows, or in instants where events are cut */
  readonly bounds: readonly number[];
  readonly projection: Projection;
  /** selections by filter, the latest last */
  readonly selections: Map<string, Int32Array>;
}

const AWAITED =
  FACT_BIT['response-pending'] | FACT_BIT['response-overdue'] | FACT_BIT['resolution-pending'] | FACT_BIT['resolution-overdue'];
const PARTITIONS_KEPT = 6;
const SELECTIONS_KEPT = 8;
const GROUPINGS_KEPT = 4;

/** The first key of a map is the oldest: what is used again moves to the end. What has to go can be written over. */
function keep<V>(map: Map<string, V>, key: string, most: number, make: (oldest: V | undefined) => V): V {
  let value = map.get(key);
  if (value === undefined) {
    // no key at all while there is room
    const oldest = (map.size < most ? undefined : map.keys().next().value) as string;
    value = make(map.get(oldest));
    map.delete(oldest);
  }
  map.delete(key);
  map.set(key, value);
  return value;
}

/** Rows as known at one as-of, in the orders that make a statistic a walk; each is made when first asked for, and kept. */
export class Layout {
  readonly columns: Columns;
  readonly settings: CompiledSettings;
  readonly known: Known;
  private readonly partitions = new Map<string, Partition[]>();
  private readonly groupings = new Map<string, Groups>();
  private waiting: number[] | null = null;

  constructor(columns: Columns, settings: CompiledSettings, asOf: Instant) {
    this.columns = columns;
    this.settings = settings;
    this.known = knownAsOf(columns, settings, asOf);
  }

  /** @source definitions, section 5: groups ascend by code unit, "not recorded" last */
  groupsBy(by: readonly Dimension[]): Groups {
    const key = by.join(' ');
    return keep(this.groupings, key, GROUPINGS_KEPT, () => {
      if (by.length === 0) return { key, keys: [[]], codes: null };
      const fields = by.map((dimension) => fieldOf(this.columns.dimensions, dimension));
      const codes = new Uint32Array(this.known.rowCount);
      for (const { column, shift, mask, limit } of fields)
        for (let row = 0; row < codes.length; row++) codes[row] = codes[row]! * limit + ((column[row]! >>> shift) & mask);
      // Codes ascend as values do; only combinations that there are get a number.
      const number = new Int32Array(fields.reduce((size, { limit }) => size * limit, 1)).fill(-1);
      for (let row = 0; row < codes.length; row++) number[codes[row]!] = 0;
      const occurring = [...number.keys()].filter((code) => number[code] === 0);
      for (const [group, code] of occurring.entries()) number[code] = group;
      const dense = codeColumn(codes.length, occurring.length);
      for (let row = 0; row < codes.length; row++) dense[row] = number[codes[row]!]!;
      const second = fields[1]?.limit ?? 1;
      const keyOf = (code: number): GroupKey =>
        fields.map(({ values }, i) => values[i + 1 < fields.length ? Math.floor(code / second) : code % values.length]!);
      return { key, keys: occurring.map(keyOf), codes: dense };
    });
  }

  filter(where: Where): Filter {
    const wanted = DIMENSIONS.flatMap((name) => {
      const values = where[name];
      if (values === undefined) return [];
      const field = fieldOf(this.columns.dimensions, name);
      return [{ name, field, isWanted: Uint8Array.from(field.values, (value) => (values.includes(value) ? 1 : 0)) }];
    });
    return { key: wanted.map(({ name, isWanted }) => name + isWanted).join(), wanted };
  }

  /** Whether a row, a duplicate too, passes all filters. */
  passing(where: Where): (row: number) => boolean {
    const { wanted } = this.filter(where);
    return (row) => wanted.every(({ field: { column, shift, mask }, isWanted }) => isWanted[(column[row]! >>> shift) & mask]);
  }

  /** Rows whose clocks still run, or have run out: few, so that what falls due is asked of them alone. */
  get awaited(): readonly number[] {
    if (this.waiting === null) {
      const { facts } = this.columns.histories.states;
      const { state } = this.known;
      this.waiting = [];
      for (let row = 0; row < state.length; row++) if (facts[state[row]!]! & AWAITED) this.waiting.push(row);
    }
    return this.waiting;
  }

  /** How many of the known rows were received before each edge. */
  rowsBefore(edges: readonly Instant[]): readonly number[] {
    return edges.map((edge) => Math.min(countReceivedBefore(this.columns.receipts, edge), this.known.rowCount));
  }

  /**
   * Rows by group and by period of receipt, or happenings by group of their row and by period.
   * @param bounds how many rows were received before each period's start and before the last one's end; of happenings, these instants
   * @param rows only those `[from, to)`
   */
  place(
    source: Order | EventKind,
    groups: Groups,
    bounds: readonly number[],
    { key, wanted }: Filter,
    rows?: { readonly from: number; readonly to: number },
  ): Placed {
    const { partition, first } = this.partition(source, groups, bounds);
    const { projection, selections } = partition;
    const cut = rows === undefined ? '' : `rows ${rows.from} ${rows.to}`;
    const select = (oldest: Int32Array | undefined): Int32Array => {
      const found = selectSlots(projection, wanted, oldest ?? new Int32Array(projection.words));
      if (rows !== undefined)
        keepCommon(
          found,
          projection.mark(cut, () => (row) => row >= rows.from && row < rows.to),
        );
      return found;
    };
    let found: Int32Array | undefined;
    return {
      projection,
      stride: partition.bounds.length,
      first,
      ranked: new Map(),
      parts: rows === undefined ? partsOf(projection, wanted) : null,
      get selected() {
        found ??= keep(selections, key + cut, SELECTIONS_KEPT, select);
        return found;
      },
    };
  }

  /** A kept partition whose periods include the asked ones serves them too: another from or to costs nothing. */
  private partition(source: Order | EventKind, groups: Groups, bounds: readonly number[]): { partition: Partition; first: number } {
    const kept = this.partitions.get(source) ?? [];
    for (const partition of kept) {
      if (partition.groups !== groups.key) continue;
      const start = partition.bounds.findIndex((_, i) => bounds.every((bound, k) => bound === partition.bounds[i + k]));
      if (start < 0) continue;
      kept.push(...kept.splice(kept.indexOf(partition), 1));
      return { partition, first: start + 1 };
    }
    const isOrder = (ORDERS as readonly string[]).includes(source);
    const projection = isOrder
      ? this.projectRows(source as Order, groups, bounds)
      : this.projectEvents(source as EventKind, groups, bounds);
    const partition = { groups: groups.key, bounds, projection, selections: new Map() };
    kept.push(partition);
    if (kept.length > PARTITIONS_KEPT) kept.shift();
    this.partitions.set(source, kept);
    return { partition, first: 1 };
  }

  /** Rows of a period lie together in order of receipt, so in a cell they are numbered from the period's first. */
  private projectRows(order: Order, { keys, codes }: Groups, bounds: readonly number[]): Projection {
    const { rowCount } = this.known;
    const stride = bounds.length;
    const starts = [0, ...bounds.slice(0, -1)];
    const limit = Math.max(...bounds.map((bound, period) => bound - starts[period]!), 1);
    const base = new Uint32Array(keys.length * stride);
    for (let cell = 0; cell < base.length; cell++) base[cell] = starts[cell % stride]!;
    const place = (): Placing => {
      const cellOf = new Uint32Array(rowCount).fill(base.length);
      for (const [period, start] of starts.entries())
        for (let row = start; row < bounds[period]!; row++) cellOf[row] = (codes === null ? 0 : codes[row]! * stride) + period;
      const rows = this.orderBy(order);
      // One cell of everything is the order of citizens itself, which the columns keep anyway.
      const isWhole = order === 'citizen' && keys.length === 1 && stride === 2 && bounds[0] === 0 && bounds[1] === rowCount;
      return { cells: base.length, cellOf, order: rows, rowOf: null, base, limit, laid: isWhole ? rows : null };
    };
    return new Projection(place, true);
  }

  private projectEvents(kind: EventKind, { keys, codes }: Groups, edges: readonly Instant[]): Projection {
    const { histories } = this.columns;
    const { rowCount, asOf } = this.known;
    const stride = edges.length;
    const place = (): Placing => {
      const { at, row } = happenedBy(histories, rowCount, kind, asOf);
      const cells = keys.length * stride;
      const starts = Float64Array.from(edges);
      const cellOf = new Uint32Array(row.length);
      for (let item = 0; item < row.length; item++) {
        const period = countBefore(starts, at[item]! + 1);
        cellOf[item] = period === stride ? cells : (codes === null ? 0 : codes[row[item]!]! * stride) + period;
      }
      return { cells, cellOf, order: null, rowOf: row, base: null, limit: 2 ** 32, laid: null };
    };
    return new Projection(place, false);
  }

  private orderBy(order: Order): Uint32Array {
    const { citizens } = this.columns;
    const { rowCount, seconds } = this.known;
    if (order !== 'citizen') return instantOrder(seconds[order]);
    return rowCount === citizens.order.length ? citizens.order : citizens.order.filter((row) => row < rowCount);
  }
}

/** The filters of a question as tables of codes, with one text for one set of them. */
export interface Filter {
  readonly key: string;
  readonly wanted: readonly Wanted[];
}
