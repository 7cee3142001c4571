import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { DEFAULT_VIEW, formatView, parseView } from '../../url/view-state.ts';
import { type AwardView, awardView, CLAIMED_YEARS, changeAward, WON_POINTS } from './award-view.ts';

const through = (change: Partial<AwardView>) => awardView(parseView(formatView({ ...DEFAULT_VIEW, ...changeAward(DEFAULT_VIEW, change) })));

describe('the view of the Award screen', () => {
  it('comes back through the address as it went', () => {
    const id = fc.stringMatching(/^[a-z][a-z0-9_~-]{0,12}$/);
    fc.assert(
      fc.property(
        fc.constantFrom(...CLAIMED_YEARS),
        fc.constantFrom(...WON_POINTS),
        fc.dictionary(
          id,
          fc.integer({ min: 0, max: 10_000 }).map((n) => n / 1000),
          { maxKeys: 4 },
        ),
        (years, points, suppositions) => {
          expect(through({ years, points, suppositions })).toMatchObject({ years, points, suppositions });
        },
      ),
    );
    expect(through({ cycle: '2025' })).toMatchObject({ cycle: '2025', model: null });
    expect(through({ around: 'a-1', copy: 'mine' })).toMatchObject({ around: 'a-1', copy: 'mine' });
  });

  it('is total', () => {
    fc.assert(
      fc.property(fc.string(), (text) => {
        const view = awardView({ own: { 'award.if': text, 'award.years': text, 'award.points': text } });
        expect(Object.values(view.suppositions).every(Number.isFinite)).toBe(true);
        expect(view.years).toBeGreaterThan(1);
      }),
    );
  });

  it('forgets the cycle and what was supposed when the model changes', () => {
    const { own } = changeAward(DEFAULT_VIEW, { cycle: '2025', suppositions: { a: 1 } });
    expect(own).toEqual({ 'award.cycle': '2025' });
    const supposed = changeAward({ own }, { suppositions: { a: 1 } });
    expect(changeAward(supposed, { model: 'mine' }).own).toEqual({ 'award.model': 'mine' });
  });
});
