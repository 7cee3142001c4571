import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { wilson } from './wilson.ts';

const trial = fc.integer({ min: 1, max: 100_000 }).chain((n) => fc.tuple(fc.integer({ min: 0, max: n }), fc.constant(n)));

/** The interval is where the score test does not reject: its ends solve (p − k/n)² = z²·p(1 − p)/n. */
const residual = (p: number, k: number, n: number): number => (p - k / n) ** 2 - (1.959964 ** 2 * p * (1 - p)) / n;

describe('wilson', () => {
  it('is null without trials', () => expect(wilson(0, 0)).toBeNull());

  it('starts at exactly 0 without a success and ends at exactly 1 with nothing else', () => {
    for (const n of [1, 3, 7, 49, 1000, 99_999]) {
      expect(wilson(0, n)![0]).toBe(0);
      expect(wilson(n, n)![1]).toBe(1);
    }
  });

  it('holds the share and stays within 0 and 1', () => {
    fc.assert(
      fc.property(trial, ([k, n]) => {
        const [lower, upper] = wilson(k, n)!;
        expect(lower).toBeGreaterThanOrEqual(0);
        expect(upper).toBeLessThanOrEqual(1);
        expect(lower).toBeLessThanOrEqual(k / n);
        expect(upper).toBeGreaterThanOrEqual(k / n);
      }),
    );
  });

  it('ends where the score test turns', () => {
    fc.assert(
      fc.property(trial, ([k, n]) => {
        for (const end of wilson(k, n)!) expect(Math.abs(residual(end, k, n))).toBeLessThan(1e-12);
      }),
    );
  });

  it('mirrors when failures are counted instead', () => {
    fc.assert(
      fc.property(trial, ([k, n]) => {
        const [lower, upper] = wilson(k, n)!;
        const [mirroredLower, mirroredUpper] = wilson(n - k, n)!;
        expect(mirroredLower).toBeCloseTo(1 - upper, 12);
        expect(mirroredUpper).toBeCloseTo(1 - lower, 12);
      }),
    );
  });
});
