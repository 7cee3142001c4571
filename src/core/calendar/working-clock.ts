import type { Instant } from '../instant.ts';

/** A calendar compiled to segments with prefix sums: instants become positions, durations become subtractions. */
export interface WorkingClock {
  readonly id: string;
  readonly version: string;
  readonly timeZone: string;
  /** false: no open second anywhere; it cannot carry targets */
  readonly hasHours: boolean;
  /** working seconds from the calendar's origin to `at`; monotone, O(log segments) */
  position(at: Instant): number;
  /** the earliest instant with that position (the end of a segment, not the next opening); NEVER past the last segment */
  earliest(position: number): Instant;
  /** open seconds between two instants; 0 where `to` is not after `from` */
  working(from: Instant, to: Instant): number;
  /** when the last interval of the `days`-th working day after the local day of `at` ends; NEVER where there is none */
  closeOfWorkingDay(at: Instant, days: number): Instant;
  /** whether a predicted day, or a date past `coveredTo`, lies in [from, to) */
  restsOnPrediction(from: Instant, to: Instant): boolean;
  /** the open segments that meet [from, to), cut to it, in order: for traces and drawings */
  segments(from: Instant, to: Instant): readonly (readonly [from: Instant, to: Instant])[];
}
