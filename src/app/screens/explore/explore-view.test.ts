import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { type Definition, definitionChoices, formatDefinition } from '../../../core/definitions.ts';
import { DIMENSIONS } from '../../../core/inquiry.ts';
import { GUARDS, KPIS } from '../../../core/kpis/index.ts';
import { DEFAULT_VIEW, formatView, parseView } from '../../url/view-state.ts';
import { CHART_TYPES } from './chart-type.ts';
import { type Against, changeExplore, DEFAULT_EXPLORE, type ExploreView, exploreView, MOST_KPIS } from './explore-view.ts';

const definitions = [...KPIS, ...GUARDS].flatMap(({ id }): Definition[] => {
  const working: Definition = { kpi: id, time: 'working' };
  const hasClock = definitionChoices(working).some(({ aspect }) => aspect === 'time');
  return hasClock ? [working, { kpi: id, time: 'calendar' }] : [working];
});
const value = fc.option(fc.string({ minLength: 1, maxLength: 80, unit: 'grapheme' }));
const against: fc.Arbitrary<Against> = fc.oneof(
  fc.record({ kind: fc.constantFrom('year' as const, 'previous' as const) }),
  fc.record({ kind: fc.constant('group' as const), dimension: fc.constantFrom(...DIMENSIONS), value }),
);
const name = fc.option(fc.stringMatching(/^[a-z][a-z0-9-]{0,30}(@[0-9-]{1,10})?$/));
const view: fc.Arbitrary<ExploreView> = fc
  .record({
    kpis: fc.uniqueArray(fc.constantFrom(...definitions), { minLength: 1, maxLength: MOST_KPIS, selector: formatDefinition }),
    dimensions: fc.uniqueArray(fc.constantFrom(...DIMENSIONS), { maxLength: 2 }),
    chart: fc.option(fc.constantFrom(...CHART_TYPES)),
    against: fc.option(against),
    target: fc.option(
      fc.oneof(
        fc.constant('model' as const),
        fc.record({
          unit: fc.constantFrom('count' as const, 'ratio' as const, 'working-seconds' as const),
          value: fc.constantFrom(0.95, 0, 120, 0.125),
        }),
      ),
    ),
    calendar: name,
    policy: name,
    zone: fc.option(fc.constantFrom('Asia/Bahrain', 'UTC')),
    dataVersion: fc.option(fc.nat()),
    suppress: fc.boolean(),
  })
  .map(({ dimensions: [by = null, thenBy = null], ...rest }) => ({ ...rest, by, thenBy }));

const through = (change: ExploreView) => exploreView(parseView(formatView({ ...DEFAULT_VIEW, ...changeExplore(DEFAULT_VIEW, change) })));

describe('the question in the address', () => {
  it('comes back as it went, whatever is asked', () => {
    fc.assert(
      fc.property(view, (question) => {
        expect(through(question)).toEqual(question);
      }),
    );
  });

  it('is total: any entries give a question, and that question is stable', () => {
    const entry = fc.constantFrom('kpis', 'by', 'then-by', 'chart', 'against', 'target', 'calendar', 'data-version', 'suppress');
    fc.assert(
      fc.property(fc.dictionary(entry, fc.string({ maxLength: 60 })), (entries) => {
        const own = Object.fromEntries(Object.entries(entries).map(([key, text]) => [`explore.${key}`, text]));
        const question = exploreView({ own });
        expect(question.kpis.length).toBeGreaterThan(0);
        expect(exploreView(changeExplore({ own: {} }, question))).toEqual(question);
      }),
    );
  });

  it('is nothing at all while nothing was asked', () => {
    expect(changeExplore(DEFAULT_VIEW, DEFAULT_EXPLORE).own).toEqual({});
  });

  it('keeps what other screens put there', () => {
    const own = { 'cases.sort': 'id', 'explore.by': 'kind' };
    expect(changeExplore({ own }, { by: null }).own).toEqual({ 'cases.sort': 'id' });
  });

  it('drops figures that do not exist, and calendar time where no clock runs', () => {
    expect(exploreView({ own: { 'explore.kpis': 'nonsense,received~calendar,satisfaction,satisfaction' } }).kpis).toEqual([
      { kpi: 'satisfaction', time: 'working' },
    ]);
  });
});
