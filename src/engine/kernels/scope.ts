import { maskOf, type Selection } from '../../core/facts.ts';
import type { Dimension } from '../../core/inquiry.ts';
import { rangeOf } from '../../core/period.ts';
import type { Question } from '../../core/question.ts';
import { countBoth, haveCommon } from '../bits.ts';
import type { EventKind } from '../happenings.ts';
import { statesOf } from '../histories.ts';
import { closedAt } from '../known.ts';
import type { Filter, Groups, Layout, Order, Placed } from '../layout.ts';
import { once } from '../once.ts';
import { countPassing, type Passing } from './passing.ts';

/** Sums something over the slots that both planes have in the words `[from, to)` of a cell. */
type SumOfBoth = (a: Int32Array, b: Int32Array, from: number, to: number, cell: number) => number;

/** Selects every row. */
export const ANY: Selection = { all: [] };

/** One question over a layout: where its cells lie, and which groups it names. */
export class Scope {
  readonly layout: Layout;
  readonly periodCount: number;
  /** numbers of the groups that occur in the range, ascending */
  readonly groups: readonly number[];
  readonly grouping: Groups;
  /** false: the only group is the total */
  readonly isGrouped: boolean;
  private readonly placed = new Map<string, Placed>();
  private readonly edges: readonly number[];
  /** how many rows were received before each edge */
  private readonly bounds: readonly number[];
  private readonly filter: Filter;

  constructor(layout: Layout, question: Question) {
    this.layout = layout;
    this.periodCount = question.periods.length;
    this.edges = [...question.periods.map((period) => period.startsAt), rangeOf(question.periods).endsAt];
    this.bounds = layout.rowsBefore(this.edges);
    this.filter = layout.filter(question.where);
    this.grouping = layout.groupsBy(question.by);
    this.isGrouped = question.by.length > 0;
    this.groups = this.isGrouped ? this.occurring() : [0];
  }

  /** by group and period */
  cells(order: Order): Placed {
    return this.place(order, this.grouping, this.bounds);
  }

  /** by period, over every group */
  cellsOfAll(order: Order): Placed {
    return this.place(order, this.layout.groupsBy(NO_DIMENSION), this.bounds);
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
    return this.place(kind, this.grouping, this.edges);
  }

  /** The slots whose facts are selected. */
  plane({ projection }: Placed, of: Selection): Int32Array {
    const { known, columns } = this.layout;
    if (maskOf(of).mask === 0) return projection.everyone();
    return projection.plane(JSON.stringify(of), known.state, () => statesOf(columns.histories.states, of));
  }

  /**
   * [cell] What is summed over the slots that pass the filters and are in a plane. Values of a dimension have no row in common: where
   * one alone is filtered, sums are kept for each of its values, and added up.
   * @param key of what is summed, and of the plane
   */
  sums(placed: Placed, key: string, plane: Int32Array, sum: SumOfBoth): Float64Array {
    const { wordStart } = placed.projection;
    const inCells = (selected: Int32Array): Float64Array => {
      const sums = new Float64Array(wordStart.length - 1);
      for (let cell = 0; cell < sums.length; cell++) sums[cell] = sum(selected, plane, wordStart[cell]!, wordStart[cell + 1]!, cell);
      return sums;
    };
    if (placed.parts === null) return inCells(placed.selected);
    const all = new Float64Array(wordStart.length - 1);
    for (const part of placed.parts) {
      const own = once(part.sums, key, () => inCells(part.plane));
      for (let cell = 0; cell < all.length; cell++) all[cell]! += own[cell]!;
    }
    return all;
  }

  /** [cell] How many they are. */
  counts(placed: Placed, of: Selection): Float64Array {
    return this.sums(placed, JSON.stringify(of), this.plane(placed, of), countBoth);
  }

  /** The slots that pass the filters and whose facts are selected, with ranks: what quantiles of one selection share. */
  passing(placed: Placed, of: Selection): Passing {
    const plane = this.plane(placed, of);
    return once(placed.ranked, plane, () => countPassing(placed.selected, plane, placed.projection.wordStart));
  }

  /** Which calendars measured something in the range. */
  clockIndexes(): readonly number[] {
    const { projection, selected, stride, first } = this.cells('citizen');
    const { settings, columns } = this.layout;
    return [...settings.clocks.keys()].filter((index) => {
      const wanted = (): Uint8Array => Uint8Array.from(settings.clocks, (_, clock) => (clock === index ? 1 : 0));
      const plane = projection.plane(`clock ${index}`, columns.histories.clockIndex, wanted);
      return this.grouping.keys.some((_, group) => {
        const cell = group * stride + first;
        return haveCommon(selected, plane, projection.wordStart[cell]!, projection.wordStart[cell + this.periodCount]!);
      });
    });
  }

  private whole(order: Order, groups: Groups): Placed {
    const { rowCount } = this.layout.known;
    const [from, to] = [this.bounds[0]!, this.bounds[this.periodCount]!];
    const rows = from === 0 && to === rowCount ? undefined : { from, to };
    return this.layout.place(order, groups, [0, rowCount], this.filter, rows);
  }

  private place(source: Order | EventKind, groups: Groups, bounds: readonly number[]): Placed {
    return once(this.placed, `${source} ${groups.key}`, () => this.layout.place(source, groups, bounds, this.filter));
  }

  /** Groups with receipts in the range, or with work that was open at its start. @source `occursIn` */
  private occurring(): readonly number[] {
    const { projection, stride, first, selected } = this.cells('citizen');
    const { columns, known } = this.layout;
    const startsAt = this.edges[0]!;
    const before = this.bounds[0]!;
    const occurs =
      before === 0
        ? projection.everyone()
        : projection.mark(`from ${startsAt}`, () => (row) => row >= before || closedAt(columns, known, row) >= startsAt);
    return [...this.grouping.keys.keys()].filter((group) => {
      const cell = group * stride;
      return haveCommon(selected, occurs, projection.wordStart[cell]!, projection.wordStart[cell + first + this.periodCount]!);
    });
  }
}

const NO_DIMENSION: readonly Dimension[] = [];
