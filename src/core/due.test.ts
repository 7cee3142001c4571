import { describe, expect, it } from 'vitest';
import { compileCalendar } from './calendar/compile-calendar.ts';
import { always } from './calendar/presets/always.ts';
import { bhGovernment } from './calendar/presets/bh-government.ts';
import { nextOpening, nextWorkingDays } from './due.ts';

const clock = compileCalendar(bhGovernment);
const at = (text: string) => Date.parse(text) / 1000;
const daysAfter = (text: string) => nextWorkingDays(clock, 'Asia/Bahrain', at(text), 3).map(({ on }) => on);

describe('the next working days', () => {
  it('begin with today while its hours last, and leave the weekend out', () => {
    expect(daysAfter('2026-10-29T09:00:00+03:00')).toEqual(['2026-10-29', '2026-11-01', '2026-11-02']);
    expect(daysAfter('2026-10-29T15:00:00+03:00')).toEqual(['2026-11-01', '2026-11-02', '2026-11-03']);
    expect(daysAfter('2026-10-31T23:59:59+03:00')).toEqual(['2026-11-01', '2026-11-02', '2026-11-03']);
  });

  it('close when the hours of the day end, and end with the date', () => {
    const [today] = nextWorkingDays(clock, 'Asia/Bahrain', at('2026-10-28T09:00:00+03:00'), 1);
    expect(today).toEqual({ on: '2026-10-28', closesAt: at('2026-10-28T14:15:00+03:00'), endsAt: at('2026-10-28T23:59:59+03:00') });
  });

  it('are the days themselves where work never ends', () => {
    expect(nextWorkingDays(compileCalendar(always), 'UTC', at('2026-10-31T12:00:00Z'), 2).map(({ on }) => on)).toEqual([
      '2026-10-31',
      '2026-11-01',
    ]);
  });
});

describe('the next opening', () => {
  it('is now in open hours, and the next morning after them', () => {
    expect(nextOpening(clock, at('2026-10-28T09:00:00+03:00'))).toBe(at('2026-10-28T09:00:00+03:00'));
    expect(nextOpening(clock, at('2026-10-29T14:00:00+03:00'))).toBe(at('2026-11-01T07:00:00+03:00'));
    expect(nextOpening(clock, at('2026-10-31T23:59:59+03:00'))).toBe(at('2026-11-01T07:00:00+03:00'));
  });
});
