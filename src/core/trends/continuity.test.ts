import { describe, expect, it } from 'vitest';
import type { KpiValue } from '../query.ts';
import { compareRates, continuityOf } from './continuity.ts';

const rate = (numerator: number, denominator: number, more: Partial<KpiValue> = {}): KpiValue => ({
  value: numerator / denominator,
  numerator,
  denominator,
  ...more,
});

describe('two rates compared', () => {
  it('differ only when the interval of their difference leaves 0 out', () => {
    expect(compareRates(rate(900, 1000), rate(950, 1000), 'higher').comparison).toBe('worse');
    expect(compareRates(rate(900, 1000), rate(950, 1000), 'lower').comparison).toBe('better');
    expect(compareRates(rate(900, 1000), rate(950, 1000), 'neither').comparison).toBe('change');
    expect(compareRates(rate(9, 10), rate(10, 10), 'higher').comparison).toBe('same');
  });

  it('are not judged while one of them may still move, nor where one is missing', () => {
    expect(compareRates(rate(500, 1000, { isProvisional: true }), rate(950, 1000), 'higher')).toMatchObject({ comparison: 'untold' });
    expect(compareRates({ value: null }, rate(950, 1000), 'higher')).toEqual({ comparison: 'untold', difference: null });
    expect(compareRates(undefined, rate(950, 1000), 'higher')).toEqual({ comparison: 'untold', difference: null });
  });
});

describe('the continuity question', () => {
  it.each([
    ['same', 'same', 'held'],
    ['same', null, 'held'],
    ['better', 'same', 'improved'],
    ['worse', null, 'dropped'],
    ['worse', 'untold', 'dropped'],
    ['worse', 'worse', 'dropped-and-not-back'],
    ['worse', 'same', 'dropped-and-back'],
    ['worse', 'better', 'dropped-and-better'],
    ['same', 'worse', 'held-then-dropped'],
    ['untold', 'same', 'untold'],
  ] as const)('during %s, after %s: %s', (during, after, expected) => {
    expect(continuityOf(during, after)).toBe(expected);
  });
});
