import { describe, expect, it } from 'vitest';
import type { KpiValue } from '../query.ts';
import { awardGaps, type GapGrounds } from './award-gaps.ts';
import { closedMonths, cycleProgress } from './cycle-progress.ts';
import { customerCommunication } from './models/customer-communication.ts';
import { scoreAward } from './score.ts';
import { sensitivityOf } from './sensitivity.ts';
import { isTargetMet } from './target-met.ts';

const at = (text: string) => Date.parse(text) / 1000;
const cycle = { from: '2026-01', to: '2026-12' };

describe('a cycle', () => {
  it('runs from its first local second to its last', () => {
    const zone = 'Asia/Bahrain';
    expect(cycleProgress(cycle, at('2025-12-31T20:59:59Z'), zone)).toMatchObject({ state: 'ahead', remainingMonths: 12 });
    expect(cycleProgress(cycle, at('2025-12-31T21:00:00Z'), zone).state).toBe('running');
    expect(cycleProgress(cycle, at('2026-12-31T20:59:58Z'), zone).state).toBe('running');
    expect(cycleProgress(cycle, at('2026-12-31T20:59:59Z'), zone)).toMatchObject({ state: 'ended', remainingMonths: 0 });
    expect(cycleProgress(cycle, at('2026-11-15T20:59:59Z'), zone).remainingMonths).toBe(1.5);
  });

  it('has closed the months whose last second has passed', () => {
    expect(closedMonths(['2026-01', '2026-02'], at('2026-02-28T20:59:58Z'), 'Asia/Bahrain')).toEqual(['2026-01']);
    expect(closedMonths(['2026-01', '2026-02'], at('2026-02-28T20:59:59Z'), 'Asia/Bahrain')).toEqual(['2026-01', '2026-02']);
  });
});

describe('whether a target is met', () => {
  const criterion = { target: 0.95, stretch: 0.995 };
  it('waits for the pending only where they decide', () => {
    const provisional = (lowest: number, highest: number): KpiValue => ({ value: 0.97, isProvisional: true, beside: { lowest, highest } });
    expect(isTargetMet({ value: 0.95 }, criterion)).toBe(true);
    expect(isTargetMet(provisional(0.95, 0.99), criterion)).toBe(true);
    expect(isTargetMet(provisional(0.9, 0.94), criterion)).toBe(false);
    expect(isTargetMet(provisional(0.9, 0.97), criterion)).toBeNull();
    expect(isTargetMet({ value: null }, criterion)).toBeNull();
  });
});

describe('the sensitivity', () => {
  const figures: Record<string, number | null> = { 'answered-in-time': 0.9, 'time-taken': 54 * 3600, satisfaction: null, reopened: 0.005 };
  const { criteria } = scoreAward(customerCommunication, ({ id }) => ({ value: figures[id] ?? null }));
  const found = sensitivityOf(criteria, ({ kpi }) => (kpi === 'response-median' ? 'working-seconds' : 'ratio'));
  const of = (id: string) => found.find(({ criterion }) => criterion === id);

  it('is points of the total for one percentage point or one hour', () => {
    // 80/0.15 points a whole, so 5.333 a point, half of it weighs
    expect(of('answered-in-time')?.pointsPerStep).toBeCloseTo((50 / 100) * (80 / 15), 9);
    // 80 points over 36 hours
    expect(of('time-taken')?.pointsPerStep).toBeCloseTo((25 / 100) * (80 / 36), 9);
    expect(of('reopened')).toMatchObject({ pointsPerStep: 0, toTarget: 0, toStretch: 0 });
  });

  it('names the criterion with most to gain first, and counts all of an unscored one', () => {
    expect(found.map(({ criterion }) => criterion)).toEqual(['answered-in-time', 'time-taken', 'satisfaction', 'reopened']);
    expect(of('answered-in-time')?.toStretch).toBeCloseTo(50 - (50 * 80 * (2 / 3)) / 100, 9);
    expect(of('satisfaction')).toEqual({ criterion: 'satisfaction', pointsPerStep: null, toTarget: 12, toStretch: 15 });
  });
});

describe('the gaps', () => {
  const whole: GapGrounds = {
    figureOf: () => ({ value: 0.9, numerator: 90, denominator: 100 }),
    monthsOf: () => 36,
    evidenceOf: () => ({ claims: 1, snapshots: 1 }),
    defects: 0,
    rejected: 0,
    restsOnPrediction: false,
    isMixedCalendars: false,
  };
  const model = { ...customerCommunication, criteria: customerCommunication.criteria.slice(0, 1) };
  const kinds = (more: Partial<GapGrounds>) => awardGaps(model, { ...whole, ...more }).map(({ kind, count }) => [kind, count]);

  it('are none where everything is there', () => expect(kinds({})).toEqual([]));

  it('name what is missing, and how much', () => {
    expect(kinds({ figureOf: () => ({ value: null, notRecorded: ['rated'] }), monthsOf: () => 0 })).toEqual([['not-recorded', null]]);
    expect(kinds({ figureOf: () => ({ value: 1, denominator: 4, pending: 3, isSmall: true, isProvisional: true }) })).toEqual([
      ['provisional', 3],
      ['small-n', 4],
    ]);
    expect(kinds({ monthsOf: () => 30, evidenceOf: () => ({ claims: 0, snapshots: 0 }) })).toEqual([
      ['short-history', 30],
      ['missing-evidence', 1],
    ]);
    expect(
      kinds({ evidenceOf: () => ({ claims: 2, snapshots: 0 }), defects: 7, rejected: 2, restsOnPrediction: true, isMixedCalendars: true }),
    ).toEqual([
      ['no-snapshot', 2],
      ['defects', 7],
      ['quarantine', 2],
      ['rests-on-prediction', null],
      ['mixed-calendars', null],
    ]);
    expect(awardGaps({ ...model, benchmarks: [] }, whole)).toEqual([{ kind: 'no-comparator', criterion: 'answered-in-time', count: null }]);
  });
});
