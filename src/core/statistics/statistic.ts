import type { Flow, Measure, Selection, Stock } from '../facts.ts';

/**
 * The closed vocabulary of statistics. Each kind has one kernel in `engine/` and one lowering in `server/`; a KPI composes
 * them and contains no loop. All are asked per cell: a period and a group, or a total.
 */
export type Statistic =
  /** rows of the cohort that hold the facts */
  | { readonly kind: 'count'; readonly of: Selection }
  /** distinct citizens among the rows, and how many rows name none */
  | { readonly kind: 'distinct'; readonly of: Selection }
  /** nearest-rank quantile of a measure over the rows; `q` is an exact fraction [numerator, denominator] */
  | { readonly kind: 'quantile'; readonly of: Selection; readonly measure: Measure; readonly q: readonly [number, number] }
  | { readonly kind: 'mean'; readonly of: Selection; readonly measure: Measure }
  /** Kaplan–Meier median of a measure: rows that hold `event` ended, the others are censored */
  | { readonly kind: 'survival'; readonly of: Selection; readonly measure: Measure; readonly event: Selection }
  /** events in the period */
  | { readonly kind: 'flow'; readonly flow: Flow }
  /** outstanding at the period's end */
  | { readonly kind: 'stock'; readonly stock: Stock };

export type StatisticKind = Statistic['kind'];
export type StatisticOf<K extends StatisticKind> = Extract<Statistic, { kind: K }>;

/** What each statistic answers for one cell. Null only where nothing can be said; counts of nothing are 0. */
export interface StatisticAnswers {
  readonly count: { readonly count: number };
  readonly distinct: { readonly distinct: number; readonly unknown: number };
  /** seconds; null at n = 0 */
  readonly quantile: { readonly value: number | null; readonly n: number };
  /** the integer sum of seconds, undivided */
  readonly mean: { readonly sum: number; readonly n: number };
  /** seconds; null when the median is not reached or n = 0; n counts the censored too */
  readonly survival: { readonly value: number | null; readonly n: number };
  readonly flow: { readonly count: number };
  readonly stock: { readonly count: number };
}
export type AnswerOf<S extends Statistic> = StatisticAnswers[S['kind']];

/** Two statistics with the same key are one, and are computed once. */
export const statisticKey = (statistic: Statistic): string =>
  JSON.stringify(statistic, (_, value) =>
    value && typeof value === 'object' && !Array.isArray(value)
      ? Object.fromEntries(Object.entries(value).sort(([a], [b]) => (a < b ? -1 : 1)))
      : value,
  );
