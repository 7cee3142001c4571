import { type Flow, MEASURES, type Stock } from '../core/facts.ts';
import { DIMENSIONS, type Dimension } from '../core/inquiry.ts';
import type { Instant } from '../core/instant.ts';
import type { Where } from '../core/query.ts';
import type { GroupKey } from '../core/question.ts';
import { keepCommon } from './bits.ts';
import type { Columns } from './columns.ts';
import { countBefore, instantOrder } from './instant-order.ts';
import { type Known, knownAsOf } from './known.ts';
import { flowUntil, type Happenings } from './moments.ts';
import { Projection } from './projection.ts';
import { selectSlots, type Wanted } from './select-slots.ts';

/** What the rows of a cell are ordered by: equal citizens together, or a measure ascending. */
export const ORDERS = ['citizen', ...MEASURES] as const;
export type Order = (typeof ORDERS)[number];

/** What happened, as known at the as-of: flows, and what adds to a stock and what takes from it. */
export type EventKind = `${Flow}-flow` | `${Stock}-${'plus' | 'minus'}`;

/** Which group each row is of. */
export interface Groups {
  readonly key: string;
  /** [group], sorted */
  readonly keys: readonly GroupKey[];
  /** [row]; null: one group */
  readonly codes: Uint32Array | null;
}

/**
 * Where cells lie in a projection: group by group, and in each group a cell for everything before the first period, then the
 * periods. Cell of group `g` and period `p`: `g × stride + first + p`; what came before lies in `g × stride … + first − 1`.
 */
export interface Placed {
  readonly projection: Projection;
  readonly stride: number;
  readonly first: number;
  /** what passes the filters */
  readonly selected: Int32Array;
}

interface Partition {
  readonly groups: string;
  /** item numbers at which periods start, and the last one's end */
  readonly bounds: readonly number[];
  readonly projection: Projection;
  /** selections by filter, the latest last */
  readonly selections: Map<string, Int32Array>;
}

const PARTITIONS_KEPT = 6;
const SELECTIONS_KEPT = 8;
const GROUPINGS_KEPT = 4;

/** The first key of a map is the oldest: what is used again moves to the end. */
function keep<V>(map: Map<string, V>, key: string, most: number, make: () => V): V {
  const value = map.get(key) ?? make();
  map.delete(key);
  map.set(key, value);
  if (map.size > most) map.delete(map.keys().next().value as string);
  return value;
}

/** Rows as known at one as-of, in the orders that make a statistic a walk; each is made when first asked for, and kept. */
export class Layout {
  readonly columns: Columns;
  readonly known: Known;
  private readonly orders = new Map<Order, Uint32Array>();
  private readonly events = new Map<EventKind, Happenings>();
  private readonly partitions = new Map<string, Partition[]>();
  private readonly groupings = new Map<string, Groups>();

  constructor(columns: Columns, asOf: Instant) {
    this.columns = columns;
    this.known = knownAsOf(columns, asOf);
  }

  /** Bytes of orders, cells and planes made so far. */
  get byteLength(): number {
    const orders = [...this.orders.values()].reduce((sum, order) => sum + order.byteLength, 0);
    const selections = ({ selections }: Partition): number => [...selections.values()].reduce((sum, bitmap) => sum + bitmap.byteLength, 0);
    const partitions = [...this.partitions.values()].flat();
    return orders + partitions.reduce((sum, partition) => sum + partition.projection.byteLength + selections(partition), 0);
  }

  /** @source definitions, section 5: groups ascend by code unit, "not recorded" last */
  groupsBy(by: readonly Dimension[]): Groups {
    const key = by.join(' ');
    return keep(this.groupings, key, GROUPINGS_KEPT, () => {
      if (by.length === 0) return { key, keys: [[]], codes: null };
      const coded = by.map((dimension) => this.columns.dimensions[dimension]);
      const codes = new Uint32Array(this.columns.rowCount);
      for (const { codes: own, values } of coded)
        for (let row = 0; row < codes.length; row++) codes[row] = codes[row]! * values.length + own[row]!;
      // Codes ascend as values do; only combinations that there are get a number.
      const numbers = new Map([...new Set(codes)].sort((a, b) => a - b).map((code, number) => [code, number]));
      const dense = new Uint32Array(coded.reduce((size, { values }) => size * values.length, 1));
      for (const [code, number] of numbers) dense[code] = number;
      for (let row = 0; row < codes.length; row++) codes[row] = dense[codes[row]!]!;
      const keyOf = (code: number): GroupKey => {
        const second = coded[1]?.values.length ?? 1;
        return coded.map(({ values }, i) => values[i + 1 < coded.length ? Math.floor(code / second) : code % values.length]!);
      };
      return { key, keys: [...numbers.keys()].map(keyOf), codes };
    });
  }

  /** Rows by group and by period of receipt; `edges` are the periods' starts and the last one's end. */
  cohort(order: Order, edges: readonly Instant[], groups: Groups, where: Where): Placed {
    return this.place(order, groups, this.rowsBefore(edges), where);
  }

  /** Rows received in the range, by group alone. */
  range(order: Order, range: { readonly startsAt: Instant; readonly endsAt: Instant }, groups: Groups, where: Where): Placed {
    const [from, to] = this.rowsBefore([range.startsAt, range.endsAt]) as [number, number];
    return this.place(order, groups, [0, this.known.rowCount], where, { from, to });
  }

  /** Happenings by group of their row and by period. */
  happenings(kind: EventKind, edges: readonly Instant[], groups: Groups, where: Where): Placed {
    const { at } = this.eventsOf(kind);
    const bounds = edges.map((edge) => countBefore(at, edge));
    return this.place(kind, groups, bounds, where);
  }

  rowsBefore(edges: readonly Instant[]): readonly number[] {
    const received = this.columns.receivedAt.subarray(0, this.known.rowCount);
    return edges.map((edge) => countBefore(received, edge));
  }

  /** The filters of a question as tables of codes. */
  wanted(where: Where): readonly Wanted[] {
    return DIMENSIONS.flatMap((name) => {
      const values = where[name];
      if (values === undefined) return [];
      const column = this.columns.dimensions[name];
      return [{ name, column, isWanted: Uint8Array.from(column.values, (value) => (values.includes(value) ? 1 : 0)) }];
    });
  }

  private place(
    source: Order | EventKind,
    groups: Groups,
    bounds: readonly number[],
    where: Where,
    rows?: { readonly from: number; readonly to: number },
  ): Placed {
    const { partition, first } = this.partition(source, groups, bounds);
    const { projection, selections } = partition;
    const isWhole = rows === undefined || (rows.from === 0 && rows.to === this.known.rowCount);
    const selected = keep(selections, `${filterKey(where)}${isWhole ? '' : ` ${rows.from} ${rows.to}`}`, SELECTIONS_KEPT, () => {
      const found = selectSlots(projection, this.wanted(where));
      if (!isWhole)
        keepCommon(
          found,
          projection.mark((row) => row >= rows.from && row < rows.to),
        );
      return found;
    });
    return { projection, stride: partition.bounds.length, first, selected };
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
    const partition = { groups: groups.key, bounds, projection: this.project(source, groups, bounds), selections: new Map() };
    kept.push(partition);
    if (kept.length > PARTITIONS_KEPT) kept.shift();
    this.partitions.set(source, kept);
    return { partition, first: 1 };
  }

  private project(source: Order | EventKind, { keys, codes }: Groups, bounds: readonly number[]): Projection {
    const isOrder = (ORDERS as readonly string[]).includes(source);
    const rowOf = isOrder ? null : this.eventsOf(source as EventKind).row;
    const stride = bounds.length;
    const cellOf = new Uint32Array(rowOf?.length ?? this.known.rowCount).fill(keys.length * stride);
    for (let period = 0; period < stride; period++) {
      const from = period === 0 ? 0 : bounds[period - 1]!;
      for (let item = from; item < bounds[period]!; item++) {
        cellOf[item] = (codes === null ? 0 : codes[rowOf === null ? item : rowOf[item]!]! * stride) + period;
      }
    }
    return new Projection(keys.length * stride, cellOf, isOrder ? this.orderBy(source as Order) : null, rowOf);
  }

  private orderBy(order: Order): Uint32Array {
    const found = this.orders.get(order);
    if (found) return found;
    const keys = order === 'citizen' ? this.columns.citizens.codes.subarray(0, this.known.rowCount) : this.known.seconds[order];
    const made = instantOrder(keys);
    this.orders.set(order, made);
    return made;
  }

  private eventsOf(kind: EventKind): Happenings {
    const found = this.events.get(kind);
    if (found) return found;
    const [name, side] = kind.split('-') as [Flow, 'flow'] | [Stock, 'plus' | 'minus'];
    const made = side === 'flow' ? this.flowOf(name as Flow) : this.movesOf(name as Stock, side);
    this.events.set(kind, made);
    return made;
  }

  private movesOf(stock: Stock, side: 'plus' | 'minus'): Happenings {
    const { at, row } = this.columns.moments.stocks[stock][side];
    const end = countBefore(at, this.known.asOf + 1);
    return { at: at.subarray(0, end), row: row.subarray(0, end) };
  }

  private flowOf(flow: Flow): Happenings {
    const { happenings, counts } = flowUntil(this.columns.moments, flow, this.known.asOf);
    return { at: happenings.at.filter((_, i) => counts(i)), row: happenings.row.filter((_, i) => counts(i)) };
  }
}

/** One text for one set of filters. */
const filterKey = (where: Where): string =>
  JSON.stringify(DIMENSIONS.flatMap((dimension) => (where[dimension] === undefined ? [] : [[dimension, [...where[dimension]].sort()]])));
