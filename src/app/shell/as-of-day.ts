import { formatInstant, type Instant, parseInstant } from '../../core/instant.ts';
import { type Period, parsePeriod, periodOf, previousPeriod, type Reporting } from '../../core/period.ts';

/** A day whose end is worth asking about. */
export interface MonthEnd {
  /** label of the month */
  readonly month: string;
  /** its last local date */
  readonly on: string;
}

/**
 * The instant at which a local date ends, as a view writes it; null where the data is not newer than that (the data's own
 * as-of then says more), or the date is none.
 */
export function asOfAtEndOf(on: string, dataAsOf: Instant, reporting: Reporting): string | null {
  const day = parsePeriod(on, 'day', reporting);
  return day && day.endsAt - 1 < dataAsOf ? formatInstant(day.endsAt - 1) : null;
}

/** The local date that an as-of lies on; null where it is unreadable. */
export function dayOfAsOf(asOf: string | Instant, reporting: Reporting): string | null {
  const at = typeof asOf === 'string' ? parseInstant(asOf) : asOf;
  return at === null ? null : periodOf(at, 'day', reporting);
}

/** The last months that were over at the data's own as-of, the latest first; none before the first receipt. */
export function monthEnds(dataAsOf: Instant, firstReceivedAt: Instant, count: number, reporting: Reporting): readonly MonthEnd[] {
  const ends: MonthEnd[] = [];
  let month: Period | null = parsePeriod(periodOf(dataAsOf, 'month', reporting), 'month', reporting);
  while (month && ends.length < count) {
    month = previousPeriod(month, 'month', reporting);
    if (month.endsAt <= firstReceivedAt) break;
    ends.push({ month: month.label, on: periodOf(month.endsAt - 1, 'day', reporting) });
  }
  return ends;
}
