import type { Dimension } from './inquiry.ts';
import type { Instant } from './instant.ts';
import type { Period } from './period.ts';
import type { Where } from './query.ts';
import type { AnswerOf, Statistic } from './statistics/statistic.ts';

/**
 * A KpiQuery resolved for an engine: which statistics, over which contiguous periods, grouped how. An engine only selects,
 * compares, subtracts and aggregates; it knows no KPI, no calendar and no zone.
 */
export interface Question {
  /** distinct by `statisticKey` */
  readonly statistics: readonly Statistic[];
  /** contiguous, in order; the range of every total is from the first's start to the last's end */
  readonly periods: readonly Period[];
  /** none, one or two dimensions */
  readonly by: readonly Dimension[];
  readonly where: Where;
  /** nothing after it has happened */
  readonly asOf: Instant;
}

/** One value a grouping dimension; empty where there is no grouping. */
export type GroupKey = readonly (string | null)[];

/** What one statistic answers, everywhere it was asked. */
export interface StatisticGrid<S extends Statistic = Statistic> {
  /** [group][period]; one group with an empty key where there is no grouping */
  readonly cells: readonly (readonly AnswerOf<S>[])[];
  /** [group], over the whole range */
  readonly groups: readonly AnswerOf<S>[];
  /** over the whole range and every group */
  readonly total: AnswerOf<S>;
}

/**
 * An engine's answer. A cohort statistic counts inquiries received in the period (and by the as-of), a flow counts events in
 * it, a stock what is outstanding at its last second or the as-of, whichever is earlier.
 */
export interface Answers {
  /** every group that occurs in the range (see `occursIn`), sorted by `compareGroups` */
  readonly groups: readonly GroupKey[];
  /** parallel to the question's statistics */
  readonly grids: readonly StatisticGrid[];
  /** the first receipt after the filter, by the as-of, whatever the range; null: none */
  readonly firstReceivedAt: Instant | null;
  /** calendars that measured the durations in the range, as indexes into the settings' clocks */
  readonly clockIndexes: readonly number[];
}

/** The inquiries behind one figure: selected by the same predicate as the count. */
export interface CaseQuestion {
  /** a statistic's rows (its events' inquiries for a flow, the outstanding for a stock), or what no rate counts: duplicates, withdrawn, ended with time unknown */
  readonly of: Statistic | 'excluded';
  /** null: every group */
  readonly group: GroupKey | null;
  readonly by: readonly Dimension[];
  /** half open: one period, or a whole range */
  readonly range: { readonly startsAt: Instant; readonly endsAt: Instant };
  readonly where: Where;
  readonly asOf: Instant;
}

/** A group occurs in a range when an inquiry of it was received by the range's end and not closed before its start. */
export function occursIn(
  range: { readonly startsAt: Instant; readonly endsAt: Instant },
  receivedAt: Instant,
  closedAt: Instant | null,
): boolean {
  return receivedAt < range.endsAt && (closedAt === null || closedAt >= range.startsAt);
}

/** Ascending by code unit, null ("not recorded") last. */
export function compareGroups(a: GroupKey, b: GroupKey): number {
  for (let i = 0; i < a.length; i++) {
    const [x, y] = [a[i] ?? null, b[i] ?? null];
    if (x === y) continue;
    if (x === null) return 1;
    if (y === null) return -1;
    return x < y ? -1 : 1;
  }
  return 0;
}
