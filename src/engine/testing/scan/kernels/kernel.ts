import type { Period } from '../../../../core/period.ts';
import type { StatisticGrid } from '../../../../core/question.ts';
import type { AnswerOf, Statistic } from '../../../../core/statistics/statistic.ts';
import type { Cohort } from '../cohort.ts';
import type { Grouping } from '../grouping.ts';
import type { PlainColumns } from '../plain-columns.ts';

/** One question, ready to be counted: every kernel of it walks the same orders. */
export interface Scope {
  readonly columns: PlainColumns;
  readonly grouping: Grouping;
  readonly periods: readonly Period[];
  readonly asOf: number;
  /** rows received in the range */
  readonly cohort: Cohort;
}

/** Answers one kind of statistic for every cell, every group and the total. */
export type Kernel<S extends Statistic> = (statistic: S, scope: Scope) => StatisticGrid<S>;

/** A statistic of the cohort: an answer over any range of its places, asked for each cell, each group and the total. */
export function gridOverCohort<S extends Statistic>(
  { cohort, grouping, periods }: Scope,
  answer: (from: number, to: number) => AnswerOf<S>,
): StatisticGrid<S> {
  const { cellStart, rows } = cohort;
  const total = answer(0, rows.length);
  const width = periods.length;
  return {
    cells: grouping.keys.map((_, group) =>
      periods.map((_, period) => answer(cellStart[group * width + period]!, cellStart[group * width + period + 1]!)),
    ),
    groups:
      grouping.keys.length === 1
        ? [total]
        : grouping.keys.map((_, group) => answer(cellStart[group * width]!, cellStart[(group + 1) * width]!)),
    total,
  };
}
