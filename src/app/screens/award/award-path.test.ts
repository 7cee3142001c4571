import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { awardPath, parseAwardPath } from './award-path.ts';

describe('the address of the Award screen', () => {
  it.each([
    { view: 'workspace' },
    { view: 'cycles' },
    { view: 'readiness' },
    { view: 'models' },
    { view: 'new' },
    { view: 'model', id: 'customer-communication' },
    { view: 'model', id: 'a b/c' },
  ] as const)('comes back as it went: $view', (place) => {
    expect(parseAwardPath(awardPath(place))).toEqual(place);
  });

  it('is total: any path gives a place whose address is stable', () => {
    fc.assert(
      fc.property(fc.string({ unit: 'grapheme' }), (text) => {
        const place = parseAwardPath(`/award/${text}`);
        expect(parseAwardPath(awardPath(place))).toEqual(place);
      }),
    );
  });
});
