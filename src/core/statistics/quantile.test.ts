import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { MEDIAN, nearestRank, P90, quantile, quantileOfSorted } from './quantile.ts';

const fraction = fc.integer({ min: 1, max: 1000 }).chain((den) => fc.tuple(fc.integer({ min: 1, max: den }), fc.constant(den)));

describe('nearestRank', () => {
  it('rounds up and never past the last', () => {
    expect([1, 2, 9, 10, 11, 20].map((n) => nearestRank(n, P90))).toEqual([1, 2, 9, 9, 10, 18]);
    expect([1, 2, 3, 4].map((n) => nearestRank(n, MEDIAN))).toEqual([1, 1, 2, 2]);
  });

  it('does not drift as a decimal 0.9·n would', () => {
    // 0.07 · 100 is 7.000000000000001 in doubles, whose ceiling is 8
    expect(Math.ceil(0.07 * 100)).toBe(8);
    expect(nearestRank(100, [7, 100])).toBe(7);
  });

  it('is 0 where there is nothing', () => expect(nearestRank(0, P90)).toBe(0));

  it('refuses what is no fraction of a whole', () => {
    for (const q of [
      [0, 1],
      [3, 2],
      [0.5, 1],
      [1, 0],
    ] as const)
      expect(() => nearestRank(10, q)).toThrow(RangeError);
  });

  it('is the least rank that covers the fraction', () => {
    fc.assert(
      fc.property(fc.integer({ min: 1, max: 5000 }), fraction, (n, [num, den]) => {
        let rank = 1;
        while (rank * den < n * num) rank++;
        expect(nearestRank(n, [num, den])).toBe(rank);
      }),
    );
  });
});

describe('quantile', () => {
  it('is null over nothing', () => expect(quantile([], MEDIAN)).toBeNull());

  it('is the lower of two at the median: a value that occurred', () => expect(quantile([64937, 8271], MEDIAN)).toBe(8271));

  it('leaves its input unsorted and counts, not spells, digits', () => {
    const values = [100, 9, 20];
    expect(quantile(values, MEDIAN)).toBe(20);
    expect(values).toEqual([100, 9, 20]);
  });

  it('has the asked share at or below it, and less than that share below', () => {
    fc.assert(
      fc.property(fc.array(fc.integer({ min: 0, max: 50 }), { minLength: 1, maxLength: 60 }), fraction, (values, [num, den]) => {
        const found = quantile(values, [num, den])!;
        expect(values).toContain(found);
        expect(values.filter((v) => v <= found).length * den).toBeGreaterThanOrEqual(values.length * num);
        expect(values.filter((v) => v < found).length * den).toBeLessThan(values.length * num);
        expect(
          quantileOfSorted(
            [...values].sort((a, b) => a - b),
            [num, den],
          ),
        ).toBe(found);
      }),
    );
  });
});
