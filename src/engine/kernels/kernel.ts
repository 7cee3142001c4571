import type { Selection } from '../../core/facts.ts';
import type { StatisticGrid } from '../../core/question.ts';
import type { Statistic } from '../../core/statistics/statistic.ts';
import type { Order, Placed } from '../layout.ts';
import type { Scope } from './scope.ts';

/** Answers one kind of statistic for every cell, every group and the total. */
export type Kernel<S extends Statistic> = (statistic: S, scope: Scope) => StatisticGrid<S>;

interface Grid<A> {
  readonly cells: readonly (readonly A[])[];
  readonly groups: readonly A[];
  readonly total: A;
}

/** A statistic of the cohort whose answers do not add up: cells, groups and the total are each walked. */
export function gridOfWalks<A>(scope: Scope, order: Order, read: (placed: Placed) => (cell: number) => A): Grid<A> {
  const overRange = (placed: Placed) => {
    const answer = read(placed);
    return (group: number) => answer(group * placed.stride + placed.first);
  };
  const total = overRange(scope.total(order))(0);
  return {
    cells: cellsOf(scope, scope.cells(order), read(scope.cells(order))),
    groups: scope.isGrouped ? scope.groups.map(overRange(scope.ranges(order))) : [total],
    total,
  };
}

/** A statistic whose answers add up. */
export function gridOfSums<A>(cells: readonly (readonly A[])[], sum: (answers: readonly A[]) => A): Grid<A> {
  const groups = cells.map(sum);
  return { cells, groups, total: sum(groups) };
}

/** How many rows pass in each cell. */
export function gridOfCounts(scope: Scope, placed: Placed, of: Selection): Grid<{ readonly count: number }> {
  const counts = scope.counts(placed, of);
  return gridOfSums(
    cellsOf(scope, placed, (cell) => ({ count: counts[cell]! })),
    sumOfCounts,
  );
}

export const sumOfCounts = (answers: readonly { readonly count: number }[]): { readonly count: number } => ({
  count: answers.reduce((sum, { count }) => sum + count, 0),
});

export function cellsOf<A>(scope: Scope, placed: Placed, answer: (cell: number) => A): readonly (readonly A[])[] {
  return scope.groups.map((group) => {
    const first = group * placed.stride + placed.first;
    const ofGroup: A[] = [];
    for (let period = 0; period < scope.periodCount; period++) ofGroup.push(answer(first + period));
    return ofGroup;
  });
}
