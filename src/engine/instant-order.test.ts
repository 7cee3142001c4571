import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { countBefore, instantOrder } from './instant-order.ts';

const keys = fc.array(
  fc.oneof(fc.integer({ min: 0, max: 0xffff_ffff }), fc.integer({ min: 0, max: 3 }), fc.constantFrom(65_535, 65_536, 131_072)),
);

describe('instantOrder', () => {
  it('is ascending and stable, over the whole range of 32 bits', () => {
    fc.assert(
      fc.property(keys, (list) => {
        const expected = list.map((_, i) => i).sort((a, b) => list[a]! - list[b]! || a - b);
        expect([...instantOrder(Uint32Array.from(list))]).toEqual(expected);
      }),
    );
  });
});

describe('countBefore', () => {
  it('counts what is less', () => {
    fc.assert(
      fc.property(keys, fc.integer({ min: 0, max: 0xffff_ffff }), (list, at) => {
        const sorted = Uint32Array.from(list).sort();
        expect(countBefore(sorted, at)).toBe(list.filter((key) => key < at).length);
      }),
    );
  });
});
