import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { peopleGap } from './people-gap.ts';

const rate = (numerator: number, denominator: number, pending = 0) => ({ value: numerator / denominator, numerator, denominator, pending });
const onTime = { target: 0.95, stretch: 0.995 };
const reopened = { target: 0.05, stretch: 0.01 };

describe('the gap in people’s terms', () => {
  it('counts how many more on time, or how many fewer missed, and the target holds', () => {
    // 938/1000: 0.95 × 1000 = 950, so 12 fewer missed; (938 + 240)/(1000 + 240) = 1178/1240 = 0.95
    expect(peopleGap(rate(938, 1000), onTime)).toEqual({ kind: 'short', more: 240, fewer: 12, ofPending: null });
  });

  it('is nothing exactly at the target, and counts what may still go wrong above it', () => {
    expect(peopleGap(rate(19, 20), onTime)).toEqual({ kind: 'holds', slack: 0, ofPending: null });
    // 980/1000: 980/1031 = 0.9505…, 980/1032 = 0.9496…
    expect(peopleGap(rate(980, 1000), onTime)).toEqual({ kind: 'holds', slack: 31, ofPending: null });
  });

  it('turns round where less is better', () => {
    expect(peopleGap(rate(8, 100), reopened)).toEqual({ kind: 'short', more: 60, fewer: 3, ofPending: null });
    // 4/100: one more of 101 is 5/101 = 0.0495; two more 6/102 = 0.0588
    expect(peopleGap(rate(4, 100), reopened)).toEqual({ kind: 'holds', slack: 1, ofPending: null });
  });

  it('says that no number is enough for a perfect target once one was missed', () => {
    expect(peopleGap(rate(9, 10), { target: 1, stretch: 2 })).toEqual({ kind: 'short', more: null, fewer: 1, ofPending: null });
    expect(peopleGap(rate(1, 10), { target: 0, stretch: -1 })).toEqual({ kind: 'short', more: null, fewer: 1, ofPending: null });
  });

  it('counts how many of the pending may miss, and null is no gap', () => {
    expect(peopleGap(rate(90, 92, 20), onTime)?.ofPending).toBe(3);
    expect(peopleGap(rate(0, 0), onTime)).toBeNull();
    expect(peopleGap({ value: 3600, n: 9 }, onTime)).toBeNull();
  });

  it('is the smallest number that does it and the largest that does not undo it', () => {
    const counts = fc.integer({ min: 1, max: 3000 }).chain((n) => fc.record({ n: fc.constant(n), k: fc.integer({ min: 0, max: n }) }));
    const thousandths = fc.integer({ min: 1, max: 999 });
    fc.assert(
      fc.property(counts, thousandths, fc.boolean(), ({ n, k }, t, rising) => {
        const holds = (good: number, all: number): boolean => (rising ? 1000 * good >= t * all : 1000 * good <= t * all);
        const gap = peopleGap(rate(k, n), { target: t / 1000, stretch: rising ? 2 : -1 });
        if (gap === null) throw new Error('a rate has a gap');
        if (gap.kind === 'holds') {
          expect(holds(k, n)).toBe(true);
          const slack = gap.slack as number;
          const bad = (z: number): boolean => (rising ? holds(k, n + z) : holds(k + z, n + z));
          expect([bad(slack), bad(slack + 1)]).toEqual([true, false]);
        } else {
          expect(holds(k, n)).toBe(false);
          const [more, fewer] = [gap.more as number, gap.fewer as number];
          const good = (x: number): boolean => (rising ? holds(k + x, n + x) : holds(k, n + x));
          const mended = (y: number): boolean => holds(rising ? k + y : k - y, n);
          expect([good(more - 1), good(more), mended(fewer - 1), mended(fewer)]).toEqual([false, true, false, true]);
        }
      }),
    );
  });
});
