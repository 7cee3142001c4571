import { describe, expect, it } from 'vitest';
import { annotatedPeriods, parseAnnotation } from './annotation.ts';

const body = { category: 'disruption', from: '2021-03-01', to: '2021-06-30', title: { en: ' Counters closed ', ar: '' } };

describe('an annotation', () => {
  it('has a name in at least one language, and ends where it starts unless it says otherwise', () => {
    expect(parseAnnotation(body)).toEqual({ ok: true, value: { ...body, title: { en: 'Counters closed' } } });
    expect(parseAnnotation({ ...body, to: null })).toMatchObject({ ok: true, value: { to: '2021-03-01' } });
  });

  it.each([
    ['category', { ...body, category: 'gossip' }],
    ['from', { ...body, from: '2021-02-30' }],
    ['to', { ...body, to: '2021-02-28' }],
    ['title', { ...body, title: { en: '  ' } }],
    ['category', null],
  ] as const)('says that its %s is wrong', (place, given) => {
    expect(parseAnnotation(given)).toEqual({ ok: false, place });
  });

  it('covers the periods that it touches, of those that are shown', () => {
    const months = ['2021-02', '2021-03', '2021-04', '2021-05'];
    expect(annotatedPeriods(body, months, 'month')).toEqual({ from: 1, to: 3 });
    expect(annotatedPeriods(body, ['2021-Q1', '2021-Q2', '2021-Q3'], 'quarter')).toEqual({ from: 0, to: 1 });
    expect(annotatedPeriods(body, ['2020', '2021'], 'year')).toEqual({ from: 1, to: 1 });
    expect(annotatedPeriods(body, ['2024-01', '2024-02'], 'month')).toBeNull();
    expect(annotatedPeriods(body, ['2019-01'], 'month')).toBeNull();
  });
});
