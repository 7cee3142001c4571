import { DAY_SECONDS, type EpochDay, epochDayOf, formatLocalDate, parseLocalDate, weekdayIndexOf } from './calendar/local-date.ts';
import { WEEKDAYS, type Weekday } from './calendar/schedule.ts';
import { compileZone } from './calendar/zone.ts';
import type { Instant } from './instant.ts';
import type { Grain } from './query.ts';

/** Where and how periods are cut, the same for every viewer. @source definitions, section 5 */
export interface Reporting {
  /** IANA name of the reporting zone */
  readonly zone: string;
  readonly weekStartsOn: Weekday;
}

/** Half open: `[startsAt, endsAt)`. */
export interface Period {
  readonly label: string;
  readonly startsAt: Instant;
  readonly endsAt: Instant;
}

/** Local dates `[first, end)`. */
interface DaySpan {
  readonly first: EpochDay;
  readonly end: EpochDay;
}

const FIRST_YEAR = 1969;
const LAST_YEAR = 2100;

/**
 * The label of the period that holds an instant.
 * @throws UnknownZoneError
 */
export function periodOf(at: Instant, grain: Grain, reporting: Reporting): string {
  return periodAt(at, grain, reporting).label;
}

/**
 * A label to its period; null where it is malformed, of another grain, a week that starts on another weekday, a date that the
 * zone skipped, or outside 1969 to 2100.
 * @throws UnknownZoneError
 */
export function parsePeriod(label: string, grain: Grain, reporting: Reporting): Period | null {
  const span = parseLabel(label, grain);
  if (span === null || (grain === 'week' && weekdayIndexOf(span.first) !== WEEKDAYS.indexOf(reporting.weekStartsOn))) return null;
  const period = boundsOf(span, grain, reporting);
  return period.startsAt < period.endsAt ? period : null;
}

/** Nothing after the as-of is asked of a total that says "to the as-of". */
export const rangeOf = (periods: readonly Period[]): { startsAt: Instant; endsAt: Instant } => ({
  startsAt: periods[0]?.startsAt ?? 0,
  endsAt: periods.at(-1)?.endsAt ?? 0,
});

/** Every period from the one that holds `firstAt` to the one that holds `lastAt`, each ending where the next starts; none if `lastAt` is earlier. */
export function periodsBetween(firstAt: Instant, lastAt: Instant, grain: Grain, reporting: Reporting): readonly Period[] {
  if (lastAt < firstAt) return [];
  const periods = [periodAt(firstAt, grain, reporting)];
  while (periods.at(-1)!.endsAt <= lastAt) periods.push(nextPeriod(periods.at(-1)!, grain, reporting));
  return periods;
}

/** The period that starts where this one ends. */
export function nextPeriod(period: Period, grain: Grain, reporting: Reporting): Period {
  return periodAt(period.endsAt, grain, reporting);
}

/** The period that ends where this one starts. */
export function previousPeriod(period: Period, grain: Grain, reporting: Reporting): Period {
  return periodAt(period.startsAt - 1, grain, reporting);
}

/**
 * The label of the period `years` later (earlier if negative): the same month, quarter or date (29 February becomes the 28th),
 * and of weeks the one that starts nearest to the same date. Null for a malformed label or a year outside 1969 to 2100.
 */
export function shiftPeriod(label: string, grain: Grain, years: number): string | null {
  const span = parseLabel(label, grain);
  if (span === null) return null;
  const date = new Date(span.first * DAY_SECONDS * 1000);
  const year = date.getUTCFullYear() + years;
  const month = date.getUTCMonth() + 1;
  const same = epochDayOf(year, month, date.getUTCDate()) ?? epochDayOf(year, month, date.getUTCDate() - 1);
  if (same === null || year < FIRST_YEAR || year > LAST_YEAR) return null;
  return labelOf(grain === 'week' ? span.first + Math.round((same - span.first) / 7) * 7 : same, grain);
}

/** "At its end": the period's last whole second, or the as-of while it runs. @source definitions, section 5 */
export function lastInstantOf(period: Period, asOf: Instant): Instant {
  return Math.min(period.endsAt - 1, asOf);
}

function periodAt(at: Instant, grain: Grain, reporting: Reporting): Period {
  const { localDay } = compileZone(reporting.zone);
  let period = boundsOf(spanAround(localDay(at), grain, reporting.weekStartsOn), grain, reporting);
  // Where clocks go back over midnight the evening happens twice; the bounds decide, or a period would start twice.
  while (at >= period.endsAt)
    period = boundsOf(spanAround(parseLabel(period.label, grain)!.end, grain, reporting.weekStartsOn), grain, reporting);
  while (at < period.startsAt)
    period = boundsOf(spanAround(parseLabel(period.label, grain)!.first - 1, grain, reporting.weekStartsOn), grain, reporting);
  return period;
}

function boundsOf({ first, end }: DaySpan, grain: Grain, { zone }: Reporting): Period {
  const { toInstant } = compileZone(zone);
  return { label: labelOf(first, grain), startsAt: toInstant(first * DAY_SECONDS), endsAt: toInstant(end * DAY_SECONDS) };
}

function spanAround(day: EpochDay, grain: Grain, weekStartsOn: Weekday): DaySpan {
  if (grain === 'day') return { first: day, end: day + 1 };
  if (grain === 'week') {
    const first = day - ((weekdayIndexOf(day) - WEEKDAYS.indexOf(weekStartsOn) + 7) % 7);
    return { first, end: first + 7 };
  }
  const date = new Date(day * DAY_SECONDS * 1000);
  const month = date.getUTCMonth() + 1;
  return monthSpan(date.getUTCFullYear(), month - ((month - 1) % MONTHS[grain]), MONTHS[grain]);
}

const MONTHS = { month: 1, quarter: 3, year: 12 } as const;

function monthSpan(year: number, month: number, months: number): DaySpan {
  const first = epochDayOf(year, month, 1)!;
  return { first, end: month + months > 12 ? epochDayOf(year + 1, month + months - 12, 1)! : epochDayOf(year, month + months, 1)! };
}

function labelOf(first: EpochDay, grain: Grain): string {
  const date = formatLocalDate(first);
  if (grain === 'day') return date;
  if (grain === 'week') return `${date}/P7D`;
  if (grain === 'month') return date.slice(0, 7);
  return grain === 'year' ? date.slice(0, 4) : `${date.slice(0, 4)}-Q${(Number(date.slice(5, 7)) + 2) / 3}`;
}

const LABELS: Readonly<Record<Grain, RegExp>> = {
  day: /^(\d{4})-\d\d-\d\d$/,
  week: /^(\d{4})-\d\d-\d\d\/P7D$/,
  month: /^(\d{4})-(0[1-9]|1[0-2])$/,
  quarter: /^(\d{4})-Q([1-4])$/,
  year: /^(\d{4})$/,
};

function parseLabel(label: string, grain: Grain): DaySpan | null {
  const m = LABELS[grain].exec(label);
  if (!m) return null;
  const year = Number(m[1]);
  if (year < FIRST_YEAR || year > LAST_YEAR) return null;
  if (grain === 'month') return monthSpan(year, Number(m[2]), 1);
  if (grain === 'quarter') return monthSpan(year, Number(m[2]) * 3 - 2, 3);
  if (grain === 'year') return monthSpan(year, 1, 12);
  const first = parseLocalDate(label.slice(0, 10));
  return first === null ? null : { first, end: first + (grain === 'week' ? 7 : 1) };
}
