import { maskOf, type Selection } from '../../core/facts.ts';
import type { Dimension } from '../../core/inquiry.ts';
import { rangeOf } from '../../core/period.ts';
import type { Question } from '../../core/question.ts';
import { haveCommon } from '../bits.ts';
import type { EventKind } from '../happenings.ts';
import { statesOf } from '../histories.ts';
import { closedAt } from '../known.ts';
import type { Groups, Layout, Order, Placed } from '../layout.ts';
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
  private readonly question: Question;
  private readonly edges: readonly number[];
  private readonly range: ReturnType<typeof rangeOf>;

  constructor(layout: Layout, question: Question) {
    this.layout = layout;
    this.question = question;
    this.periodCount = question.periods.length;
    this.range = rangeOf(question.periods);
    this.edges = [...question.periods.map((period) => period.startsAt), this.range.endsAt];
    this.grouping = layout.groupsBy(question.by);
    this.isGrouped = question.by.length > 0;
    this.groups = this.isGrouped ? this.occurring() : [0];
  }

  /** by group and period */
  cells(order: Order): Placed {
    return this.once(`cells ${order}`, () => this.layout.cohort(order, this.edges, this.grouping, this.question.where));
  }

  /** by period, over every group */
  cellsOfAll(order: Order): Placed {
    return this.once(`all ${order}`, () => this.layout.cohort(order, this.edges, this.layout.groupsBy(NO_DIMENSION), this.question.where));
  }

  /** by group, over the whole range */
  ranges(order: Order): Placed {
    return this.layout.range(order, this.range, this.grouping, this.question.where);
  }

  /** over the whole range and every group */
  total(order: Order): Placed {
    return this.layout.range(order, this.range, this.layout.groupsBy(NO_DIMENSION), this.question.where);
  }

  events(kind: EventKind): Placed {
    return this.layout.happenings(kind, this.edges, this.grouping, this.question.where);
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
    const found = ofPlane.get(plane) ?? countPassing(placed.selected, plane);
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
    const earlier = this.layout.rowsBefore([this.range.startsAt])[0]! > 0 ? this.openAtStart(projection) : null;
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
      const before = this.layout.rowsBefore([startsAt])[0]!;
      return (row) => row < before && closedAt(columns, known, row) >= startsAt;
    });
  }
}

const NO_DIMENSION: readonly Dimension[] = [];
