import { describe, expect, it } from 'vitest';
import { checkStreak, type StreakCycle } from './streak.ts';

const cycle = (id: string, isMet: boolean | null, more: Partial<StreakCycle> = {}): StreakCycle => ({
  id,
  isMet,
  untold: isMet === null ? 'provisional' : null,
  definition: 'tawasul@1',
  ...more,
});

describe('the n-th year in a row', () => {
  it('is supported where every one of the last n cycles holds', () => {
    const cycles = ['2021', '2022', '2023'].map((id) => cycle(id, true));
    expect(checkStreak([cycle('2020', false), ...cycles], 3)).toEqual({ verdict: 'supported', run: 3, doubts: [] });
  });

  it('is not supported once one was missed, whatever else cannot be told', () => {
    expect(checkStreak([cycle('2021', true), cycle('2022', false), cycle('2023', null)], 3)).toEqual({
      verdict: 'not-supported',
      run: 0,
      doubts: [
        { cycle: '2023', reason: 'provisional' },
        { cycle: '2022', reason: 'missed' },
      ],
    });
  });

  it('cannot be told where a cycle is missing, undecided, or measured otherwise', () => {
    expect(checkStreak([cycle('2022', true), cycle('2023', true)], 3)).toEqual({
      verdict: 'cannot-be-told',
      run: 2,
      doubts: [{ cycle: null, reason: 'no-cycle' }],
    });
    expect(checkStreak([cycle('2022', null, { untold: 'no-figure' }), cycle('2023', true)], 2)).toMatchObject({
      verdict: 'cannot-be-told',
      run: 1,
      doubts: [{ cycle: '2022', reason: 'no-figure' }],
    });
    expect(checkStreak([cycle('2022', true, { definition: 'other@1' }), cycle('2023', true)], 2)).toMatchObject({
      verdict: 'cannot-be-told',
      run: 2,
      doubts: [{ cycle: '2022', reason: 'definition-differs' }],
    });
  });
});
