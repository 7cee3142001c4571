import type { Selection } from '../../core/facts.ts';
import { maskOf } from '../../core/facts.ts';
import type { Dimension } from '../../core/inquiry.ts';
import { rangeOf } from '../../core/period.ts';
import { occursIn, type Question } from '../../core/question.ts';
import { haveCommon } from '../bits.ts';
import type { EventKind, Groups, Layout, Order, Placed } from '../layout.ts';
import { NONE } from '../none.ts';
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
    return this.layout.cohort(order, this.edges, this.grouping, this.question.where);
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
    return projection.plane('facts', this.layout.known.facts, mask, value);
  }

  /** As `plane`, and the filters, with ranks: what quantiles of one selection share. */
  passing(placed: Placed, of: Selection): Passing {
    const plane = this.plane(placed, of);
    const ofPlane = this.counted.get(placed.selected) ?? new Map<Int32Array, Passing>();
    this.counted.set(placed.selected, ofPlane);
    const found = ofPlane.get(plane) ?? countPassing(placed, plane);
    ofPlane.set(plane, found);
    return found;
  }

  private occurring(): readonly number[] {
    const placed = this.cells('citizen');
    const { projection, stride, first, selected } = placed;
    const { known, columns } = this.layout;
    const { startsAt } = this.range;
    const isAnyClosedBefore = startsAt > (columns.receivedAt[0] ?? NONE);
    const occurs = isAnyClosedBefore
      ? projection.mark((row) => occursIn(this.range, columns.receivedAt[row]!, known.closedAt[row] === NONE ? null : known.closedAt[row]!))
      : selected;
    return this.grouping.keys.flatMap((_, group) => {
      const from = projection.wordStart[group * stride]!;
      const to = projection.wordStart[group * stride + first + this.periodCount]!;
      return haveCommon(selected, occurs, from, to) ? [group] : [];
    });
  }
}

const NO_DIMENSION: readonly Dimension[] = [];
