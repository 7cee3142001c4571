import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { backlog } from '../kpis/backlog.ts';
import { received } from '../kpis/received.ts';
import { reopenRate } from '../kpis/reopen-rate.ts';
import { responseMedian } from '../kpis/response-median.ts';
import { responseOnTime } from '../kpis/response-on-time.ts';
import { type Outlook, projectValue } from './projection.ts';
import { whatIf } from './what-if.ts';

const rate = (numerator: number, denominator: number, pending = 0) => ({
  value: denominator === 0 ? null : numerator / denominator,
  numerator,
  denominator,
  pending,
  interval: [0, 1] as const,
  ...(pending > 0 ? { isProvisional: true } : {}),
});
const month = (i: number, value: Outlook['figure'], isClosed = true) => ({ period: `m${String(i).padStart(2, '0')}`, isClosed, value });
/** 100 a month, 94 and 96 on time in turn: mean 0.95, mean range 0.02, limits 0.95 ± 0.0532 */
const history = Array.from({ length: 12 }, (_, i) => month(i, rate(i % 2 === 0 ? 94 : 96, 100)));
const outlook = (more: Partial<Outlook> = {}): Outlook => ({
  kpi: responseOnTime,
  figure: rate(570, 600),
  history,
  remainingMonths: 6,
  withOpenWork: null,
  ...more,
});

describe('the projection to the cycle’s end', () => {
  it('lets every remaining month lie at a process limit', () => {
    // 600 to come: floor(600 × 0.8968) = 538 and all of them (0.95 + 0.0532 > 1)
    expect(projectValue(outlook())).toEqual({ low: 1108 / 1200, high: 1170 / 1200, basis: 'process-limits', expected: 600, pending: 0 });
  });

  it('lets none and all of the pending become good', () => {
    expect(projectValue(outlook({ figure: rate(570, 600, 40), remainingMonths: 0 }))).toEqual({
      low: 570 / 640,
      high: 610 / 640,
      basis: 'open-work',
      expected: 0,
      pending: 40,
    });
  });

  it('is the value itself once nothing is open', () => {
    expect(projectValue(outlook({ remainingMonths: 0 }))).toMatchObject({ low: 0.95, high: 0.95, basis: 'final' });
  });

  it('takes the interval of the rate so far where there are too few months', () => {
    const young = projectValue(outlook({ figure: rate(95, 100), history: [month(0, rate(95, 100))], remainingMonths: 1 }));
    // Wilson of 95/100: 0.8882 to 0.9785
    expect(young).toEqual({ low: (95 + 88) / 200, high: (95 + 98) / 200, basis: 'wilson', expected: 100, pending: 0 });
  });

  it('leaves months that run or are provisional out of the limits', () => {
    const wild = [...history, month(12, rate(10, 50, 50)), month(13, rate(0, 3), false)];
    expect(projectValue(outlook({ history: wild }))).toMatchObject({ basis: 'process-limits', expected: 600 });
  });

  it('keeps a duration between its parts, open work among them, and says where there is no bound', () => {
    const hours = [40, 42, 40, 42].map((value, i) => month(i, { value, n: 10 }));
    const median = (more: Partial<Outlook>) =>
      projectValue({ kpi: responseMedian, figure: { value: 41, n: 40 }, history: hours, remainingMonths: 1, withOpenWork: null, ...more });
    // limits 41 ± 2.66 × 2
    expect(median({})).toMatchObject({ low: 41 - 5.32, high: 41 + 5.32, basis: 'process-limits', expected: 10 });
    expect(median({ remainingMonths: 0, withOpenWork: { value: 60, n: 70 } })).toMatchObject({ low: 41, high: 60, basis: 'open-work' });
    expect(median({ remainingMonths: 0, withOpenWork: { value: null, n: 100 } })).toMatchObject({ low: 41, high: null });
    expect(median({ history: hours.slice(0, 2) })).toMatchObject({ low: 40, high: 42, basis: 'months' });
  });

  it('adds counts up, and lets a stock lie where it lay', () => {
    const counts = [10, 12, 10, 12].map((value, i) => month(i, { value }));
    expect(projectValue({ ...outlook(), kpi: received, figure: { value: 44 }, history: counts, remainingMonths: 2 })).toMatchObject({
      low: 44 + Math.floor(2 * (11 - 5.32)),
      high: 44 + Math.ceil(2 * (11 + 5.32)),
    });
    expect(projectValue({ ...outlook(), kpi: backlog, figure: { value: 12 }, history: counts, remainingMonths: 2 })).toMatchObject({
      low: 5,
      high: 17,
    });
  });

  it('is null where nothing is recorded, or nothing was and will be received', () => {
    expect(projectValue(outlook({ figure: { value: null, notRecorded: ['responded'] } }))).toBeNull();
    expect(projectValue(outlook({ figure: rate(0, 0), history: [] }))).toBeNull();
  });

  it('holds whatever the pending and the months to come bring, inside what the process has shown', () => {
    const counts = fc.record({ n: fc.integer({ min: 1, max: 500 }), share: fc.double({ min: 0, max: 1, noNaN: true }) });
    const all = fc.record({
      counts,
      pending: fc.nat(50),
      good: fc.double({ min: 0, max: 1, noNaN: true }),
      at: fc.double({ min: 0, max: 1, noNaN: true }),
    });
    fc.assert(
      fc.property(all, fc.constantFrom(responseOnTime, reopenRate), ({ counts: { n, share }, pending, good, at }, kpi) => {
        const asked = outlook({ kpi, figure: rate(Math.round(n * share), n, pending) });
        const range = projectValue(asked)!;
        const value = 0.8968 + at * (1 - 0.8968);
        const outcome = whatIf(asked, { value, pendingRatio: good }).value as number;
        expect(outcome).toBeGreaterThanOrEqual(range.low - 1e-12);
        expect(outcome).toBeLessThanOrEqual((range.high as number) + 1e-12);
      }),
    );
  });
});

describe('what if', () => {
  it('pools rates by their numbers, the pending as the months to come unless said otherwise', () => {
    expect(whatIf(outlook({ figure: rate(570, 600, 40) }), { value: 1 })).toEqual({ value: 1210 / 1240, isApproximate: false });
    expect(whatIf(outlook({ figure: rate(570, 600, 40) }), { value: 1, pendingRatio: 0, expected: 0 }).value).toBe(570 / 640);
    expect(whatIf(outlook({ figure: rate(0, 0), history: [] }), { value: 1 })).toEqual({ value: null, isApproximate: false });
  });

  it('weights durations, and says that this is approximate', () => {
    const asked = outlook({
      kpi: responseMedian,
      figure: { value: 40, n: 100 },
      history: [month(0, { value: 40, n: 50 })],
      remainingMonths: 2,
    });
    expect(whatIf(asked, { value: 20 })).toEqual({ value: 30, isApproximate: true });
  });
});
