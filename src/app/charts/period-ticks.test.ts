import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { periodTicks } from './period-ticks.ts';

describe('period ticks', () => {
  it('labels the first and the last period, in order, without crowding', () => {
    fc.assert(
      fc.property(fc.integer({ min: 2, max: 400 }), fc.integer({ min: 120, max: 2000 }), (count, width) => {
        const ticks = periodTicks(count, width, 100);
        expect(ticks[0]).toBe(0);
        expect(ticks.at(-1)).toBe(count - 1);
        expect(ticks).toEqual([...new Set(ticks)].sort((a, b) => a - b));
        expect(ticks.length - 1).toBeLessThanOrEqual(Math.max(1, width / 100 + 1));
      }),
    );
  });

  it('labels whole years back from the last month where there is little room', () => {
    expect(periodTicks(25, 320, 100)).toEqual([0, 12, 24]);
  });

  it('labels nothing of nothing and one of one', () => {
    expect(periodTicks(0, 500)).toEqual([]);
    expect(periodTicks(1, 500)).toEqual([0]);
  });
});
