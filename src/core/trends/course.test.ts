import { describe, expect, it } from 'vitest';
import { xmrChart } from '../statistics/xmr-chart.ts';
import { courseOf, meaningOf } from './course.ts';

const chartOf = (values: readonly (number | null)[], provisionalFrom = values.length) =>
  xmrChart(values.map((value, i) => ({ value, isProvisional: i >= provisionalFrom })));

const steady = [50, 52, 49, 51, 50, 48, 52, 50, 51, 49, 50, 52];

describe('what a series shows', () => {
  it('is nothing where nothing was measured', () => {
    expect(courseOf(chartOf([null, null]), 'higher')).toEqual({ kind: 'unmeasured' });
  });

  it('cannot be told from noise with three points', () => {
    expect(courseOf(chartOf([50, 60]), 'higher')).toEqual({ kind: 'too-few', index: 1 });
  });

  it('is no change while it moves within its limits', () => {
    expect(courseOf(chartOf(steady), 'higher')).toMatchObject({ kind: 'no-change', index: 11 });
  });

  it('names the rule, the length of the run and what it means for the figure', () => {
    const falling = [...steady, 49.9, 49.5, 49.2, 49, 48.8, 48.6, 48.4];
    expect(courseOf(chartOf(falling), 'lower')).toMatchObject({
      kind: 'signal',
      meaning: 'improvement',
      direction: 'down',
      rule: 'trend',
      points: 8,
    });
    expect(courseOf(chartOf(falling), 'higher')).toMatchObject({ meaning: 'concern' });
    expect(courseOf(chartOf(falling), 'neither')).toMatchObject({ meaning: 'neutral' });
  });

  it('counts an unbroken run of signals as one, whatever rules raised them', () => {
    const lower = [...steady, 40, 41, 40.5, 41, 40];
    const course = courseOf(chartOf(lower), 'lower');
    expect(course).toMatchObject({ kind: 'signal', meaning: 'improvement', points: 5, fromIndex: 12 });
  });

  it('is judged at the last closed period, whatever a provisional one does', () => {
    expect(courseOf(chartOf([...steady, 900], 12), 'higher')).toMatchObject({ kind: 'no-change', index: 11 });
  });

  it('is an improvement on the better side alone', () => {
    const up = { rule: 'shift', direction: 'up', fromIndex: 0 } as const;
    expect(meaningOf(up, 'higher')).toBe('improvement');
    expect(meaningOf(up, 'lower')).toBe('concern');
    expect(meaningOf(up, 'neither')).toBe('neutral');
  });
});
