import { DAY_SECONDS, formatLocalDate } from './calendar/local-date.ts';
import type { WorkingClock } from './calendar/working-clock.ts';
import { compileZone } from './calendar/zone.ts';
import type { Measure } from './facts.ts';
import { type Instant, NEVER } from './instant.ts';
import type { Where } from './query.ts';

/** Open inquiries by when they fall due: what a store is asked. */
export interface DueQuestion {
  readonly where: Where;
  readonly asOf: Instant;
  /** ascending; an inquiry counts under the first edge that its due instant does not pass */
  readonly edges: readonly Instant[];
}

/** One clock of the inquiries that stand open against it. */
export interface DueCounts {
  readonly overdue: number;
  /** not overdue, and the clock stands still: nobody knows when it falls due */
  readonly standing: number;
  /** one count an edge, and last what falls due after all of them */
  readonly byEdge: readonly number[];
}
export type DueAnswers = Readonly<Record<Measure, DueCounts>>;

/** A working day on which work may fall due. */
export interface DueDay {
  /** local date in the zone */
  readonly on: string;
  /** when the last interval of the calendar ends that day */
  readonly closesAt: Instant;
  /** the last second of the local date: an edge */
  readonly endsAt: Instant;
}

/**
 * The next working days after an instant, today first while its hours last; fewer where the calendar ends.
 * @param zone IANA, of the local dates
 */
export function nextWorkingDays(clock: WorkingClock, zone: string, asOf: Instant, count: number): readonly DueDay[] {
  const { localDay, toInstant } = compileZone(zone);
  const days: DueDay[] = [];
  for (let k = 0; days.length < count && k <= count; k++) {
    const closesAt = clock.closeOfWorkingDay(asOf, k);
    if (closesAt === NEVER) break;
    if (closesAt <= asOf) continue;
    // A shift that ends at midnight belongs to the day on which it was worked.
    const day = localDay(closesAt - 1);
    days.push({ on: formatLocalDate(day), closesAt, endsAt: toInstant((day + 1) * DAY_SECONDS) - 1 });
  }
  return days;
}

/** When work goes on: the instant itself in open hours; null where the calendar has none any more. */
export function nextOpening(clock: WorkingClock, at: Instant): Instant | null {
  const next = clock.earliest(clock.position(at) + 1);
  return next === NEVER ? null : Math.max(at, next - 1);
}
