import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { isAlike } from './alike.ts';

describe('isAlike', () => {
  it('finds plain data alike that says the same, however it was built', () => {
    fc.assert(fc.property(fc.jsonValue(), (value) => isAlike(value, structuredClone(value))));
  });

  it('sees a change of any leaf', () => {
    const leaf = fc.oneof(fc.string(), fc.integer(), fc.boolean(), fc.constant(null));
    const options = fc.array(fc.record({ id: fc.string(), note: leaf }), { minLength: 1 });
    fc.assert(
      fc.property(options, fc.nat(), leaf, (list, at, note) => {
        const index = at % list.length;
        const changed = list.with(index, { ...list[index]!, note });
        expect(isAlike(list, changed)).toBe(Object.is(list[index]!.note, note));
      }),
    );
  });

  it('sees what is missing, what is more, and what is no list', () => {
    expect(isAlike([], {})).toBe(false);
    expect(isAlike([{ id: 'a' }], [{ id: 'a', note: '1' }])).toBe(false);
    expect(isAlike({ a: 1, b: 2 }, { a: 1, c: 2 })).toBe(false);
  });

  it('takes functions for the same only where they are one', () => {
    const act = () => {};
    expect(isAlike({ act }, { act })).toBe(true);
    expect(isAlike({ act: () => {} }, { act: () => {} })).toBe(false);
  });
});
