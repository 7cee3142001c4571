import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { countBits, countBoth, haveCommon, lowestBit, nthBit } from './bits.ts';

const word = fc.oneof(fc.integer({ min: -(2 ** 31), max: 2 ** 31 - 1 }), fc.constantFrom(0, -1, 1, -(2 ** 31)));
const placesOf = (bits: number): number[] => Array.from({ length: 32 }, (_, place) => place).filter((place) => (bits >>> place) & 1);

describe('bits', () => {
  it('counts those of a word, and those that two bitmaps share in any range', () => {
    fc.assert(
      fc.property(fc.array(fc.tuple(word, word), { maxLength: 20 }), fc.nat(20), fc.nat(20), (words, x, y) => {
        const [from, to] = [Math.min(x, y, words.length), Math.min(Math.max(x, y), words.length)];
        const [a, b] = [Int32Array.from(words, ([one]) => one), Int32Array.from(words, ([, other]) => other)];
        const shared = words.slice(from, to).reduce((sum, [one, other]) => sum + placesOf(one & other).length, 0);
        expect(countBoth(a, b, from, to)).toBe(shared);
        expect(haveCommon(a, b, from, to)).toBe(shared > 0);
        for (const [one] of words) expect(countBits(one)).toBe(placesOf(one).length);
      }),
    );
  });

  it('finds the bit that has so many below it', () => {
    fc.assert(
      fc.property(word, (bits) => {
        const places = placesOf(bits);
        expect(lowestBit(bits)).toBe(places[0] ?? 32);
        for (const [n, place] of places.entries()) expect(nthBit(bits, n)).toBe(place);
      }),
    );
  });
});
