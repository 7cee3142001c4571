import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { dataPath, parseDataPath } from './data-path.ts';

describe('the address of the Data screen', () => {
  it.each([
    { view: 'intake' },
    { view: 'exceptions', kind: 'duplicate' },
    { view: 'guards' },
    { view: 'calendars' },
    { view: 'calendar', id: 'bh-government', year: 2026, on: null },
    { view: 'calendar', id: 'a b/c', year: 2026, on: '2026-12-16' },
    { view: 'policies' },
    { view: 'policy', id: 'تواصل' },
  ] as const)('comes back as it went: $view', (place) => {
    expect(parseDataPath(dataPath(place))).toEqual(place);
  });

  it('is total: any path gives a place whose address is stable', () => {
    fc.assert(
      fc.property(fc.string({ unit: 'grapheme' }), (text) => {
        const place = parseDataPath(`/data/${text}`);
        expect(parseDataPath(dataPath(place))).toEqual(place);
      }),
    );
  });
});
