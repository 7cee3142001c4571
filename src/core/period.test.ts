import { TZDate } from '@date-fns/tz';
import {
  addDays,
  addMonths,
  addQuarters,
  addWeeks,
  addYears,
  startOfDay,
  startOfMonth,
  startOfQuarter,
  startOfWeek,
  startOfYear,
} from 'date-fns';
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { EARLIEST, LATEST, parseInstant } from './instant.ts';
import { lastInstantOf, nextPeriod, parsePeriod, periodOf, periodsBetween, previousPeriod, type Reporting, shiftPeriod } from './period.ts';
import { GRAINS, type Grain } from './query.ts';

const bahrain: Reporting = { zone: 'Asia/Bahrain', weekStartsOn: 'sun' };
const at = (text: string): number => parseInstant(text)!;

describe('periodOf', () => {
  it('labels every grain in the reporting zone', () => {
    const labels = (text: string): string[] => GRAINS.map((grain) => periodOf(at(text), grain, bahrain));
    expect(labels('2026-01-06T12:00:00+03:00')).toEqual(['2026-01-06', '2026-01-04/P7D', '2026-01', '2026-Q1', '2026']);
    expect(labels('2025-12-31T20:59:59Z')).toEqual(['2025-12-31', '2025-12-28/P7D', '2025-12', '2025-Q4', '2025']);
    expect(labels('2025-12-31T21:00:00Z')).toEqual(['2026-01-01', '2025-12-28/P7D', '2026-01', '2026-Q1', '2026']);
  });

  it('starts weeks where the reporting calendar does', () => {
    expect(periodOf(at('2026-01-04T12:00:00Z'), 'week', { zone: 'UTC', weekStartsOn: 'mon' })).toBe('2025-12-29/P7D');
    expect(periodOf(at('2026-01-04T12:00:00Z'), 'week', { zone: 'UTC', weekStartsOn: 'sun' })).toBe('2026-01-04/P7D');
  });

  it('lets the bounds decide where an evening happens twice', () => {
    // St John's went from 00:01 on Sunday back to 23:01 on Saturday
    const reporting: Reporting = { zone: 'America/St_Johns', weekStartsOn: 'sun' };
    const sunday = parsePeriod('1999-10-31', 'day', reporting)!;
    expect(periodOf(sunday.startsAt - 1, 'day', reporting)).toBe('1999-10-30');
    expect(periodOf(sunday.startsAt, 'day', reporting)).toBe('1999-10-31');
    expect(periodOf(sunday.startsAt + 1800, 'day', reporting)).toBe('1999-10-31');
    expect(periodOf(sunday.startsAt + 1800, 'month', reporting)).toBe('1999-10');
  });
});

describe('parsePeriod', () => {
  it('reads a label of its grain as a half-open span', () => {
    expect(parsePeriod('2026-01', 'month', bahrain)).toEqual({
      label: '2026-01',
      startsAt: at('2026-01-01T00:00:00+03:00'),
      endsAt: at('2026-02-01T00:00:00+03:00'),
    });
    expect(parsePeriod('2026-Q4', 'quarter', bahrain)).toEqual({
      label: '2026-Q4',
      startsAt: at('2026-10-01T00:00:00+03:00'),
      endsAt: at('2027-01-01T00:00:00+03:00'),
    });
    expect(parsePeriod('2026-01-04/P7D', 'week', bahrain)).toMatchObject({ endsAt: at('2026-01-11T00:00:00+03:00') });
    expect(parsePeriod('2026', 'year', bahrain)).toMatchObject({ endsAt: at('2027-01-01T00:00:00+03:00') });
  });

  it.each<[string, Grain]>([
    ['2026-01', 'quarter'],
    ['2026-01', 'year'],
    ['2026-Q1', 'month'],
    ['2026-01-04', 'week'],
    ['2026-01-04/P7D', 'day'],
    ['2026', 'month'],
    ['2026-13', 'month'],
    ['2026-00', 'month'],
    ['2026-Q5', 'quarter'],
    ['2026-Q0', 'quarter'],
    ['2026-02-30', 'day'],
    ['2026-01-05/P7D', 'week'],
    ['2026-02-29/P7D', 'week'],
    ['1900', 'year'],
    ['2200-01', 'month'],
    ['', 'day'],
    ['2026-1', 'month'],
    ['26', 'year'],
    [' 2026', 'year'],
    ['2026-01-04/P1W', 'week'],
  ])('refuses "%s" as a %s', (label, grain) => {
    expect(parsePeriod(label, grain, bahrain)).toBeNull();
  });

  it('refuses a date that the zone skipped', () => {
    expect(parsePeriod('2011-12-30', 'day', { zone: 'Pacific/Apia', weekStartsOn: 'mon' })).toBeNull();
  });

  it('never throws on any text', () => {
    fc.assert(
      fc.property(fc.string(), fc.constantFrom(...GRAINS), (text, grain) => {
        const period = parsePeriod(text, grain, bahrain);
        expect(period === null || period.label === text).toBe(true);
      }),
    );
  });
});

describe('periods in a row', () => {
  const zones = ['Asia/Bahrain', 'America/New_York', 'Pacific/Apia', 'America/St_Johns', 'America/Havana', 'Africa/Cairo'];
  const anyReporting = fc.record({
    zone: fc.constantFrom(...zones),
    weekStartsOn: fc.constantFrom('sun' as const, 'mon' as const, 'sat' as const),
  });

  it('follow one another without a gap, hold both ends, and read back', () => {
    const span = fc.tuple(fc.integer({ min: EARLIEST, max: LATEST - 1 }), fc.integer({ min: 0, max: 90 * 86_400 }));
    fc.assert(
      fc.property(anyReporting, fc.constantFrom(...GRAINS), span, (reporting, grain, [firstAt, length]) => {
        const lastAt = Math.min(firstAt + length, LATEST - 1);
        const periods = periodsBetween(firstAt, lastAt, grain, reporting);
        expect(periods[0]!.startsAt).toBeLessThanOrEqual(firstAt);
        expect(periods[0]!.endsAt).toBeGreaterThan(firstAt);
        expect(periods.at(-1)!.startsAt).toBeLessThanOrEqual(lastAt);
        expect(periods.at(-1)!.endsAt).toBeGreaterThan(lastAt);
        periods.forEach((period, i) => {
          if (i > 0) expect(period.startsAt).toBe(periods[i - 1]!.endsAt);
          expect(period.startsAt).toBeLessThan(period.endsAt);
          expect(parsePeriod(period.label, grain, reporting)).toEqual(period);
          expect(periodOf(period.startsAt, grain, reporting)).toBe(period.label);
          expect(periodOf(period.endsAt - 1, grain, reporting)).toBe(period.label);
          expect(previousPeriod(nextPeriod(period, grain, reporting), grain, reporting)).toEqual(period);
        });
      }),
      { numRuns: 200 },
    );
  });

  it('step over a skipped date', () => {
    const labels = periodsBetween(at('2011-12-29T12:00:00-10:00'), at('2011-12-31T12:00:00+14:00'), 'day', {
      zone: 'Pacific/Apia',
      weekStartsOn: 'mon',
    });
    expect(labels.map(({ label }) => label)).toEqual(['2011-12-29', '2011-12-31']);
  });

  it('are one where both instants share it, and none where the last is before the first', () => {
    const now = at('2026-01-15T12:00:00Z');
    expect(periodsBetween(now, now, 'month', bahrain).map(({ label }) => label)).toEqual(['2026-01']);
    expect(periodsBetween(now, now - 1, 'month', bahrain)).toEqual([]);
  });
});

describe('shiftPeriod', () => {
  it.each<[string, Grain, number, string | null]>([
    ['2026-01', 'month', -1, '2025-01'],
    ['2026-Q4', 'quarter', 2, '2028-Q4'],
    ['2026', 'year', -1, '2025'],
    ['2024-02-29', 'day', 1, '2025-02-28'],
    ['2024-02-29', 'day', 4, '2028-02-29'],
    ['2026-01-04/P7D', 'week', -1, '2025-01-05/P7D'],
    ['2026-12-27/P7D', 'week', 1, '2027-12-26/P7D'],
    ['2026-01', 'quarter', -1, null],
    ['2026', 'year', 500, null],
    ['nonsense', 'month', 1, null],
  ])('moves %s (%s) by %i years to %s', (label, grain, years, expected) => {
    expect(shiftPeriod(label, grain, years)).toBe(expected);
  });
});

describe('lastInstantOf', () => {
  it('is the last whole second, or as-of while the period runs', () => {
    const january = parsePeriod('2026-01', 'month', bahrain)!;
    expect(lastInstantOf(january, at('2026-03-01T00:00:00Z'))).toBe(january.endsAt - 1);
    expect(lastInstantOf(january, january.endsAt)).toBe(january.endsAt - 1);
    expect(lastInstantOf(january, at('2026-01-15T00:00:00Z'))).toBe(at('2026-01-15T00:00:00Z'));
  });
});

describe('periods of every grain', () => {
  const BY_ANOTHER_LIBRARY: Record<Grain, (at: Date) => readonly [startsAt: Date, endsAt: Date]> = {
    day: (date) => [startOfDay(date), addDays(startOfDay(date), 1)],
    week: (date) => [startOfWeek(date, { weekStartsOn: 1 }), addWeeks(startOfWeek(date, { weekStartsOn: 1 }), 1)],
    month: (date) => [startOfMonth(date), addMonths(startOfMonth(date), 1)],
    quarter: (date) => [startOfQuarter(date), addQuarters(startOfQuarter(date), 1)],
    year: (date) => [startOfYear(date), addYears(startOfYear(date), 1)],
  };

  // zones that skip or repeat no midnight: there the libraries may rightly differ
  it.each(['Asia/Bahrain', 'UTC', 'America/New_York', 'Europe/London', 'Asia/Kathmandu', 'Australia/Lord_Howe'])(
    'begin and end in %s where date-fns has them',
    (zone) => {
      fc.assert(
        fc.property(
          fc.integer({ min: at('1990-01-01T00:00:00Z'), max: at('2060-01-01T00:00:00Z') }),
          fc.constantFrom(...GRAINS),
          (instant, grain) => {
            const reporting: Reporting = { zone, weekStartsOn: 'mon' };
            const period = parsePeriod(periodOf(instant, grain, reporting), grain, reporting);
            const expected = BY_ANOTHER_LIBRARY[grain](new TZDate(instant * 1000, zone)).map((date) => date.getTime() / 1000);
            expect([period?.startsAt, period?.endsAt]).toEqual(expected);
          },
        ),
        { numRuns: 200 },
      );
    },
  );
});
