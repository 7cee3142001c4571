import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { CHART_TYPES } from './chart-type.ts';
import { type AnswerShape, type FigureShape, proposeCharts } from './propose-charts.ts';

const count: FigureShape = { isAdditive: true, hasBand: false, isMedian: false, clock: null, isDuration: false };
const rate: FigureShape = { isAdditive: false, hasBand: true, isMedian: false, clock: 'response', isDuration: false };
const median: FigureShape = { isAdditive: false, hasBand: false, isMedian: true, clock: 'response', isDuration: true };
const ask = (change: Partial<AnswerShape>): AnswerShape => ({
  figures: [rate],
  hasBy: false,
  hasThenBy: false,
  periods: 24,
  groups: 0,
  cells: 0,
  hasFunnel: false,
  ...change,
});
const first = (change: Partial<AnswerShape>) => proposeCharts(ask(change)).possible[0]?.type;
const refused = (change: Partial<AnswerShape>) =>
  Object.fromEntries(proposeCharts(ask(change)).impossible.map(({ type, why }) => [type, why]));

describe('the chart that is proposed', () => {
  it.each<[string, Partial<AnswerShape>, string]>([
    ['a rate over time with its interval as a band', {}, 'band'],
    ['a median over time as a line', { figures: [median] }, 'xmr'],
    ['a count over time as bars', { figures: [count] }, 'bar'],
    ['several figures as lines', { figures: [count, rate, median] }, 'line'],
    ['a rate of a few groups as lines', { hasBy: true, groups: 5, cells: 5 }, 'line'],
    ['a rate of many groups as a heat map', { hasBy: true, groups: 14, cells: 14 }, 'heat-map'],
    ['a count of a few groups over time as parts of a whole', { figures: [count], hasBy: true, groups: 5, cells: 5 }, 'stacked'],
    ['groups of one period as bars', { hasBy: true, groups: 5, cells: 5, periods: 1 }, 'bar'],
    ['what became of the cases of one period, once all its steps are asked', { figures: [rate], periods: 1, hasFunnel: true }, 'funnel'],
    ['one figure of one period without asking for more', { figures: [rate], periods: 1 }, 'bar'],
    ['two dimensions as a heat map', { hasBy: true, hasThenBy: true, groups: 5, cells: 30 }, 'heat-map'],
  ])('draws %s', (_, shape, type) => {
    expect(first(shape)).toBe(type);
  });

  it('says why a picture is out of the question', () => {
    expect(refused({})).toEqual({ stacked: 'undivided', 'heat-map': 'undivided', distribution: 'no-duration', pareto: 'undivided' });
    expect(refused({ hasBy: true, groups: 14, cells: 14 })).toEqual({
      line: 'too-many-lines',
      band: 'divided',
      stacked: 'does-not-add-up',
      distribution: 'divided',
      pareto: 'does-not-add-up',
      xmr: 'divided',
      funnel: 'divided',
    });
    expect(refused({ figures: [count], periods: 1 })).toMatchObject({ line: 'one-period', xmr: 'one-period', funnel: 'no-clock' });
    expect(refused({ figures: [median, { ...median, clock: 'resolution' }] })).toMatchObject({
      distribution: 'two-clocks',
      funnel: 'two-clocks',
    });
  });

  it('judges every kind once, always has a table, and stacks nothing that does not add up', () => {
    const figure = fc.record({
      isAdditive: fc.boolean(),
      hasBand: fc.boolean(),
      isMedian: fc.boolean(),
      clock: fc.constantFrom('response' as const, 'resolution' as const, null),
      isDuration: fc.boolean(),
    });
    const shape = fc.record({
      figures: fc.array(figure, { minLength: 1, maxLength: 6 }),
      hasBy: fc.boolean(),
      hasThenBy: fc.boolean(),
      periods: fc.nat({ max: 80 }),
      groups: fc.nat({ max: 40 }),
      cells: fc.nat({ max: 200 }),
      hasFunnel: fc.boolean(),
    });
    fc.assert(
      fc.property(shape, (asked) => {
        const { possible, impossible } = proposeCharts(asked);
        const types = [...possible, ...impossible].map(({ type }) => type);
        expect(types.toSorted()).toEqual([...CHART_TYPES].sort());
        expect(possible.some(({ type }) => type === 'table')).toBe(true);
        const isSummed = possible.some(({ type }) => type === 'stacked' || type === 'pareto');
        expect(isSummed && asked.figures.some(({ isAdditive }) => !isAdditive)).toBe(false);
      }),
    );
  });
});
