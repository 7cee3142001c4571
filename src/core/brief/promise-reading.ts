import { SMALL_N } from '../kpi-table.ts';
import { breachBudget } from './breach-budget.ts';
import type { PromiseFacts } from './brief-facts.ts';

/** Why a promise cannot be spoken of at all. */
export type PromiseAbsence = 'not-recorded' | 'untargeted' | 'hidden';

/**
 * What may be said of a promise, first match wins:
 * `all-pending` nothing is due yet; `small` fewer than ten are due; `no-target`; `running` more may be received;
 * `surely-kept` and `surely-missed` whatever the pending do; `open` it hangs on them; then `exact`, `kept`, `missed`.
 * "Kept" is said of `kept`, `exact` and `surely-kept` alone.
 */
export type PromiseVerdict =
  | 'all-pending'
  | 'small'
  | 'no-target'
  | 'running'
  | 'surely-kept'
  | 'surely-missed'
  | 'open'
  | 'exact'
  | 'kept'
  | 'missed';

export interface PromiseReading {
  readonly verdict: PromiseVerdict;
  readonly met: number;
  /** met + missed + overdue */
  readonly due: number;
  readonly pending: number;
  /** null: the closed-only guard was not asked */
  readonly overdue: number | null;
  /** null when nothing is due */
  readonly rate: number | null;
  readonly target: number | null;
  readonly lowest: number;
  readonly highest: number;
  /** null without a target */
  readonly budget: number | null;
}

/** @source definitions, sections 4 (provisional, bounds) and 5 (small, null) */
export function readPromise({ value, target, closedOnly }: PromiseFacts, isRunning: boolean): PromiseReading | PromiseAbsence {
  if (value.notRecorded?.length) return 'not-recorded';
  if (value.isSuppressed) return 'hidden';
  const met = value.numerator ?? 0;
  const due = value.denominator ?? 0;
  const pending = value.pending ?? 0;
  const all = due + pending;
  if (all === 0) return 'untargeted';
  const lowest = met / all;
  const highest = (met + pending) / all;
  const rate = due === 0 ? null : met / due;
  const closed = closedOnly?.denominator;
  return {
    verdict: verdictOf({ rate, due, pending, lowest, highest, target, isRunning }),
    met,
    due,
    pending,
    overdue: closed === undefined ? null : Math.max(0, due - closed),
    rate,
    target,
    lowest,
    highest,
    budget: target === null ? null : breachBudget({ met, missedOrOverdue: due - met, pending }, target),
  };
}

interface VerdictTerms extends Pick<PromiseReading, 'rate' | 'due' | 'pending' | 'lowest' | 'highest' | 'target'> {
  readonly isRunning: boolean;
}

function verdictOf({ rate, due, pending, lowest, highest, target, isRunning }: VerdictTerms): PromiseVerdict {
  if (rate === null) return 'all-pending';
  if (due < SMALL_N) return 'small';
  if (target === null) return 'no-target';
  if (isRunning) return 'running';
  if (pending > 0) return lowest >= target ? 'surely-kept' : highest < target ? 'surely-missed' : 'open';
  return rate === target ? 'exact' : rate > target ? 'kept' : 'missed';
}

/** The target is reached, for good. */
export const isKept = (verdict: PromiseVerdict): boolean => verdict === 'kept' || verdict === 'exact' || verdict === 'surely-kept';
export const isMissed = (verdict: PromiseVerdict): boolean => verdict === 'missed' || verdict === 'surely-missed';
