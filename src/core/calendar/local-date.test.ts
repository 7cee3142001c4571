import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { epochDayOf, formatLocalDate, parseLocalDate, weekdayIndexOf } from './local-date.ts';

describe('local dates', () => {
  it('count from the first of January 1970, a Thursday', () => {
    expect(parseLocalDate('1970-01-01')).toBe(0);
    expect(parseLocalDate('1969-12-31')).toBe(-1);
    expect(weekdayIndexOf(0)).toBe(4);
    expect(weekdayIndexOf(-5)).toBe(6);
    expect(weekdayIndexOf(parseLocalDate('2026-01-04')!)).toBe(0);
  });

  it('are refused where no such date exists', () => {
    for (const text of ['2026-02-29', '2026-13-01', '2026-00-10', '2026-1-4', '2026-01-04T00:00', ' 2026-01-04', '']) {
      expect(parseLocalDate(text), text).toBeNull();
    }
    expect(epochDayOf(2026, 4, 31)).toBeNull();
    expect(epochDayOf(50, 1, 1)).toBe(parseLocalDate('0050-01-01'));
  });

  it('come back as they were written', () => {
    fc.assert(fc.property(fc.integer({ min: -700_000, max: 2_000_000 }), (day) => parseLocalDate(formatLocalDate(day)) === day));
  });
});
