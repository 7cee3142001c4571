import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { evidencePath, parseEvidencePath } from './evidence-path.ts';

describe('the address of the Evidence screen', () => {
  it.each([
    { view: 'list' },
    { view: 'claim', id: null },
    { view: 'claim', id: 'january' },
    { view: 'snapshot', id: 'a b/c-0123456789ab' },
  ] as const)('comes back as it went: $view $id', (place) => {
    expect(parseEvidencePath(evidencePath(place))).toEqual(place);
  });

  it('is total: any path gives a place whose address is stable', () => {
    fc.assert(
      fc.property(fc.string({ unit: 'grapheme' }), (text) => {
        const place = parseEvidencePath(`/evidence/${text}`);
        expect(parseEvidencePath(evidencePath(place))).toEqual(place);
      }),
    );
  });
});
