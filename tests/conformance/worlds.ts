import type { KeyedSettings } from '../../src/api/store.ts';
import { compileCalendar } from '../../src/core/calendar/compile-calendar.ts';
import { always } from '../../src/core/calendar/presets/always.ts';
import type { Calendar, WeekHours } from '../../src/core/calendar/schedule.ts';

const gulf = (hours: readonly [string, string]): WeekHours => ({ sun: [hours], mon: [hours], tue: [hours], wed: [hours], thu: [hours] });

/** Bahrain's week, a season, a holiday and an extra Saturday. */
const bahrain: Calendar = {
  id: 'bahrain',
  version: '1',
  timeZone: 'Asia/Bahrain',
  week: gulf(['07:00', '14:15']),
  seasons: [{ from: '2026-02-18', to: '2026-03-19', week: gulf(['08:00', '14:00']) }],
  days: [
    { on: '2026-03-22', hours: [] },
    { on: '2026-04-11', hours: [['09:00', '11:00']] },
  ],
};

/** Split shifts, and a night shift that both DST changes cut into. */
const london: Calendar = {
  id: 'london',
  version: '1',
  timeZone: 'Europe/London',
  week: {
    mon: [
      ['09:00', '12:30'],
      ['13:30', '17:00'],
    ],
    tue: [
      ['09:00', '12:30'],
      ['13:30', '17:00'],
    ],
    wed: [
      ['09:00', '12:30'],
      ['13:30', '17:00'],
    ],
    thu: [
      ['09:00', '12:30'],
      ['13:30', '17:00'],
    ],
    fri: [
      ['09:00', '12:30'],
      ['13:30', '17:00'],
    ],
    sun: [['00:30', '02:30']],
  },
};

const clocks = [bahrain, london, always].map(compileCalendar);

/** Policies that use every kind of target, both calendars, promises, dates, nulls in filters, and none of it. */
export const WORLDS: readonly KeyedSettings[] = [
  {
    key: 'mixed',
    clocks,
    defaultCalendar: 'bahrain',
    override: null,
    policy: {
      rules: [
        { from: '2026-02-01', where: { kind: ['complaint'] }, response: { workingHours: 8 }, resolution: { workingDays: 5 } },
        { where: { channel: ['phone', null] }, calendar: 'london', response: { workingMinutes: 90 }, resolution: { promised: true } },
        { where: { kind: ['observation'] }, calendar: 'london' },
        { calendar: 'bahrain', response: { workingDays: 2 }, resolution: { workingDays: 10 } },
      ],
    },
  },
  {
    key: 'promised',
    clocks,
    defaultCalendar: 'london',
    override: null,
    policy: {
      rules: [
        { where: { directorate: [null, 'north'] }, response: { promised: true }, resolution: { workingHours: 3 } },
        { response: { workingDays: 1 }, resolution: { promised: true } },
      ],
    },
  },
  {
    key: 'overridden',
    clocks,
    defaultCalendar: 'bahrain',
    override: 'always',
    policy: { rules: [{ calendar: 'london', from: '2026-02-15', response: { workingHours: 24 }, resolution: { workingDays: 3 } }] },
  },
  { key: 'untargeted', clocks, defaultCalendar: 'london', override: null, policy: null },
];
