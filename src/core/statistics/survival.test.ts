import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { MEDIAN, quantile } from './quantile.ts';
import { countDurations, kaplanMeierCurve, kaplanMeierMedian, survivalMedian } from './survival.ts';

const durations = fc.array(fc.tuple(fc.integer({ min: 0, max: 20 }), fc.boolean()), { maxLength: 50 });
const columns = (rows: readonly (readonly [number, boolean])[]) => [rows.map((r) => r[0]), rows.map((r) => r[1])] as const;

/** Straight from the definition: at each instant the whole set is looked at again. */
function slowMedian(rows: readonly (readonly [number, boolean])[]): number | null {
  let survival = 1;
  for (let t = 0; t <= 20; t++) {
    const atRisk = rows.filter((r) => r[0] >= t).length;
    const events = rows.filter((r) => r[0] === t && r[1]).length;
    if (events > 0) survival *= 1 - events / atRisk;
    if (survival <= 0.5 + 1e-9) return t;
  }
  return null;
}

describe('kaplanMeierMedian', () => {
  it('is null without durations', () => expect(kaplanMeierMedian([], [])).toBeNull());

  it('is null when the median is not reached', () => expect(kaplanMeierMedian([1, 2, 3], [true, false, false])).toBeNull());

  it('counts the event before the censoring at equal times', () => {
    // censored first, one of one would be left and S would fall to 0 rather than to one half
    expect(kaplanMeierCurve([5, 5], [false, true]).at(-1)!.survivalRatio).toBe(0.5);
    expect(kaplanMeierMedian([5, 5], [false, true])).toBe(5);
  });

  it('reaches one half although the product of thirds rounds', () => {
    const times = Array.from({ length: 30 }, (_, i) => i + 1);
    expect(
      kaplanMeierMedian(
        times,
        times.map(() => true),
      ),
    ).toBe(15);
  });

  it('is the nearest-rank median when nothing is censored', () => {
    fc.assert(
      fc.property(fc.array(fc.integer({ min: 0, max: 1000 }), { minLength: 1, maxLength: 200 }), (times) => {
        expect(
          kaplanMeierMedian(
            times,
            times.map(() => true),
          ),
        ).toBe(quantile(times, MEDIAN));
      }),
    );
  });

  it('agrees with the definition read slowly', () => {
    fc.assert(
      fc.property(durations, (rows) => {
        expect(kaplanMeierMedian(...columns(rows))).toBe(slowMedian(rows));
      }),
      { numRuns: 500 },
    );
  });
});

describe('countDurations and survivalMedian', () => {
  it('give the same from counts as from durations, whatever the order', () => {
    fc.assert(
      fc.property(durations, (rows) => {
        const shuffled = [...rows].reverse();
        const counts = countDurations(...columns(shuffled));
        expect(
          survivalMedian({
            times: Float64Array.from(counts.times),
            events: Int32Array.from(counts.events),
            censored: Int32Array.from(counts.censored),
          }),
        ).toBe(kaplanMeierMedian(...columns(rows)));
      }),
    );
  });

  it('count each duration once', () => {
    expect(countDurations([7, 3, 7, 7], [1, 0, 0, 1])).toEqual({ times: [3, 7], events: [0, 2], censored: [1, 1] });
  });
});

describe('kaplanMeierCurve', () => {
  it('never rises and accounts for every duration', () => {
    fc.assert(
      fc.property(durations, (rows) => {
        const curve = kaplanMeierCurve(...columns(rows));
        expect(curve.reduce((sum, step) => sum + step.events + step.censored, 0)).toBe(rows.length);
        for (const [i, step] of curve.entries()) expect(step.survivalRatio).toBeLessThanOrEqual(curve[i - 1]?.survivalRatio ?? 1);
      }),
    );
  });
});
