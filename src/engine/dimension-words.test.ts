import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { DIMENSIONS, type Dimension } from '../core/inquiry.ts';
import type { CodedColumn } from './coded-column.ts';
import { packDimensions, unpackDimension } from './dimension-words.ts';

const MOST = 100_000;
const VALUES = Array.from({ length: MOST }, (_, code) => `${code}`);

/** From one value, which takes no bits, to a hundred thousand, which fills more than half a word. */
const cardinality = fc.oneof(fc.integer({ min: 1, max: 5 }), fc.constantFrom(255, 256, 257, 65_536, 65_537, MOST));

describe('packDimensions', () => {
  it('loses no code, however many words they need', () => {
    fc.assert(
      fc.property(
        fc.array(cardinality, { minLength: 7, maxLength: 7 }),
        fc.array(fc.nat(), { maxLength: 30 }),
        (cardinalities, numbers) => {
          const coded = Object.fromEntries(
            DIMENSIONS.map((dimension, i): [Dimension, CodedColumn] => {
              const count = cardinalities[i]!;
              const codes = Uint32Array.from(numbers, (n, row) => (row === 0 ? count - 1 : (n * (i + 1)) % count));
              return [dimension, { codes, values: VALUES.slice(0, count) }];
            }),
          ) as Record<Dimension, CodedColumn>;
          const packed = packDimensions(numbers.length, coded);
          for (const dimension of DIMENSIONS) expect([...unpackDimension(packed, dimension).codes]).toEqual([...coded[dimension].codes]);
        },
      ),
    );
  });
});
