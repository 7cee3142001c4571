import { epochDayOf, formatLocalDate, parseLocalDate, weekdayIndexOf } from '../../../core/calendar/local-date.ts';
import type { Calendar, DayStatus, Interval, Season, SpecialDay, Weekday } from '../../../core/calendar/schedule.ts';
import { WEEKDAYS } from '../../../core/calendar/schedule.ts';
import type { Bilingual } from '../../../core/kpis/kpi.ts';

/** What a day is to whoever works: `short` is less than six tenths of the longest ordinary day. */
export type DayKind = 'working' | 'short' | 'season' | 'weekend' | 'holiday' | 'special';

export interface PlannedDay {
  readonly on: string;
  readonly hours: readonly Interval[];
  readonly kind: DayKind;
  readonly status: DayStatus | null;
  readonly reason: Bilingual | null;
  readonly source: string | null;
  /** the entry that decides; null: the ordinary week */
  readonly from: { readonly layer: 'day'; readonly day: SpecialDay } | { readonly layer: 'season'; readonly season: Season } | null;
  /** later than the calendar's coverage: nobody has looked yet */
  readonly isUncovered: boolean;
}

export interface PlannedMonth {
  /** `2026-12` */
  readonly label: string;
  /** weeks of seven, from the given weekday; null: another month's */
  readonly weeks: readonly (readonly (PlannedDay | null)[])[];
}

const SHORT_SHARE = 0.6;

const minutesOf = (time: string): number => Number(time.slice(0, 2)) * 60 + Number(time.slice(3, 5));

/** Minutes of work in a day by the wall clock. */
export const workedMinutes = (hours: readonly Interval[]): number =>
  hours.reduce((sum, [from, to]) => sum + minutesOf(to) - minutesOf(from), 0);

/** A year of a calendar day by day: `days` beats `seasons`, `seasons` beats `week`. @source definitions, section 3 */
export function planYear(calendar: Calendar, year: number, weekStartsOn: Weekday): readonly PlannedMonth[] {
  const plan = plannerOf(calendar);
  const start = WEEKDAYS.indexOf(weekStartsOn);
  return Array.from({ length: 12 }, (_, month) => {
    const first = epochDayOf(year, month + 1, 1) ?? 0;
    const end = month === 11 ? (epochDayOf(year + 1, 1, 1) ?? first + 31) : (epochDayOf(year, month + 2, 1) ?? first + 31);
    const lead = (weekdayIndexOf(first) - start + 7) % 7;
    const cells: (PlannedDay | null)[] = Array.from({ length: lead }, () => null);
    for (let day = first; day < end; day++) cells.push(plan(formatLocalDate(day)));
    while (cells.length % 7 > 0) cells.push(null);
    return {
      label: formatLocalDate(first).slice(0, 7),
      weeks: Array.from({ length: cells.length / 7 }, (_, week) => cells.slice(week * 7, week * 7 + 7)),
    };
  });
}

/** One day of a calendar. */
export const planDay = (calendar: Calendar, on: string): PlannedDay => plannerOf(calendar)(on);

function plannerOf(calendar: Calendar): (on: string) => PlannedDay {
  const days = new Map((calendar.days ?? []).map((day) => [day.on, day]));
  const longest = Math.max(0, ...WEEKDAYS.map((name) => workedMinutes(calendar.week[name] ?? [])));
  return (on) => {
    const weekday = WEEKDAYS[weekdayIndexOf(parseLocalDate(on) ?? 0)] as Weekday;
    const day = days.get(on);
    const season = day ? undefined : (calendar.seasons ?? []).find(({ from, to }) => from <= on && on <= to);
    const entry = day ?? season;
    const hours = day ? day.hours : ((season ?? calendar).week[weekday] ?? []);
    const isShort = hours.length > 0 && workedMinutes(hours) < SHORT_SHARE * longest;
    const isOrdinarySeason = season !== undefined && sameHours(hours, calendar.week[weekday] ?? []);
    return {
      on,
      hours,
      kind: day
        ? hours.length === 0
          ? 'holiday'
          : 'special'
        : hours.length === 0
          ? 'weekend'
          : season && !isOrdinarySeason
            ? 'season'
            : isShort
              ? 'short'
              : 'working',
      status: entry?.status ?? null,
      reason: entry?.reason ?? null,
      source: entry?.source ?? null,
      from: day ? { layer: 'day', day } : season ? { layer: 'season', season } : null,
      isUncovered: typeof calendar.coveredTo === 'string' && on > calendar.coveredTo,
    };
  };
}

const sameHours = (a: readonly Interval[], b: readonly Interval[]): boolean => JSON.stringify(a) === JSON.stringify(b);
