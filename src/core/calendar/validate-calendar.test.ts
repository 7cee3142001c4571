import { describe, expect, it } from 'vitest';
import { parseCalendar } from './validate-calendar.ts';

const valid = {
  id: 'office',
  version: '1',
  timeZone: 'Asia/Bahrain',
  coveredTo: '2027-12-31',
  week: {
    sun: [
      ['07:00', '12:00'],
      ['12:00', '14:15'],
    ],
    thu: [['00:00', '24:00']],
    fri: [],
  },
  seasons: [
    {
      from: '2026-02-18',
      to: '2026-03-19',
      week: { sun: [['08:00', '14:00']] },
      status: 'predicted',
      reason: { en: 'Ramadan', ar: 'رمضان' },
    },
    { from: '2026-03-20', to: '2026-03-20', week: {} },
  ],
  days: [
    { on: '2026-12-16', hours: [], status: 'declared', reason: { en: 'National Day', ar: 'العيد الوطني' }, source: 'https://example.org' },
  ],
};

const found = (change: object): string[] => {
  const parsed = parseCalendar({ ...valid, ...change });
  return parsed.ok ? [] : parsed.problems.map(({ place, code }) => `${place} ${code}`);
};
const hours = (...intervals: unknown[]): string[] => found({ week: { thu: intervals } });

describe('parseCalendar', () => {
  it('takes a valid calendar as it is, touching intervals and seasons included', () => {
    expect(parseCalendar(valid)).toEqual({ ok: true, calendar: valid });
  });

  it('needs neither seasons, days, coverage nor title', () => {
    const parsed = parseCalendar({ id: 'a', version: '1', timeZone: 'UTC', week: {} });
    expect(parsed).toEqual({
      ok: true,
      calendar: { id: 'a', version: '1', timeZone: 'UTC', coveredTo: null, week: {}, seasons: [], days: [] },
    });
  });

  it('leaves out what it does not know', () => {
    expect(parseCalendar({ ...valid, colour: 'red' })).toEqual({ ok: true, calendar: valid });
  });

  it.each([
    [
      'overlapping seasons',
      found({ seasons: [...valid.seasons, { from: '2026-03-19', to: '2026-04-01', week: {} }] }),
      ['seasons[2] overlapping-seasons'],
    ],
    [
      'a season inside another',
      found({ seasons: [valid.seasons[0], { from: '2026-03-01', to: '2026-03-02', week: {} }] }),
      ['seasons[1] overlapping-seasons'],
    ],
    [
      'a season that ends before it starts',
      found({ seasons: [{ from: '2026-03-19', to: '2026-02-18', week: {} }] }),
      ['seasons[0] reversed-season'],
    ],
    ['a day listed twice', found({ days: [...valid.days, { on: '2026-12-16', hours: [['09:00', '10:00']] }] }), ['days[1] duplicate-day']],
    ['unsorted intervals', hours(['10:00', '11:00'], ['08:00', '09:00']), ['week.thu[1] unsorted-intervals']],
    ['overlapping intervals', hours(['08:00', '10:00'], ['09:59', '11:00']), ['week.thu[1] overlapping-intervals']],
    ['the same interval twice', hours(['08:00', '10:00'], ['08:00', '10:00']), ['week.thu[1] overlapping-intervals']],
    ['an empty interval', hours(['08:00', '08:00']), ['week.thu[0] empty-interval']],
    ['an interval past midnight', hours(['22:00', '06:00']), ['week.thu[0] past-midnight']],
    ['an end after 24:00', hours(['22:00', '26:00']), ['week.thu[0] past-midnight']],
    ['24:00 as a start', hours(['24:00', '24:00']), ['week.thu[0] start-at-24']],
    ['an unknown zone', found({ timeZone: 'Asia/Manama' }), ['timeZone unknown-zone']],
    ['a zone that is a number', found({ timeZone: 3 }), ['timeZone wrong-type']],
    ['no zone', found({ timeZone: undefined }), ['timeZone missing']],
    ['a date that does not exist', found({ days: [{ on: '2026-02-30', hours: [] }] }), ['days[0].on malformed-date']],
    ['a date of another form', found({ coveredTo: '31/12/2027' }), ['coveredTo malformed-date']],
    ['a time of another form', hours(['7:00', '14:00'], ['15:00', '16:60']), ['week.thu[0] malformed-time', 'week.thu[1] malformed-time']],
    ['an unknown weekday', found({ week: { sunday: [['07:00', '14:00']] } }), ['week.sunday unknown-weekday']],
    ['an interval that is no pair', hours(['07:00'], '07:00-14:00'), ['week.thu[0] wrong-type', 'week.thu[1] wrong-type']],
    ['hours that are no list', found({ week: { thu: '07:00-14:00' } }), ['week.thu wrong-type']],
    ['a week that is a list', found({ week: [] }), ['week wrong-type']],
    ['no week', found({ week: undefined }), ['week missing']],
    ['days that are no list', found({ days: {} }), ['days wrong-type']],
    ['a day that is a string', found({ days: ['2026-12-16'] }), ['days[0] wrong-type']],
    ['a day without hours', found({ days: [{ on: '2026-12-16' }] }), ['days[0].hours missing']],
    ['a blank id', found({ id: ' ' }), ['id wrong-type']],
    ['a version that is a number', found({ version: 1 }), ['version wrong-type']],
    ['an unknown status', found({ days: [{ on: '2026-12-16', hours: [], status: 'sure' }] }), ['days[0].status unknown-status']],
    ['a reason in one language', found({ days: [{ on: '2026-12-16', hours: [], reason: { en: 'x' } }] }), ['days[0].reason.ar missing']],
    [
      'a fault deep in a season',
      found({ seasons: [valid.seasons[1], { from: '2026-05-01', to: '2026-05-02', week: { thu: [['24:00', '24:00']] } }] }),
      ['seasons[1].week.thu[0] start-at-24'],
    ],
  ])('finds %s and its place', (_, problems, expected) => {
    expect(problems).toEqual(expected);
  });

  it.each([null, undefined, 7, 'calendar', []])('refuses %j as a calendar', (value) => {
    expect(parseCalendar(value)).toMatchObject({ ok: false, problems: [{ place: 'calendar' }] });
  });

  it('finds every problem at once and says each in both languages, with its place', () => {
    const parsed = parseCalendar({ ...valid, timeZone: 'Nowhere', week: { thu: [['09:00', '09:00']] } });
    if (parsed.ok) throw new Error('must be refused');
    expect(parsed.problems).toHaveLength(2);
    for (const { place, message } of parsed.problems) {
      expect(message.en.startsWith(`${place}: `)).toBe(true);
      expect(message.ar).toMatch(new RegExp(`^${place.replace(/[[\]]/g, '\\$&')}: .*[\u0600-\u06ff]`));
    }
  });
});
