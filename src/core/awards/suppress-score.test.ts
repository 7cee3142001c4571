import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { customerCommunication } from './models/customer-communication.ts';
import { type AwardScore, scoreAward } from './score.ts';
import { suppressScore } from './suppress-score.ts';

const { criteria } = customerCommunication;

/** Each criterion at a value of its own, resting on so many inquiries; null: no figure. */
const resting = (figures: readonly ({ readonly value: number; readonly n: number } | null)[]): AwardScore =>
  scoreAward({ criteria }, ({ id }) => {
    const figure = figures[criteria.findIndex((criterion) => criterion.id === id)] ?? null;
    return figure === null ? { value: null } : { value: figure.value, numerator: figure.value * figure.n, denominator: figure.n };
  });
const anyFigures = fc.array(
  fc.option(fc.record({ value: fc.double({ min: 0, max: 1, noNaN: true }), n: fc.integer({ min: 0, max: 12 }) })),
  {
    minLength: criteria.length,
    maxLength: criteria.length,
  },
);

describe('suppressScore', () => {
  it('hides what rests on one to four inquiries, and nothing else', () => {
    fc.assert(
      fc.property(anyFigures, (figures) => {
        const [whole, told] = [resting(figures), suppressScore(resting(figures))];
        for (const [index, entry] of told.criteria.entries()) {
          const n = figures[index]?.n ?? 0;
          if (n > 0 && n < 5) expect(entry).toMatchObject({ figure: { value: null, isSuppressed: true }, score: null, points: null });
          else expect(entry).toEqual(whole.criteria[index]);
        }
      }),
    );
  });

  it('tells nothing else of a hidden figure: whatever it was, all of the rest is the same', () => {
    fc.assert(
      fc.property(
        anyFigures,
        fc.integer({ min: 0, max: criteria.length - 1 }),
        fc.integer({ min: 1, max: 4 }),
        fc.double({ min: 0, max: 1, noNaN: true }),
        fc.double({ min: 0, max: 1, noNaN: true }),
        (figures, index, n, one, other) => {
          const told = [one, other].map((value) => suppressScore(resting(figures.with(index, { value, n }))));
          expect(told[1]).toEqual(told[0]);
        },
      ),
    );
  });

  it('scores the rest as if there were no more', () => {
    const figures = [{ value: 0.9, n: 4 }, null, { value: 0.9, n: 40 }, null];
    expect(suppressScore(resting(figures))).toMatchObject({
      points: resting(figures.with(0, null)).points,
      scoredWeight: criteria[2]!.weight,
      unscoredWeight: 100 - criteria[2]!.weight,
    });
  });
});
