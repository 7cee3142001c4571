import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { canRedo, canUndo, endOfTrail, followTrail, startOfTrail, type Trail } from './question-trail.ts';

const follow = (...questions: string[]): Trail => questions.slice(1).reduce(followTrail, startOfTrail(questions[0] ?? ''));

describe('the trail of questions', () => {
  it('goes back and forth over what was asked', () => {
    const trail = follow('a', 'b', 'c', 'b');
    expect(trail).toEqual({ questions: ['a', 'b', 'c'], at: 1 });
    expect(canUndo(trail)).toBe(true);
    expect(canRedo(trail)).toBe(true);
    expect(followTrail(trail, 'c').at).toBe(2);
  });

  it('forgets what lay ahead once something new is asked', () => {
    const trail = follow('a', 'b', 'c', 'b', 'd');
    expect(trail).toEqual({ questions: ['a', 'b', 'd'], at: 2 });
    expect(canRedo(endOfTrail(follow('a', 'b', 'a')))).toBe(false);
  });

  it('always stands on the question that is on screen', () => {
    fc.assert(
      fc.property(fc.array(fc.constantFrom('a', 'b', 'c', 'd'), { minLength: 1, maxLength: 200 }), (asked) => {
        const trail = follow(...asked);
        expect(trail.questions[trail.at]).toBe(asked.at(-1));
        expect(trail.questions.length).toBeLessThanOrEqual(100);
      }),
    );
  });
});
