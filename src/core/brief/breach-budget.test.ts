import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { breachBudget } from './breach-budget.ts';

const counts = fc.record({ met: fc.nat(300), missedOrOverdue: fc.nat(300), pending: fc.nat(300) });
const target = fc.constantFrom(0, 0.5, 0.8, 0.9, 0.95, 0.995, 1);

describe('breachBudget', () => {
  it('counts how many of the pending may still miss', () => {
    expect(breachBudget({ met: 90, missedOrOverdue: 0, pending: 10 }, 0.95)).toBe(5);
    expect(breachBudget({ met: 19, missedOrOverdue: 1, pending: 0 }, 0.95)).toBe(0);
  });

  it('is never more than what is pending', () => expect(breachBudget({ met: 99, missedOrOverdue: 0, pending: 1 }, 0.95)).toBe(1));

  it('is negative by as many as the target is out of reach', () => {
    expect(breachBudget({ met: 80, missedOrOverdue: 20, pending: 0 }, 0.95)).toBe(-15);
    expect(breachBudget({ met: 0, missedOrOverdue: 10, pending: 10 }, 1)).toBe(-10);
  });

  it('is null where nothing is targeted', () => expect(breachBudget({ met: 0, missedOrOverdue: 0, pending: 0 }, 0.95)).toBeNull());

  it('is the largest number that keeps the rate at its target, as rates are compared', () => {
    fc.assert(
      fc.property(counts, target, (one, level) => {
        const all = one.met + one.missedOrOverdue + one.pending;
        fc.pre(all > 0);
        const holds = (late: number) => (one.met + one.pending - late) / all >= level;
        const budget = breachBudget(one, level)!;
        expect(holds(budget)).toBe(true);
        expect(budget === one.pending || !holds(budget + 1)).toBe(true);
      }),
    );
  });
});
