import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { stackParts } from './stack-parts.ts';

const values = fc.array(fc.option(fc.nat({ max: 5000 })), { minLength: 5, maxLength: 5 });

describe('parts of a whole', () => {
  it('lie on each other without a gap and reach the sum of what is known', () => {
    fc.assert(
      fc.property(fc.array(values, { minLength: 1, maxLength: 6 }), (lists) => {
        const stacks = stackParts(
          lists.map((list, i) => ({ id: String(i), name: String(i), values: list })),
          5,
        );
        stacks.forEach((stack, period) => {
          expect(stack[0]?.from).toBe(0);
          expect(stack.slice(1).map(({ from }) => from)).toEqual(stack.slice(0, -1).map(({ to }) => to));
          expect(stack.at(-1)?.to).toBe(lists.reduce((sum, list) => sum + (list[period] ?? 0), 0));
        });
      }),
    );
  });
});
