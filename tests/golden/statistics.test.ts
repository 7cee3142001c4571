import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { type Fraction, quantile } from '../../src/core/statistics/quantile.ts';
import { kaplanMeierMedian } from '../../src/core/statistics/survival.ts';
import { wilson } from '../../src/core/statistics/wilson.ts';
import { xmrLimits } from '../../src/core/statistics/xmr.ts';

interface Vectors {
  quantile: { values: number[]; q: number; expected: number | null }[];
  wilson: { successes: number; n: number; expected: [number, number] | null }[];
  kaplanMeierMedian: { times: number[]; events: boolean[]; expected: number | null }[];
  xmrLimits: { values: (number | null)[]; screen: boolean; expected: { mean: number; lower: number; upper: number } | null }[];
}

const folder = process.env.VECTORS || import.meta.dirname;
const vectors = JSON.parse(readFileSync(join(folder, 'statistics.json'), 'utf8')) as Vectors;

/** Runs every case, and fails on a group that has none. */
function compare<C>(cases: readonly C[] | undefined, check: (one: C, label: string) => void): void {
  expect(cases?.length ?? 0).toBeGreaterThan(0);
  for (const [i, one] of cases!.entries()) check(one, `case ${i}`);
}

function expectFloat(actual: number | undefined, expected: number, label: string): void {
  const slack = 1e-9 * Math.max(Math.abs(actual ?? Number.NaN), Math.abs(expected));
  expect(Math.abs((actual ?? Number.NaN) - expected), `${label}: ${actual} instead of ${expected}`).toBeLessThanOrEqual(slack);
}

/** The decimal as it is written, as a fraction: 0.95 is 95/100. */
function fractionOf(decimal: number): Fraction {
  const digits = String(decimal).split('.')[1] ?? '';
  return [Number(String(decimal).replace('.', '')), 10 ** digits.length];
}

describe('golden: statistics', () => {
  it('holds no group that is not compared', () => {
    expect(Object.keys(vectors).sort()).toEqual(['kaplanMeierMedian', 'quantile', 'wilson', 'xmrLimits']);
  });

  it('quantile', () =>
    compare(vectors.quantile, ({ values, q, expected }, label) => {
      expect(quantile(values, fractionOf(q)), label).toBe(expected);
    }));

  it('wilson', () =>
    compare(vectors.wilson, ({ successes, n, expected }, label) => {
      const interval = wilson(successes, n);
      if (expected === null || interval === null) expect(interval, label).toEqual(expected);
      else for (const i of [0, 1] as const) expectFloat(interval[i], expected[i], label);
    }));

  it('kaplanMeierMedian', () =>
    compare(vectors.kaplanMeierMedian, ({ times, events, expected }, label) => {
      expect(kaplanMeierMedian(times, events), label).toBe(expected);
    }));

  it('xmrLimits', () =>
    compare(vectors.xmrLimits, ({ values, screen, expected }, label) => {
      const limits = xmrLimits(values, { screen });
      if (expected === null || limits === null) expect(limits, label).toEqual(expected);
      else for (const key of ['mean', 'lower', 'upper'] as const) expectFloat(limits[key], expected[key], `${label} ${key}`);
    }));
});
