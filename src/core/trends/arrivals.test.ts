import { describe, expect, it } from 'vitest';
import { hourPeriods, sumByWeekdayAndHour } from './arrivals.ts';

const at = (text: string) => Date.parse(text) / 1000;

describe('hours of the wall clock', () => {
  it('cover the range without a gap, whatever minute it starts in', () => {
    const periods = hourPeriods(at('2026-01-04T05:30:00Z'), at('2026-01-05T00:00:00Z'), 'Asia/Bahrain');
    expect(periods[0]).toMatchObject({ startsAt: at('2026-01-04T05:30:00Z'), endsAt: at('2026-01-04T06:00:00Z') });
    expect(periods).toHaveLength(19);
    periods.slice(1).forEach((period, i) => {
      expect(period.startsAt).toBe(periods[i]!.endsAt);
    });
  });

  it('leave out the hour that a change to summer time skips, and keep the repeated one as one', () => {
    const spring = hourPeriods(at('2026-03-28T23:00:00Z'), at('2026-03-29T22:00:00Z'), 'Europe/Berlin');
    expect(spring).toHaveLength(23);
    const autumn = hourPeriods(at('2026-10-24T22:00:00Z'), at('2026-10-25T23:00:00Z'), 'Europe/Berlin');
    expect(autumn).toHaveLength(24);
    expect(autumn.filter(({ startsAt, endsAt }) => endsAt - startsAt === 7200)).toHaveLength(1);
  });
});

describe('arrivals by weekday and hour', () => {
  it('are told in the reporting zone, from the first day of its week', () => {
    // Saturday 22:00 UTC is Sunday 01:00 in Bahrain.
    const periods = hourPeriods(at('2026-01-03T21:00:00Z'), at('2026-01-04T21:00:00Z'), 'Asia/Bahrain');
    const counts = periods.map(({ startsAt }) => (startsAt === at('2026-01-03T22:00:00Z') ? 5 : 0));
    const days = sumByWeekdayAndHour(periods, counts, { zone: 'Asia/Bahrain', weekStartsOn: 'sun' });
    expect(days.map(({ weekday }) => weekday)).toEqual(['sun', 'mon', 'tue', 'wed', 'thu', 'fri', 'sat']);
    expect(days[0]).toMatchObject({ weekday: 'sun', days: 1 });
    expect(days[0]?.hours[1]).toBe(5);
    expect(days.flatMap(({ hours }) => hours).reduce((a, b) => a + b, 0)).toBe(5);
  });

  it('start with another day where the week does, and count no day that did not occur', () => {
    const days = sumByWeekdayAndHour([], [], { zone: 'UTC', weekStartsOn: 'mon' });
    expect(days.map(({ weekday }) => weekday)).toEqual(['mon', 'tue', 'wed', 'thu', 'fri', 'sat', 'sun']);
    expect(days.every(({ days: count }) => count === 0)).toBe(true);
  });
});
