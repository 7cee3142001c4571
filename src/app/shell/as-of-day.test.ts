import { describe, expect, it } from 'vitest';
import { parseInstant } from '../../core/instant.ts';
import { asOfAtEndOf, dayOfAsOf, monthEnds } from './as-of-day.ts';

const BAHRAIN = { zone: 'Asia/Bahrain', weekStartsOn: 'sun' } as const;
const at = (text: string): number => parseInstant(text)!;

describe('the as-of of a picked date', () => {
  it('is the last whole second of that date in the reporting zone', () => {
    expect(asOfAtEndOf('2026-09-30', at('2026-11-01T04:00:00Z'), BAHRAIN)).toBe('2026-09-30T20:59:59Z');
  });

  it('is the data’s own where the date is not over in the data', () => {
    expect(asOfAtEndOf('2026-11-01', at('2026-11-01T04:00:00Z'), BAHRAIN)).toBeNull();
    expect(asOfAtEndOf('2026-10-31', at('2026-10-31T20:59:59Z'), BAHRAIN)).toBeNull();
    expect(asOfAtEndOf('2026-02-30', at('2026-11-01T04:00:00Z'), BAHRAIN)).toBeNull();
  });

  it('leads back to the date, whichever day it is elsewhere', () => {
    expect(dayOfAsOf('2026-09-30T20:59:59Z', BAHRAIN)).toBe('2026-09-30');
    expect(dayOfAsOf('2026-09-30T21:00:00Z', BAHRAIN)).toBe('2026-10-01');
    expect(dayOfAsOf('yesterday', BAHRAIN)).toBeNull();
  });
});

describe('the ends of months', () => {
  it('are those that were over, the latest first, also in February', () => {
    expect(monthEnds(at('2026-03-10T04:00:00Z'), at('2021-01-01T00:00:00Z'), 2, BAHRAIN)).toEqual([
      { month: '2026-02', on: '2026-02-28' },
      { month: '2026-01', on: '2026-01-31' },
    ]);
  });

  it('stop at the first receipt', () => {
    expect(monthEnds(at('2026-03-10T04:00:00Z'), at('2026-02-10T00:00:00Z'), 6, BAHRAIN)).toHaveLength(1);
  });
});
