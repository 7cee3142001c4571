import { DAY_SECONDS, weekdayIndexOf } from '../calendar/local-date.ts';
import { WEEKDAYS, type Weekday } from '../calendar/schedule.ts';
import { compileZone } from '../calendar/zone.ts';
import type { Instant } from '../instant.ts';
import type { Period } from '../period.ts';

const HOUR_SECONDS = 3600;
const HOURS = 24;

/** What arrived on one weekday: how many such days there were, and how many inquiries in each hour of the wall clock, `[24]`. */
export interface WeekdayArrivals {
  readonly weekday: Weekday;
  readonly days: number;
  readonly hours: readonly number[];
}

/**
 * The wall-clock hours of a zone from `startsAt` to `endsAt`, contiguous; an hour that a DST change skips has no seconds and
 * is left out, one that occurs twice is one long hour.
 * @throws UnknownZoneError
 */
export function hourPeriods(startsAt: Instant, endsAt: Instant, zone: string): readonly Period[] {
  const { toLocalSeconds, toInstant } = compileZone(zone);
  const periods: Period[] = [];
  const first = Math.floor(toLocalSeconds(startsAt) / HOUR_SECONDS);
  let at = startsAt;
  for (let hour = first + 1; at < endsAt; hour++) {
    const next = Math.min(toInstant(hour * HOUR_SECONDS), endsAt);
    if (next <= at) continue;
    periods.push({ label: '', startsAt: at, endsAt: next });
    at = next;
  }
  return periods;
}

/**
 * Counts of hourly periods, summed by weekday and hour of the zone's wall clock, from `weekStartsOn` on.
 * @param counts parallel to `periods`
 * @throws UnknownZoneError
 */
export function sumByWeekdayAndHour(
  periods: readonly Period[],
  counts: readonly number[],
  reporting: { readonly zone: string; readonly weekStartsOn: Weekday },
): readonly WeekdayArrivals[] {
  const { toLocalSeconds } = compileZone(reporting.zone);
  const hours = WEEKDAYS.map(() => new Array<number>(HOURS).fill(0));
  const days = WEEKDAYS.map(() => new Set<number>());
  periods.forEach(({ startsAt }, i) => {
    const local = toLocalSeconds(startsAt);
    const day = Math.floor(local / DAY_SECONDS);
    const weekday = weekdayIndexOf(day);
    const hour = Math.floor((local - day * DAY_SECONDS) / HOUR_SECONDS);
    const row = hours[weekday]!;
    row[hour] = row[hour]! + (counts[i] ?? 0);
    days[weekday]!.add(day);
  });
  const first = WEEKDAYS.indexOf(reporting.weekStartsOn);
  return WEEKDAYS.map((_, i) => (first + i) % WEEKDAYS.length).map((index) => ({
    weekday: WEEKDAYS[index]!,
    days: days[index]!.size,
    hours: hours[index]!,
  }));
}
