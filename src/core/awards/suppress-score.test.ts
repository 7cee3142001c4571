import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { customerCommunication } from './models/customer-communication.ts';
import { scoreAward } from './score.ts';
import { suppressScore } from './suppress-score.ts';

/** Every criterion at 90 %, resting on so many inquiries. */
const resting = (ns: readonly (number | null)[], criteria = customerCommunication.criteria) =>
  scoreAward({ criteria }, ({ id }) => {
    const n = ns[criteria.findIndex((criterion) => criterion.id === id)] ?? null;
    return n === null ? { value: null } : { value: 0.9, numerator: n, denominator: n };
  });
const hiddenAt = (ns: readonly (number | null)[], criteria = customerCommunication.criteria): readonly number[] =>
  suppressScore(resting(ns, criteria), true).criteria.flatMap(({ figure }, index) => (figure.isSuppressed ? [index] : []));

describe('suppressScore', () => {
  it('hides what rests on fewer than five, and with it the next smallest, which the total would reveal it by', () => {
    expect(hiddenAt([4, 300, 40, 500])).toEqual([0, 2]);
    expect(hiddenAt([5, 300, 40, 500])).toEqual([]);
    expect(hiddenAt([4, 300, 3, 500])).toEqual([0, 2]);
    expect(hiddenAt([4, null, null, null])).toEqual([0]);
  });

  it('needs no second where the small one has no points in the total', () => {
    const [first, ...others] = customerCommunication.criteria;
    expect(hiddenAt([4, 300, 40, 500], [{ ...first!, weight: 0 }, ...others])).toEqual([0]);
  });

  it('tells neither figure, score nor points of what it hides, and leaves totals and everything else as they are', () => {
    fc.assert(
      fc.property(fc.array(fc.option(fc.integer({ min: 0, max: 12 })), { minLength: 4, maxLength: 4 }), (ns) => {
        const whole = resting(ns);
        const told = suppressScore(whole, true);
        expect({ ...told, criteria: [] }).toEqual({ ...whole, criteria: [] });
        for (const [index, entry] of told.criteria.entries()) {
          if (!entry.figure.isSuppressed) expect(entry).toEqual(whole.criteria[index]);
          else expect(entry).toMatchObject({ figure: { value: null, isSuppressed: true }, score: null, points: null });
        }
        const small = ns.filter((n) => n !== null && n > 0 && n < 5).length;
        expect(told.criteria.filter(({ figure }) => figure.isSuppressed).length).toBeGreaterThanOrEqual(small);
        expect(suppressScore(whole, false)).toBe(whole);
      }),
    );
  });
});
