import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { readNumber, TYPED_SIZE, typedNumber } from './typed-number.ts';

describe('a number as people type it', () => {
  it('comes back as it went, in every unit', () => {
    fc.assert(
      fc.property(fc.integer({ min: 0, max: 1_000_000 }), fc.constantFrom(...Object.values(TYPED_SIZE)), (n, size) => {
        const value = Number(((n / 1000) * size).toPrecision(12));
        expect(readNumber(typedNumber(value, size), size)).toBe(value);
      }),
    );
  });

  it('is read in percent, hours and Arabic digits', () => {
    expect(readNumber('99.5', TYPED_SIZE.ratio)).toBe(0.995);
    expect(readNumber('٩٩٫٥٪', TYPED_SIZE.ratio)).toBe(0.995);
    expect(readNumber('7.2', TYPED_SIZE['working-seconds'])).toBe(25_920);
    expect(typedNumber(0.07, TYPED_SIZE.ratio)).toBe('7');
  });

  it('is none where nothing can be read, and then empty', () => {
    expect(['', 'ten', '1.2.3', '--1'].map((text) => readNumber(text))).toEqual([Number.NaN, Number.NaN, Number.NaN, Number.NaN]);
    expect(typedNumber(Number.NaN)).toBe('');
  });
});
