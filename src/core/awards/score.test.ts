import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import type { KpiValue } from '../query.ts';
import type { AwardCriterion } from './award-model.ts';
import { customerCommunication } from './models/customer-communication.ts';
import { scoreAward, scoreOf } from './score.ts';

const onTime = { floor: 0.8, target: 0.95, stretch: 0.995 };
const hours = { floor: 72, target: 36, stretch: 7.2 };
const figure = (value: number | null, isProvisional = false): KpiValue => ({ value, isProvisional });

describe('scoreOf', () => {
  it.each([
    [0.8, 0],
    [0.95, 80],
    [0.995, 100],
    [0.875, 40],
    [0.9725, 90],
    [0.5, 0],
    [1, 100],
  ])('scores a rate of %d with %d', (value, score) => expect(scoreOf(value, onTime)).toBeCloseTo(score, 9));

  it.each([
    [72, 0],
    [36, 80],
    [7.2, 100],
    [54, 40],
    [21.6, 90],
    [100, 0],
    [0, 100],
  ])('scores %d hours, lower being better, with %d', (value, score) => expect(scoreOf(value, hours)).toBeCloseTo(score, 9));

  it('scores nothing where there is no value', () => expect(scoreOf(null, onTime)).toBeNull());

  it('never falls when the figure gets better, in either direction', () => {
    fc.assert(
      fc.property(fc.double({ min: -1, max: 200, noNaN: true }), fc.double({ min: 0, max: 50, noNaN: true }), (value, more) => {
        expect(scoreOf(value + more, onTime) as number).toBeGreaterThanOrEqual(scoreOf(value, onTime) as number);
        expect(scoreOf(value - more, hours) as number).toBeGreaterThanOrEqual(scoreOf(value, hours) as number);
      }),
    );
  });
});

describe('scoreAward', () => {
  const [inTime, taken, satisfied, reopened] = customerCommunication.criteria as [
    AwardCriterion,
    AwardCriterion,
    AwardCriterion,
    AwardCriterion,
  ];
  const figures = new Map([
    [inTime.id, 0.95],
    [taken.id, 36 * 3600],
    [satisfied.id, 0.85],
    [reopened.id, 0.05],
  ]);

  it('gives 80 points where every target is just met', () => {
    const score = scoreAward(customerCommunication, ({ id }) => figure(figures.get(id) ?? null));
    expect(score).toMatchObject({ points: 80, scoredWeight: 100, unscoredWeight: 0, isProvisional: false });
  });

  it('prints what is unscored instead of scaling up', () => {
    const score = scoreAward(customerCommunication, ({ id }) => figure(id === satisfied.id ? null : (figures.get(id) ?? null)));
    expect(score).toMatchObject({ points: 68, scoredWeight: 85, unscoredWeight: 15 });
  });

  it('is provisional as soon as one scored value is', () => {
    expect(scoreAward(customerCommunication, ({ id }) => figure(figures.get(id) ?? null, id === inTime.id)).isProvisional).toBe(true);
  });

  const anyFigures = fc.record({
    a: fc.option(fc.double({ min: 0, max: 1, noNaN: true })),
    b: fc.option(fc.double({ min: 0, max: 4e5, noNaN: true })),
    c: fc.option(fc.double({ min: 0, max: 1, noNaN: true })),
    d: fc.option(fc.double({ min: 0, max: 1, noNaN: true })),
  });
  const score = (values: Record<string, number | null>, criteria = customerCommunication.criteria) => {
    const named = new Map([
      [inTime.id, values.a],
      [taken.id, values.b],
      [satisfied.id, values.c],
      [reopened.id, values.d],
    ]);
    return scoreAward({ criteria }, ({ id }) => figure(named.get(id) ?? null));
  };

  it('does not depend on the order of the criteria', () => {
    fc.assert(
      fc.property(anyFigures, fc.shuffledSubarray([...customerCommunication.criteria], { minLength: 4 }), (values, criteria) => {
        expect(score(values, criteria).points).toBe(score(values).points);
      }),
    );
  });

  it('is never raised by a missing figure', () => {
    fc.assert(
      fc.property(anyFigures, fc.constantFrom('a', 'b', 'c', 'd'), (values, name) => {
        expect(score({ ...values, [name]: null }).points).toBeLessThanOrEqual(score(values).points + 1e-9);
      }),
    );
  });
});
