import { describe, expect, it } from 'vitest';
import type { StoredAnnotation } from '../data/use-annotations.ts';
import { fittingRanges, lastTwoYears, type RangedPeriods, rangesAround } from './ranges.ts';

const periods = Array.from({ length: 30 }, (_, i) => `${2021 + Math.floor(i / 12)}-${String((i % 12) + 1).padStart(2, '0')}`);
const model: RangedPeriods = { periods, running: '2023-06', grain: 'month' };
const closure: StoredAnnotation = {
  id: 'closure',
  version: 1,
  author: 'x',
  category: 'disruption',
  from: '2021-03-10',
  to: '2021-06-30',
  title: { en: 'Counters closed' },
};

describe('ranges to compare', () => {
  it('are the last two closed years where nothing else is chosen', () => {
    const provisional = periods.map((period) => period >= '2023-06');
    expect(lastTwoYears(model, provisional)).toEqual([
      ['2021-06', '2022-05'],
      ['2022-06', '2023-05'],
    ]);
    expect(lastTwoYears({ ...model, periods: ['2021-01'] }, [false])).toBeNull();
  });

  it('lie around an annotation, as long as it lasted and the data reach', () => {
    expect(rangesAround(closure, model)).toEqual([
      ['2021-01', '2021-02'],
      ['2021-03', '2021-06'],
      ['2021-07', '2021-10'],
    ]);
    expect(rangesAround({ ...closure, from: '2023-05-01', to: '2023-05-31' }, model)).toEqual([
      ['2023-04', '2023-04'],
      ['2023-05', '2023-05'],
    ]);
    expect(rangesAround({ ...closure, from: '2020-01-01' }, model)).toBeNull();
  });

  it('of another grain are not used', () => {
    expect(
      fittingRanges(
        [
          ['2021-Q1', '2021-Q2'],
          ['2022-Q1', '2022-Q2'],
        ],
        model,
      ),
    ).toBeNull();
    expect(
      fittingRanges(
        [
          ['2021-01', '2021-02'],
          ['2022-01', '2022-02'],
        ],
        model,
      ),
    ).not.toBeNull();
    expect(fittingRanges(null, model)).toBeNull();
  });
});
