import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { EARLIEST, LATEST, NEVER, parseInstant } from '../instant.ts';
import { InvalidCalendarError } from './calendar-problem.ts';
import { compileCalendar } from './compile-calendar.ts';
import { DAY_SECONDS } from './local-date.ts';
import { always } from './presets/always.ts';
import { bhGovernment } from './presets/bh-government.ts';
import { type Calendar, type Interval, WEEKDAYS } from './schedule.ts';

const at = (text: string): number => parseInstant(text)!;
const daily = (timeZone: string, ...hours: Interval[]): Calendar => ({
  id: timeZone,
  version: '1',
  timeZone,
  week: Object.fromEntries(WEEKDAYS.map((day) => [day, hours])),
});
const clocks = [
  bhGovernment,
  always,
  daily('America/New_York', ['00:00', '03:30'], ['22:00', '24:00']),
  daily('Africa/Casablanca', ['01:30', '02:30'], ['09:00', '17:00']),
].map(compileCalendar);
const anyClock = fc.constantFrom(...clocks);
const anyInstant = fc.integer({ min: EARLIEST, max: LATEST - 1 });
const near = fc.integer({ min: 0, max: 40 * DAY_SECONDS });

describe('a working clock', () => {
  it('adds up: working time over any split is the whole', () => {
    fc.assert(
      fc.property(anyClock, anyInstant, near, near, (clock, from, a, b) => {
        expect(clock.working(from, from + a) + clock.working(from + a, from + a + b)).toBe(clock.working(from, from + a + b));
      }),
    );
  });

  it('never runs backwards, nor faster than real time', () => {
    fc.assert(
      fc.property(anyClock, anyInstant, near, (clock, from, step) => {
        const gained = clock.position(from + step) - clock.position(from);
        expect(gained).toBeGreaterThanOrEqual(0);
        expect(gained).toBeLessThanOrEqual(step);
      }),
    );
  });

  it('finds the earliest instant of a position: `position` and `earliest` are inverse', () => {
    fc.assert(
      fc.property(anyClock, anyInstant, fc.integer({ min: 1, max: 10 * DAY_SECONDS }), (clock, from, budget) => {
        const due = clock.earliest(clock.position(from) + budget);
        fc.pre(due !== NEVER);
        expect(clock.working(from, due)).toBe(budget);
        expect(clock.working(from, due - 1)).toBe(budget - 1);
      }),
    );
  });

  it('agrees with its own segments', () => {
    fc.assert(
      fc.property(anyClock, anyInstant, near, (clock, from, length) => {
        const cut = clock.segments(from, from + length);
        expect(cut.reduce((sum, [a, b]) => sum + (b - a), 0)).toBe(clock.working(from, from + length));
        expect(cut.every(([a, b], i) => a < b && a >= from && b <= from + length && (i === 0 || cut[i - 1]![1] < a))).toBe(true);
      }),
    );
  });

  it('is 0 where the end is not after the start', () => {
    const [bahrain] = clocks;
    expect(bahrain!.working(at('2026-01-05T10:00:00+03:00'), at('2026-01-04T10:00:00+03:00'))).toBe(0);
    expect(bahrain!.working(at('2026-01-05T10:00:00+03:00'), at('2026-01-05T10:00:00+03:00'))).toBe(0);
  });

  it('is clamped before the first and after the last segment, and NEVER comes after the last', () => {
    const [bahrain, around] = clocks;
    expect(around!.position(EARLIEST)).toBe(0);
    expect(around!.position(-1)).toBe(0);
    expect(around!.position(LATEST)).toBe(LATEST);
    expect(around!.position(LATEST + 5)).toBe(LATEST);
    expect(bahrain!.position(NEVER)).toBe(bahrain!.position(LATEST));
    expect(around!.earliest(LATEST)).toBe(LATEST);
    expect(around!.earliest(LATEST + 1)).toBe(NEVER);
    expect(around!.closeOfWorkingDay(LATEST - 1, 1)).toBe(NEVER);
    expect(around!.earliest(0)).toBe(EARLIEST);
  });

  it('closes at the end of a segment, not at the next opening', () => {
    const [bahrain] = clocks;
    const thursdayNoon = at('2026-01-08T12:00:00+03:00');
    expect(bahrain!.earliest(bahrain!.position(thursdayNoon) + 2 * 3600)).toBe(at('2026-01-08T14:00:00+03:00'));
    expect(bahrain!.earliest(bahrain!.position(thursdayNoon) + 2 * 3600 + 1)).toBe(at('2026-01-11T07:00:01+03:00'));
  });

  it('counts working days from the day after', () => {
    const [bahrain] = clocks;
    expect(bahrain!.closeOfWorkingDay(at('2026-01-04T00:00:00+03:00'), 1)).toBe(at('2026-01-05T14:15:00+03:00'));
    expect(bahrain!.closeOfWorkingDay(at('2026-01-04T23:59:59+03:00'), 4)).toBe(at('2026-01-08T14:00:00+03:00'));
    expect(bahrain!.closeOfWorkingDay(at('2026-01-09T10:00:00+03:00'), 1)).toBe(at('2026-01-11T14:15:00+03:00'));
    // 16 and 17 December 2025 are holidays, 19 and 20 the weekend
    expect(bahrain!.closeOfWorkingDay(at('2025-12-15T10:00:00+03:00'), 2)).toBe(at('2025-12-21T14:15:00+03:00'));
  });

  it('has no hours on a skipped date, and goes on the day after', () => {
    const clock = compileCalendar(daily('Pacific/Apia', ['09:00', '10:00'], ['23:00', '24:00']));
    const cut = clock.segments(at('2011-12-29T12:00:00-10:00'), at('2011-12-31T12:00:00+14:00'));
    expect(cut).toEqual([
      [at('2011-12-29T23:00:00-10:00'), at('2011-12-30T00:00:00-10:00')],
      [at('2011-12-31T09:00:00+14:00'), at('2011-12-31T10:00:00+14:00')],
    ]);
    expect(clock.closeOfWorkingDay(at('2011-12-29T12:00:00-10:00'), 1)).toBe(at('2012-01-01T00:00:00+14:00'));
  });

  it('is no working day where a DST change swallows its only interval', () => {
    // [01:30, 02:15) begins at the moved 02:30 and ends at 02:15: empty
    const clock = compileCalendar(daily('Europe/London', ['01:30', '02:15']));
    expect(clock.working(at('2026-03-29T00:00:00Z'), at('2026-03-30T00:00:00Z'))).toBe(0);
    expect(clock.closeOfWorkingDay(at('2026-03-28T12:00:00Z'), 1)).toBe(at('2026-03-30T02:15:00+01:00'));
  });

  it('closes a day with its latest end where a gap moves an interval behind the next', () => {
    const clock = compileCalendar(daily('Europe/London', ['00:30', '01:30'], ['02:00', '02:15']));
    expect(clock.closeOfWorkingDay(at('2026-03-28T12:00:00Z'), 1)).toBe(at('2026-03-29T02:30:00+01:00'));
  });

  it('keeps both intervals where a gap swaps their order', () => {
    const clock = compileCalendar(daily('Europe/London', ['01:30', '01:45'], ['02:00', '02:10']));
    expect(clock.segments(at('2026-03-29T00:00:00Z'), at('2026-03-29T12:00:00Z'))).toEqual([
      [at('2026-03-29T02:00:00+01:00'), at('2026-03-29T02:10:00+01:00')],
      [at('2026-03-29T02:30:00+01:00'), at('2026-03-29T02:45:00+01:00')],
    ]);
  });

  it('lets days beat seasons and seasons beat the week, replacing', () => {
    const clock = compileCalendar({
      ...daily('UTC', ['08:00', '16:00']),
      seasons: [{ from: '2026-02-01', to: '2026-02-03', week: { mon: [['10:00', '12:00']] } }],
      days: [{ on: '2026-02-03', hours: [['00:00', '00:30']] }],
    });
    const hoursOn = (date: string): number => clock.working(at(`${date}T00:00:00Z`), at(`${date}T24:00:00Z`)) / 3600;
    expect(['2026-01-31', '2026-02-01', '2026-02-02', '2026-02-03', '2026-02-04'].map(hoursOn)).toEqual([8, 0, 2, 0.5, 8]);
  });

  it('rests on a prediction by the local days of the range alone', () => {
    const clock = compileCalendar({
      ...daily('Asia/Bahrain', ['08:00', '16:00']),
      coveredTo: '2026-06-30',
      seasons: [{ from: '2026-02-18', to: '2026-03-19', week: {}, status: 'predicted' }],
      days: [
        { on: '2026-03-19', hours: [], status: 'declared' },
        { on: '2026-01-05', hours: [], status: 'assumed' },
      ],
    });
    const rests = (from: string, to: string): boolean => clock.restsOnPrediction(at(`${from}+03:00`), at(`${to}+03:00`));
    expect(rests('2026-01-01T00:00:00', '2026-02-18T00:00:00')).toBe(false);
    expect(rests('2026-01-01T00:00:00', '2026-02-18T00:00:01')).toBe(true);
    expect(rests('2026-03-18T23:59:59', '2026-03-19T00:00:01')).toBe(true);
    expect(rests('2026-03-19T00:00:00', '2026-07-01T00:00:00')).toBe(false);
    expect(rests('2026-03-19T00:00:00', '2026-07-01T00:00:01')).toBe(true);
    expect(rests('2026-03-01T00:00:00', '2026-03-01T00:00:00')).toBe(false);
  });

  it('has no hours where the calendar has none', () => {
    const clock = compileCalendar({ id: 'closed', version: '1', timeZone: 'UTC', week: {} });
    expect(clock).toMatchObject({ id: 'closed', version: '1', timeZone: 'UTC', hasHours: false });
    expect(clock.position(LATEST)).toBe(0);
    expect(clock.earliest(1)).toBe(NEVER);
    expect(clock.closeOfWorkingDay(0, 1)).toBe(NEVER);
    expect(clock.segments(0, LATEST)).toEqual([]);
  });

  it('is compiled once per calendar', () => {
    expect(compileCalendar(bhGovernment)).toBe(compileCalendar(bhGovernment));
  });

  it('is refused for an invalid calendar, with every place named', () => {
    const broken = { ...daily('Asia/Manama', ['09:00', '08:00']) };
    expect(() => compileCalendar(broken)).toThrow(InvalidCalendarError);
    expect(() => compileCalendar(broken)).toThrow(/timeZone: .*week\.sat\[0\]: /);
  });
});
