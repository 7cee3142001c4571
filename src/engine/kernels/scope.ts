import { maskOf, type Selection } from '../../core/facts.ts';
import type { Dimension } from '../../core/inquiry.ts';
import { rangeOf } from '../../core/period.ts';
import type { Question } from '../../core/question.ts';
import { haveCommon } from '../bits.ts';
import type { EventKind } from '../happenings.ts';
import { statesOf } from '../histories.ts';
import { closedAt } from '../known.ts';
import { type Filter, filterOf, type Groups, type Layout, type Order, type Placed } from '../layout.ts';
import type { Projection } from '../projection.ts';
import { countPassing, type Passing } from './passing.ts';

/** One question over a layout: where its cells lie, and which groups it names. */
export class Scope {
  readonly layout: Layout;
  readonly periodCount: number;
  /** numbers of the groups that occur in the range, ascending */
  readonly groups: readonly number[];
  readonly grouping: Groups;
  /** false: the only group is the total */
  readonly isGrouped: boolean;
  private readonly counted = new Map<Int32Array, Map<Int32Array, Passing>>();
  private readonly placed = new Map<string, Placed>();
  private readonly edges: readonly number[];
  /** how many rows were received before each edge */
  private readonly bounds: readonly number[];
  private readonly filter: Filter;
  private readonly range: ReturnType<typeof rangeOf>;

  constructor(layout: Layout, question: Question) {
    this.layout = layout;
    this.periodCount = question.periods.length;
    this.range = rangeOf(question.periods);
    this.edges = [...question.periods.map((period) => period.startsAt), this.range.endsAt];
    this.bounds = layout.rowsBefore(this.edges);
    this.filter = filterOf(question.where);
    this.grouping = layout.groupsBy(question.by);
    this.isGrouped = question.by.length > 0;
    this.groups = this.isGrouped ? this.occurring() : [0];
  }

  /** by group and period */
  cells(order: Order): Placed {
    return this.once(`cells ${order}`, () => this.layout.place(order, this.grouping, this.bounds, this.filter));
  }

  /** by period, over every group */
  cellsOfAll(order: Order): Placed {
    if (!this.isGrouped) return this.cells(order);
    return this.once(`all ${order}`, () => this.layout.place(order, this.layout.groupsBy(NO_DIMENSION), this.bounds, this.filter));
  }

  /** by group, over the whole range */
  ranges(order: Order): Placed {
    return this.whole(order, this.grouping);
  }

  /** over the whole range and every group */
  total(order: Order): Placed {
    return this.whole(order, this.layout.groupsBy(NO_DIMENSION));
  }

  events(kind: EventKind): Placed {
    return this.once(kind, () => this.layout.place(kind, this.grouping, this.edges, this.filter));
  }

  /** The slots whose facts are selected. */
  plane({ projection }: Placed, of: Selection): Int32Array {
    const { mask, value } = maskOf(of);
    if (mask === 0) return projection.everyone();
    const { state } = this.layout.known;
    return projection.plane(`facts ${mask} ${value}`, { column: state, shift: 0, mask: -1, limit: 0 }, () =>
      statesOf(this.layout.columns.histories.states, maskOf(of)),
    );
  }

  /** The slots that pass the filters and whose facts are selected, with ranks: what quantiles of one selection share. */
  passing(placed: Placed, of: Selection): Passing {
    const plane = this.plane(placed, of);
    const ofPlane = this.counted.get(placed.selected) ?? new Map<Int32Array, Passing>();
    this.counted.set(placed.selected, ofPlane);
    const found = ofPlane.get(plane) ?? countPassing(placed.selected, plane, placed.projection.wordStart);
    ofPlane.set(plane, found);
    return found;
  }

  /** Which calendars measured something in the range. */
  clockIndexes(): readonly number[] {
    const placed = this.cells('citizen');
    const { settings, columns } = this.layout;
    const field = { column: columns.histories.clockIndex, shift: 0, mask: -1, limit: 0 };
    const isAny = (plane: Int32Array): boolean =>
      this.grouping.keys.some((_, group) => haveCommon(placed.selected, plane, ...this.wordsOfRange(placed, group)));
    return [...settings.clocks.keys()].filter((index) =>
      isAny(
        placed.projection.plane(`clock ${index}`, field, () => Uint8Array.from(settings.clocks, (_, clock) => (clock === index ? 1 : 0))),
      ),
    );
  }

  private whole(order: Order, groups: Groups): Placed {
    const { layout, bounds } = this;
    const rows = { from: bounds[0]!, to: bounds[this.periodCount]! };
    return layout.place(order, groups, [0, layout.known.rowCount], this.filter, rows);
  }

  private once(key: string, place: () => Placed): Placed {
    const found = this.placed.get(key) ?? place();
    this.placed.set(key, found);
    return found;
  }

  private wordsOfRange({ projection, stride, first }: Placed, group: number): [from: number, to: number] {
    const cell = group * stride + first;
    return [projection.wordStart[cell]!, projection.wordStart[cell + this.periodCount]!];
  }

  /** Groups with receipts in the range, or with work that was open at its start. */
  private occurring(): readonly number[] {
    const placed = this.cells('citizen');
    const { projection, stride, selected } = placed;
    const earlier = this.bounds[0]! > 0 ? this.openAtStart(projection) : null;
    return this.grouping.keys.flatMap((_, group) => {
      const [from, to] = this.wordsOfRange(placed, group);
      const isIn = haveCommon(selected, selected, from, to);
      return isIn || (earlier !== null && haveCommon(selected, earlier, projection.wordStart[group * stride]!, from)) ? [group] : [];
    });
  }

  /** @source `occursIn`, of rows received before the range */
  private openAtStart(projection: Projection): Int32Array {
    const { columns, known } = this.layout;
    const { startsAt } = this.range;
    return projection.mark(`open at ${startsAt}`, () => {
      const before = this.bounds[0]!;
      return (row) => row < before && closedAt(columns, known, row) >= startsAt;
    });
  }
}

const NO_DIMENSION: readonly Dimension[] = [];
