import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { canonicalJson } from './canonical-json.ts';

describe('the canonical form', () => {
  it('writes keys ascending, without blanks and without what is undefined', () => {
    expect(canonicalJson({ b: [1, { d: null, c: 'ص' }], a: undefined, A: -0.5 })).toBe('{"A":-0.5,"b":[1,{"c":"ص","d":null}]}');
  });

  it('is the same after a way through a file, whatever the order of the fields', () => {
    const reversed = (value: unknown): unknown =>
      Array.isArray(value)
        ? value.map(reversed)
        : value !== null && typeof value === 'object'
          ? Object.fromEntries(
              Object.entries(value)
                .reverse()
                .map(([name, field]) => [name, reversed(field)]),
            )
          : value;
    fc.assert(
      fc.property(fc.jsonValue(), (value) => {
        expect(canonicalJson(reversed(JSON.parse(JSON.stringify(value, null, 2))))).toBe(canonicalJson(value));
      }),
    );
  });

  it.each([[Number.NaN], [Number.POSITIVE_INFINITY]])('refuses %d', (value) => {
    expect(() => canonicalJson({ value })).toThrow(TypeError);
  });
});
