import type { Grain } from '../query.ts';
import type { HeadlineFigure, PromiseName } from './brief-facts.ts';
import type { PromiseAbsence, PromiseVerdict } from './promise-reading.ts';
import type { Change, Signal } from './year-change.ts';

/** What an open inquiry is due for next. */
export interface DueNextPart {
  readonly promise: PromiseName;
  readonly count: HeadlineFigure;
  /** local date */
  readonly on: string;
  /** how the day is named: within six days its weekday does */
  readonly day: 'today' | 'weekday' | 'date';
}

/** The median first response, where it says something of its own. */
export interface LatencyPart {
  readonly median: HeadlineFigure;
  /** `over-target` only without a signal */
  readonly says: Signal | 'over-target';
  readonly target: HeadlineFigure | null;
}

/** Whether one promise was kept. */
export interface PromiseClause {
  readonly kind: 'promise';
  readonly promise: PromiseName;
  readonly period: string;
  readonly grain: Grain;
  readonly verdict: PromiseVerdict;
  readonly isRunning: boolean;
  /** null: it leads the headline. Otherwise what the leading promise came to */
  readonly after: 'kept' | 'missed' | 'undecided' | null;
  readonly rate: HeadlineFigure | null;
  readonly met: HeadlineFigure;
  readonly due: HeadlineFigure;
  /** null when nothing is pending */
  readonly pending: HeadlineFigure | null;
  readonly target: HeadlineFigure | null;
  /** the leading promise named this target already */
  readonly isSameTarget: boolean;
  readonly lowest: HeadlineFigure;
  readonly highest: HeadlineFigure;
  readonly budget: HeadlineFigure | null;
  /** null: not to be said here */
  readonly change: Change | null;
  /** the process as it runs will go on missing its target */
  readonly isOutOfReach: boolean;
  readonly latency: LatencyPart | null;
}

/** What closed-only figures would hide: they would reach the target that the rate misses. */
export interface HiddenPart {
  readonly promise: PromiseName;
  readonly closedOnly: HeadlineFigure;
  readonly overdue: HeadlineFigure;
  readonly target: HeadlineFigure;
}

export interface OverduePart {
  readonly count: HeadlineFigure;
  /** `end`: it was so at the end of the period; `now`: it is so at the as-of */
  readonly at: 'now' | 'end';
}

export interface OverdueClause {
  readonly kind: 'overdue';
  /** of the period at whose end it was so */
  readonly grain: Grain;
  readonly hidden: HiddenPart | null;
  readonly response: OverduePart | null;
  readonly resolution: OverduePart | null;
  /** null: the backlog does not grow, or that is unknown */
  readonly growth: { readonly before: HeadlineFigure; readonly after: HeadlineFigure } | null;
  readonly next: DueNextPart | null;
}

export type HeadlineClause =
  /** no record at all */
  | { readonly kind: 'nothing' }
  | { readonly kind: 'before-data'; readonly period: string; readonly dataFrom: string }
  /** the period lies after the as-of */
  | { readonly kind: 'after-data'; readonly period: string }
  | { readonly kind: 'none-received'; readonly period: string; readonly isRunning: boolean }
  | { readonly kind: 'all-withdrawn'; readonly period: string; readonly received: HeadlineFigure; readonly hasEndedUnknown: boolean }
  /** cases came, but neither promise can be spoken of */
  | {
      readonly kind: 'unmeasured';
      readonly period: string;
      /** null: hidden too */
      readonly received: HeadlineFigure | null;
      readonly reason: PromiseAbsence | 'mixed';
    }
  | PromiseClause
  /** the other promise cannot be spoken of */
  | { readonly kind: 'absent'; readonly promise: PromiseName; readonly reason: PromiseAbsence }
  | {
      readonly kind: 'channel';
      readonly promise: PromiseName;
      readonly group: string | null;
      readonly rate: HeadlineFigure;
      readonly due: HeadlineFigure;
      readonly target: HeadlineFigure;
      readonly others: number;
    }
  | { readonly kind: 'latency'; readonly latency: LatencyPart }
  | OverdueClause
  | { readonly kind: 'due-next'; readonly next: DueNextPart; readonly isNothingOverdue: boolean };

/** One to three clauses, each a sentence, the most important first. */
export interface Headline {
  readonly clauses: readonly HeadlineClause[];
}
