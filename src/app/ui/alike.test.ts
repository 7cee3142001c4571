import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { isAlike } from './alike.ts';

describe('isAlike', () => {
  it('finds plain data alike that says the same, however it was built', () => {
    fc.assert(fc.property(fc.jsonValue(), (value) => isAlike(value, structuredClone(value))));
  });

  it('sees every difference that a JSON text shows', () => {
    fc.assert(
      fc.property(fc.jsonValue(), fc.jsonValue(), (a, b) => {
        if (isAlike(a, b)) expect(b).toEqual(a);
      }),
    );
    expect(isAlike([{ id: 'a' }], [{ id: 'a', note: '1' }])).toBe(false);
    expect(isAlike({ a: 1, b: 2 }, { a: 1, c: 2 })).toBe(false);
  });

  it('takes functions for the same only where they are one', () => {
    const act = () => {};
    expect(isAlike({ act }, { act })).toBe(true);
    expect(isAlike({ act: () => {} }, { act: () => {} })).toBe(false);
  });
});
