import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { instantOrder } from '../instant-order.ts';
import { Projection } from '../projection.ts';
import { countPassing } from './passing.ts';
import { secondsOfRank, splitsOf } from './splits.ts';

/** Seconds as they come: many alike, a few far away. */
const seconds = fc.oneof(
  { weight: 3, arbitrary: fc.constantFrom(0, 0, 60) },
  { weight: 6, arbitrary: fc.integer({ min: 0, max: 500 }) },
  { weight: 1, arbitrary: fc.integer({ min: 0, max: 2 ** 32 - 2 }) },
);

describe('secondsOfRank', () => {
  it('is the row of that rank among the passing rows of some cells', () => {
    let splits = 0;
    fc.assert(
      fc.property(
        fc.array(fc.record({ seconds, cell: fc.integer({ min: 0, max: 4 }), passes: fc.boolean() }), {
          minLength: 700,
          maxLength: 1600,
          size: 'max',
        }),
        fc.integer({ min: 0, max: 3 }),
        (rows, from) => {
          const column = Uint32Array.from(rows, (row) => row.seconds);
          const placing = {
            cells: 5,
            cellOf: Uint32Array.from(rows, ({ cell }) => cell),
            order: instantOrder(column),
            rowOf: null,
            base: null,
            limit: rows.length,
            laid: null,
          };
          const projection = new Projection(() => placing, true);
          const selected = projection.mark('passes', () => (row) => rows[row]!.passes);
          const passing = countPassing(selected, projection.everyone(), projection.wordStart);
          const to = 5;
          const expected = rows
            .filter(({ cell, passes }) => passes && cell >= from && cell < to)
            .map((row) => row.seconds)
            .sort((a, b) => a - b);
          for (const [rank, value] of expected.entries()) {
            if (rank % 29 === 0 || rank === expected.length - 1)
              expect(secondsOfRank(projection, passing, column, { from, to }, rank)).toBe(value);
          }
          splits = Math.max(splits, splitsOf(projection, column).seconds.length);
        },
      ),
      { numRuns: 30 },
    );
    expect(splits).toBeGreaterThan(10);
  });
});
