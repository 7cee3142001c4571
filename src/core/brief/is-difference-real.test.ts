import { describe, expect, it } from 'vitest';
import { rate } from '../kpis/figures.ts';
import { isDifferenceReal } from './is-difference-real.ts';

describe('isDifferenceReal', () => {
  // Newcombe 1998, table II, method 10.
  it.each([
    [56, 70, 48, 80, 0.0524, 0.3339],
    [9, 10, 3, 10, 0.1705, 0.809],
    [6, 7, 2, 7, 0.0582, 0.8062],
    [5, 56, 0, 29, -0.0381, 0.1926],
    [0, 10, 0, 20, -0.1611, 0.2775],
    [10, 10, 0, 10, 0.6075, 1],
  ])('gives the published interval of %i/%i − %i/%i', (a, m, b, n, lower, upper) => {
    const { interval } = isDifferenceReal(rate(a, m), rate(b, n))!;
    expect(interval[0]).toBeCloseTo(lower, 4);
    expect(interval[1]).toBeCloseTo(upper, 4);
  });

  it('calls a difference real only where its interval leaves 0 out', () => {
    expect(isDifferenceReal(rate(1282, 1334), rate(1209, 1300))).toMatchObject({ isReal: true, direction: 'up' });
    expect(isDifferenceReal(rate(1209, 1300), rate(1282, 1334))).toMatchObject({ isReal: true, direction: 'down' });
    expect(isDifferenceReal(rate(1282, 1334), rate(1245, 1300))).toMatchObject({ isReal: false, direction: 'up' });
    expect(isDifferenceReal(rate(19, 20), rate(38, 40))).toMatchObject({ isReal: false, direction: 'same', difference: 0 });
  });

  it('is null where a rate has nothing in it, or is hidden', () => {
    expect(isDifferenceReal(rate(0, 0), rate(1, 2))).toBeNull();
    expect(isDifferenceReal(rate(1, 2), { value: null, isSuppressed: true })).toBeNull();
    expect(isDifferenceReal({ value: 5 }, rate(1, 2))).toBeNull();
  });
});
