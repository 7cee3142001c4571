import { describe, expect, it } from 'vitest';
import { DEFAULT_VIEW, formatView, parseView } from '../../url/view-state.ts';
import { changeTrends, ownDefinition, type TrendsView, trendsView } from './trends-view.ts';

const usual = trendsView(DEFAULT_VIEW);
const through = (change: Partial<TrendsView>): TrendsView =>
  trendsView(parseView(formatView({ ...DEFAULT_VIEW, ...changeTrends(DEFAULT_VIEW, change) })));

describe('what Trends keeps in the address', () => {
  it.each<Partial<TrendsView>>([
    { hasLimits: true },
    { hasYearBefore: true },
    { by: 'governorate', divided: 'resolution' },
    { spread: 'resolution' },
    {
      ranges: [
        ['2020-11', '2021-02'],
        ['2021-03', '2021-06'],
        ['2021-07', '2021-10'],
      ],
    },
    {
      ranges: [
        ['2024-Q1', '2024-Q4'],
        ['2025-Q1', '2025-Q4'],
      ],
    },
    {
      definitions: {
        ...usual.definitions,
        response: { definition: { kpi: 'response-mean', time: 'calendar' }, beside: { kpi: 'response-p90', time: 'calendar' } },
        'response-on-time': { definition: ownDefinition('response-on-time'), beside: { kpi: 'response-closed-only', time: 'working' } },
      },
    },
  ])('comes back as it went: %o', (change) => {
    expect(through(change)).toEqual({ ...usual, ...change });
  });

  it('is nothing at all while nothing was changed', () => {
    expect(changeTrends(DEFAULT_VIEW, usual).own).toEqual({});
  });

  it('leaves at its default what it does not understand', () => {
    const own = {
      'trends.by': 'weather',
      'trends.ranges': '2021-03..2021-01_2021..2022',
      'trends.response': 'resolved',
      'trends.divided': 'all',
    };
    expect(trendsView({ ...DEFAULT_VIEW, own })).toEqual(usual);
  });

  it('keeps what other screens put there', () => {
    const view = { ...DEFAULT_VIEW, own: { 'cases.sort': 'id' } };
    expect(changeTrends(view, { hasLimits: true }).own).toEqual({ 'cases.sort': 'id', 'trends.limits': 'on' });
  });
});
