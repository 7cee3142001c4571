import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { xmrLimits } from './xmr.ts';

const series = fc.array(fc.option(fc.integer({ min: 0, max: 100 }), { nil: null, freq: 6 }), { maxLength: 40 });

describe('xmrLimits', () => {
  it('is null with fewer than two moving ranges, however many points', () => {
    expect(xmrLimits([])).toBeNull();
    expect(xmrLimits([3, 4])).toBeNull();
    expect(xmrLimits([3, null, 4, null, 5, null, 6])).toBeNull();
    expect(xmrLimits([3, 4, null, 4, 3])).not.toBeNull();
  });

  it('lets no moving range span a gap', () => {
    // ranges 1 and 1; the jump of 100 across the gap is none
    expect(xmrLimits([0, 1, null, 101, 102])).toMatchObject({ mean: 51, lower: 51 - 2.66, upper: 51 + 2.66 });
  });

  it('drops an outlying range once, unless screening is off', () => {
    const values = [1, 2, 1, 2, 1, 2, 1, 2, 9, 1, 2, 1, 2, 1, 2, 1, 2, 1];
    const on = xmrLimits(values)!;
    const off = xmrLimits(values, { screen: false })!;
    expect(on.mean).toBe(off.mean);
    expect(on.upper).toBeLessThan(off.upper);
    expect(on.upper - on.mean).toBeCloseTo(2.66, 12);
  });

  it('does not screen where nothing moves', () => {
    expect(xmrLimits([1, 1, 1, 1])).toEqual({ mean: 1, lower: 1, upper: 1, points: 4, isTrial: true });
  });

  it('calls limits trial under twelve points, gaps not counted', () => {
    const eleven = Array.from({ length: 11 }, (_, i) => i % 3);
    expect(xmrLimits([...eleven, null])).toMatchObject({ points: 11, isTrial: true });
    expect(xmrLimits([...eleven, 1])).toMatchObject({ points: 12, isTrial: false });
  });

  it('agrees with the definition read slowly, and moves with shift and scale', () => {
    fc.assert(
      fc.property(series, (values) => {
        const limits = xmrLimits(values);
        const pairs = values.flatMap((v, i) => (i > 0 && v !== null && values[i - 1] !== null ? [[values[i - 1]!, v] as const] : []));
        if (pairs.length < 2) {
          expect(limits).toBeNull();
          return;
        }
        const all = pairs.map(([a, b]) => Math.abs(a - b));
        const average = (xs: number[]) => xs.reduce((s, x) => s + x, 0) / xs.length;
        const kept = average(all) === 0 ? all : all.filter((r) => !(r >= 3.267 * average(all)));
        expect((limits!.upper - limits!.lower) / 2).toBeCloseTo(2.66 * average(kept), 9);
        expect((limits!.upper + limits!.lower) / 2).toBeCloseTo(average(values.filter((v) => v !== null)), 9);
        const moved = xmrLimits(values.map((v) => (v === null ? null : v * 4 + 1000)))!;
        expect(moved.upper).toBeCloseTo(limits!.upper * 4 + 1000, 6);
      }),
    );
  });
});
