import { describe, expect, it } from 'vitest';
import type { KpiValue } from '../query.ts';
import { canOnlyRise, isUnripe, ripenessKpis, unripePeriods } from './ripeness.ts';

const rate = (numerator: number, denominator: number, more: Partial<KpiValue> = {}): KpiValue => ({
  value: numerator / denominator,
  numerator,
  denominator,
  ...more,
});
const median: KpiValue = { value: 3600, n: 90 };

describe('whether a figure may still move', () => {
  it('follows what is pending on its clock', () => {
    const pending = rate(80, 90, { isProvisional: true });
    expect(isUnripe('response-median', { 'response-median': median, 'response-on-time': pending })).toBe(true);
    expect(isUnripe('response-median', { 'response-median': median, 'response-on-time': rate(80, 90) })).toBe(false);
    expect(isUnripe('response-on-time', { 'response-on-time': pending })).toBe(true);
  });

  it('is so of resolution while a tenth of the cohort is open, or the quick ones would pass for all', () => {
    const values = (resolved: number) => ({
      'resolution-median': median,
      'resolution-on-time': rate(9, 10),
      'resolution-rate': rate(resolved, 100),
    });
    expect(isUnripe('resolution-median', values(90))).toBe(true);
    expect(isUnripe('resolution-median', values(91))).toBe(false);
    expect(isUnripe('resolution-rate', values(89))).toBe(true);
  });

  it('is not so of figures that count the open ones in', () => {
    const values = { 'resolution-on-time': rate(9, 10), 'resolution-rate': rate(50, 100), 'resolution-median-all': median };
    expect(isUnripe('resolution-median-all', values)).toBe(false);
    expect(isUnripe('resolution-on-time', values)).toBe(false);
    expect(isUnripe('received', { received: { value: 3 } })).toBe(false);
    expect(isUnripe('received', undefined)).toBe(false);
  });

  it('is so of the year after an unripe cohort: a younger one is never riper', () => {
    const rows = [99, 80, 95, 96].map((resolved) => ({ 'resolution-rate': rate(resolved, 100) }));
    expect(unripePeriods('resolution-rate', rows, 1)).toEqual([false, true, true, false]);
    expect(unripePeriods('resolution-rate', rows, 12)).toEqual([false, true, true, true]);
    expect(unripePeriods('received', rows, 12)).toEqual([false, false, false, false]);
  });

  it('asks for what it needs', () => {
    expect(ripenessKpis('resolution-p90')).toEqual(['resolution-on-time', 'resolution-rate']);
    expect(ripenessKpis('received')).toEqual([]);
  });
});

describe('a resolution rate', () => {
  it('can only rise while cases are open', () => {
    expect(canOnlyRise('resolution-rate', rate(95, 100))).toBe(true);
    expect(canOnlyRise('resolution-rate', rate(100, 100))).toBe(false);
    expect(canOnlyRise('response-on-time', rate(95, 100))).toBe(false);
    expect(canOnlyRise('resolution-rate', null)).toBe(false);
  });
});
