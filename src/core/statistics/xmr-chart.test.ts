import { describe, expect, it } from 'vitest';
import { xmrLimits } from './xmr.ts';
import { type XmrPoint, xmrAssurance, xmrChart, xmrVariation } from './xmr-chart.ts';

const pointsOf = (values: readonly (number | null)[]): XmrPoint[] => values.map((value) => ({ value }));
const steady = [50, 52, 48, 51, 49, 52, 48, 50, 51, 49, 52, 48];

describe('xmrChart', () => {
  it('keeps a provisional point out of limits and signals', () => {
    const chart = xmrChart([...pointsOf(steady), { value: 5, isProvisional: true }]);
    expect(chart.limits).toEqual(xmrLimits(steady));
    expect(chart.signals.at(-1)).toBeNull();
    expect(chart.lastIndex).toBe(11);
    expect(xmrVariation(chart, 'higher')).toBe('common-cause');
  });

  it('lets a provisional point end a run and span no moving range', () => {
    const chart = xmrChart(pointsOf([...steady, 47, 48, 49, 50, 51, 52, 53]));
    expect(chart.signals.at(-1)?.rule).toBe('trend');
    const broken = pointsOf([...steady, 47, 48, 49, 50, 51, 52, 53]);
    broken[15] = { value: 50, isProvisional: true };
    expect(xmrChart(broken).signals.at(-1)).toBeNull();
    expect(xmrChart(broken).limits).toEqual(xmrLimits([...steady, 47, 48, 49, null, 51, 52, 53]));
  });

  it('takes the limits from the last rebase and gives what went before its own', () => {
    const after = steady.map((v) => v + 100);
    const chart = xmrChart(pointsOf([...steady, ...after]), { rebasedAt: [12] });
    expect(chart.segments.map((s) => [s.start, s.end])).toEqual([
      [0, 12],
      [12, 24],
    ]);
    expect(chart.segments[0]!.limits).toEqual(xmrLimits(steady));
    expect(chart.limits).toEqual(xmrLimits(after));
    expect(chart.signals.every((s) => s === null)).toBe(true);
    expect(xmrChart(pointsOf([...steady, ...after])).signals.some((s) => s !== null)).toBe(true);
  });

  it('has no limits and no variation right after a rebase', () => {
    const chart = xmrChart(pointsOf([...steady, 90, 91]), { rebasedAt: [12] });
    expect(chart.limits).toBeNull();
    expect(xmrVariation(chart, 'higher')).toBeNull();
  });

  it('names indexes of the whole series after a rebase', () => {
    const chart = xmrChart(pointsOf([...steady, 30, 49, 52, 48, 51, 49, 50, 52, 48, 50, 51, 99]), { rebasedAt: [12, 12, 0, 99] });
    expect(chart.signals.at(-1)).toEqual({ rule: 'outside-limit', direction: 'up', fromIndex: 23 });
  });

  it('says nothing of an empty series', () => {
    expect(xmrChart([])).toEqual({ segments: [{ start: 0, end: 0, limits: null }], limits: null, signals: [], lastIndex: null });
  });
});

describe('xmrVariation', () => {
  const up = xmrChart(pointsOf([...steady, 99]));
  const down = xmrChart(pointsOf([...steady, 1]));

  it('reads the signal by the better direction', () => {
    expect([xmrVariation(up, 'higher'), xmrVariation(up, 'lower'), xmrVariation(up, 'neither')]).toEqual([
      'improvement',
      'concern',
      'neutral',
    ]);
    expect([xmrVariation(down, 'higher'), xmrVariation(down, 'lower')]).toEqual(['concern', 'improvement']);
  });

  it('is common cause when only an earlier point signalled', () => {
    expect(xmrVariation(xmrChart(pointsOf([...steady, 99, 50])), 'higher')).toBe('common-cause');
  });
});

describe('xmrAssurance', () => {
  const limits = { mean: 50, lower: 20, upper: 80, points: 24, isTrial: false };

  it('compares the target with the limits by the better direction', () => {
    expect([10, 20, 50, 80, 90].map((t) => xmrAssurance(limits, t, 'higher'))).toEqual([
      'consistently-met',
      'hit-or-miss',
      'hit-or-miss',
      'hit-or-miss',
      'consistently-missed',
    ]);
    expect([10, 20, 80, 90].map((t) => xmrAssurance(limits, t, 'lower'))).toEqual([
      'consistently-missed',
      'hit-or-miss',
      'hit-or-miss',
      'consistently-met',
    ]);
  });

  it('is null where nothing can be said', () => {
    expect(xmrAssurance(null, 50, 'higher')).toBeNull();
    expect(xmrAssurance(limits, null, 'higher')).toBeNull();
    expect(xmrAssurance(limits, 50, 'neither')).toBeNull();
  });
});
