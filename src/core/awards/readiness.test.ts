import { describe, expect, it } from 'vitest';
import type { MonthFigure } from './projection.ts';
import { type ReadinessAttribute, type ReadinessGrounds, readinessOf } from './readiness.ts';
import { DEFAULT_READINESS } from './readiness-rules.ts';

const month = (i: number, value: number | null, more: Partial<MonthFigure> = {}): MonthFigure => ({
  period: `m${i}`,
  isClosed: true,
  value: { value },
  ...more,
});
/** A steady process between 0.94 and 0.96. */
const steady = (count: number): MonthFigure[] => Array.from({ length: count }, (_, i) => month(i, i % 2 === 0 ? 0.94 : 0.96));

const grounds: ReadinessGrounds = {
  rules: DEFAULT_READINESS,
  kpi: { better: 'higher' },
  criterion: { target: 0.95, stretch: 0.995 },
  cells: [120, 10, 9, 0],
  records: 200,
  defectiveRecords: 3,
  months: steady(40),
  years: [{ value: 0.951 }, { value: 0.94 }, { value: 0.96 }],
  recent: { value: 0.95 },
  benchmarks: [{ value: 0.94 }, { value: 0.95 }],
  hasForwardTarget: true,
};

const score = (attribute: ReadinessAttribute, more: Partial<ReadinessGrounds> = {}) => {
  const found = readinessOf({ ...grounds, ...more }).attributes.find((entry) => entry.attribute === attribute);
  return [found?.score, found?.numerator, found?.denominator];
};

describe('the readiness profile', () => {
  it('counts cells with at least ten, of those that occur', () => expect(score('scope')).toEqual([50, 2, 4]));

  it('counts records without a contradiction', () => expect(score('usability')).toEqual([98.5, 197, 200]));

  it('gives half for common cause, nothing for concern, all for improvement', () => {
    expect(score('trend')).toEqual([50, 50, 100]);
    expect(score('trend', { months: [...steady(40), month(40, 0.5)] })).toEqual([0, 0, 100]);
    expect(score('trend', { months: [...steady(40), month(40, 0.999), month(41, 1)] })).toEqual([100, 100, 100]);
  });

  it('reads improvement from falling figures where less is better', () => {
    const falling = {
      kpi: { better: 'lower' },
      criterion: { target: 0.05, stretch: 0.01 },
      months: [...steady(40), month(40, 0.5)],
    } as const;
    expect(score('trend', falling)).toEqual([100, 100, 100]);
  });

  it('gives all where the target was met in each of three full years, provisional or not decided ones apart', () => {
    expect(score('trend', { years: [{ value: 0.95 }, { value: 0.96 }, { value: 0.97 }] })).toEqual([100, 100, 100]);
    expect(score('trend', { years: [{ value: 0.95 }, { value: 0.96 }] })).toEqual([50, 50, 100]);
    const undecided = { value: 0.97, isProvisional: true, beside: { lowest: 0.9, highest: 0.97 } };
    expect(score('trend', { years: [{ value: 0.95 }, { value: 0.96 }, undecided] })).toEqual([50, 50, 100]);
  });

  it('gives at most 30 under three years, and null where nothing can be told', () => {
    expect(score('trend', { months: steady(35), years: [{ value: 1 }, { value: 1 }, { value: 1 }] })).toEqual([30, 30, 100]);
    expect(score('trend', { months: [...steady(20), month(20, 0.1)] })).toEqual([0, 0, 100]);
    expect(score('trend', { months: steady(2), years: [] })).toEqual([null, 0, 0]);
  });

  it('shares the last 36 closed months into met and missed, those apart that pending work decides', () => {
    expect(score('targets')).toEqual([50, 18, 36]);
    const open = [
      month(40, 1, { value: { value: 1, isProvisional: true, beside: { lowest: 0.9, highest: 1 } } }),
      month(41, 1, { value: { value: 1, isProvisional: true, beside: { lowest: 0.96, highest: 1 } } }),
      month(42, 1, { isClosed: false }),
      month(43, null),
    ];
    expect(score('targets', { months: open })).toEqual([100, 1, 1]);
  });

  it('counts benchmarks that are beaten, not equalled', () => {
    expect(score('comparison')).toEqual([50, 1, 2]);
    expect(score('comparison', { benchmarks: [] })).toEqual([null, 0, 0]);
    expect(score('comparison', { recent: { value: null } })).toEqual([null, 0, 0]);
  });

  it('asks for a forward target', () => {
    expect(score('future')).toEqual([100, 1, 1]);
    expect(score('future', { hasForwardTarget: false })).toEqual([0, 0, 1]);
  });

  it('takes every number from the rules', () => {
    const by = (more: Partial<typeof DEFAULT_READINESS>) => ({ rules: { ...DEFAULT_READINESS, ...more } });
    expect(score('scope', by({ cellN: 9 }))).toEqual([75, 3, 4]);
    expect(score('trend', by({ steadyTrend: 40 }))).toEqual([40, 40, 100]);
    expect(score('trend', { ...by({ trendYears: 4 }) })).toEqual([30, 30, 100]);
    expect(score('trend', { ...by({ trendYears: 4, youngTrend: 20 }) })).toEqual([20, 20, 100]);
    expect(score('trend', { ...by({ trendYears: 1 }), months: steady(12) })).toEqual([100, 100, 100]);
    expect(score('targets', by({ targetMonths: 1 }))).toEqual([100, 1, 1]);
  });
});
