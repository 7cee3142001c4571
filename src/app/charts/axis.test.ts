import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { logAxis, niceAxis, shareOfAxis } from './axis.ts';

describe('axes', () => {
  it('holds every value between its first and last tick, on few round ticks', () => {
    fc.assert(
      fc.property(fc.array(fc.integer({ min: 0, max: 1_000_000 }), { minLength: 1 }), (values) => {
        const axis = niceAxis(values);
        expect(axis.max).toBeGreaterThanOrEqual(Math.max(...values));
        expect(axis.ticks[0]).toBe(0);
        expect(axis.ticks.at(-1)).toBe(axis.max);
        expect(axis.ticks.length).toBeLessThanOrEqual(6);
      }),
    );
  });

  it('draws an axis over nothing', () => {
    expect(niceAxis([null, null]).ticks.length).toBeGreaterThan(1);
  });

  it('keeps the tail of a logarithmic axis inside its ticks', () => {
    const axis = logAxis([3600, 900_000, null], [3600, 36_000, 360_000, 3_600_000]);
    expect(axis).toEqual({ min: 3600, max: 3_600_000, ticks: [3600, 36_000, 360_000, 3_600_000], isLog: true });
    expect(shareOfAxis(axis, 36_000)).toBeCloseTo(1 / 3);
  });

  it('places the target where the line would be', () => {
    expect(shareOfAxis(niceAxis([0, 2000]), 1000)).toBe(0.5);
  });
});
