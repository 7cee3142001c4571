import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { parseInstant } from '../instant.ts';
import { compileCalendar } from './compile-calendar.ts';
import { type Calendar, type Interval, WEEKDAYS } from './schedule.ts';

/** A change of offset lies within a day of each; the last three are skipped dates. */
const CHANGES: readonly [zone: string, on: string][] = [
  ['Europe/London', '2026-03-29'],
  ['Europe/London', '2026-10-25'],
  ['America/New_York', '2026-03-08'],
  ['America/New_York', '2026-11-01'],
  ['Africa/Casablanca', '2026-02-15'],
  ['Africa/Casablanca', '2026-03-22'],
  ['Asia/Gaza', '2026-03-28'],
  ['Asia/Gaza', '2025-10-25'],
  ['Africa/Cairo', '2010-09-10'],
  ['Australia/Lord_Howe', '2026-04-05'],
  ['Australia/Lord_Howe', '2026-10-04'],
  ['America/St_Johns', '1999-10-31'],
  ['America/St_Johns', '1999-04-04'],
  ['America/Havana', '2026-11-01'],
  ['America/Asuncion', '2020-03-22'],
  ['America/Asuncion', '2020-10-04'],
  ['Asia/Kathmandu', '1986-01-01'],
  ['Asia/Bahrain', '1972-06-01'],
  ['Asia/Bahrain', '2026-02-18'],
  ['Pacific/Apia', '2011-12-30'],
  ['Pacific/Kiritimati', '1994-12-31'],
  ['Pacific/Kwajalein', '1993-08-21'],
];

const MINUTES_BEFORE = 4 * 1440;
const MINUTES = 8 * 1440;
/** Calendars a change: over a hundred in all. */
const RUNS = 5;

/** What a clock on the wall showed in each minute around a date, asked of Intl one minute at a time: "2026-03-29 00:30". */
function wallMinutes(zone: string, on: string) {
  const format = new Intl.DateTimeFormat('sv-SE', {
    timeZone: zone,
    year: 'numeric',
    month: '2-digit',
    day: '2-digit',
    hour: '2-digit',
    minute: '2-digit',
  });
  const startsAt = parseInstant(`${on}T00:00:00Z`)! - MINUTES_BEFORE * 60;
  const shown = Array.from({ length: MINUTES }, (_, i) => format.format((startsAt + i * 60) * 1000));
  // backwards, so that the first of two minutes stays
  const first = new Map(shown.map((wall, i) => [wall, i] as const).reverse());
  return { startsAt, shown, first };
}
type Wall = Pick<ReturnType<typeof wallMinutes>, 'shown' | 'first'>;

/** The minute in which a wall time comes up first; one that never does is as far behind the jump as it was into the gap. */
function minuteOf({ shown, first }: Wall, wanted: string): number {
  const exact = first.get(wanted);
  if (exact !== undefined) return exact;
  const jump = shown.findIndex((minute, i) => i > 0 && shown[i - 1]! < wanted && minute > wanted);
  const asMinutes = (minute: string): number => Date.parse(`${minute.replace(' ', 'T')}Z`) / 60_000;
  return jump + asMinutes(wanted) - asMinutes(shown[jump - 1]!) - 1;
}

/** Day by day, minute by minute, by text alone. */
function openMinutes(calendar: Calendar, wall: Wall): boolean[] {
  const { shown } = wall;
  const open: boolean[] = new Array(shown.length).fill(false);
  const dates = [...new Set(shown.map((minute) => minute.slice(0, 10)))].slice(1, -1);
  for (const date of dates) {
    const day = new Date(`${date}T12:00:00Z`);
    for (const [from, to] of calendar.week[WEEKDAYS[day.getUTCDay()]!] ?? []) {
      const next = new Date(day.getTime() + 86_400_000).toISOString().slice(0, 10);
      const last = minuteOf(wall, to === '24:00' ? `${next} 00:00` : `${date} ${to}`);
      for (let i = minuteOf(wall, `${date} ${from}`); i < last; i++) open[i] = true;
    }
  }
  return open;
}

const time = (minutes: number): string => `${String(Math.floor(minutes / 60)).padStart(2, '0')}:${String(minutes % 60).padStart(2, '0')}`;
/** Up to four intervals a day, many of them at night, where the clocks change. */
const dayHours = fc
  .uniqueArray(fc.oneof(fc.integer({ min: 0, max: 48 }), fc.integer({ min: 0, max: 288 }), fc.integer({ min: 264, max: 288 })), {
    maxLength: 8,
  })
  .map((marks) => {
    const sorted = marks.sort((a, b) => a - b);
    return Array.from(
      { length: Math.floor(sorted.length / 2) },
      (_, i): Interval => [time(sorted[2 * i]! * 5), time(sorted[2 * i + 1]! * 5)],
    );
  });
const week = fc.tuple(...WEEKDAYS.map(() => dayHours)).map((days) => Object.fromEntries(WEEKDAYS.map((name, i) => [name, days[i]!])));

describe('a compiled calendar against a plain walk over the minutes', () => {
  it.each(CHANGES)('agrees in %s around %s', (timeZone, on) => {
    const wall = wallMinutes(timeZone, on);
    const { startsAt, shown } = wall;
    let compared = 0;
    fc.assert(
      fc.property(week, (hours) => {
        const calendar: Calendar = { id: 'any', version: '1', timeZone, week: hours };
        const clock = compileCalendar(calendar);
        const open = openMinutes(calendar, wall);
        // The outermost days are cut by the window.
        const from = 2 * 1440;
        let expected = 0;
        for (let i = from; i < MINUTES - 2 * 1440; i++) {
          if (i % 5 === 0 && clock.working(startsAt + from * 60, startsAt + i * 60) !== expected) {
            expect.fail(`${shown[i]}: ${clock.working(startsAt + from * 60, startsAt + i * 60)} s, expected ${expected} s`);
          }
          compared++;
          expected += open[i] ? 60 : 0;
        }
      }),
      { numRuns: RUNS, endOnFailure: true },
    );
    expect(compared).toBeGreaterThan(RUNS * 5000);
  });
});
