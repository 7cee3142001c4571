import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { countReceivedBefore, decodeReceipts, encodeReceipts, receiptAt } from './receipts.ts';

const instant = fc.oneof(
  fc.integer({ min: 0, max: 2 ** 32 - 2 }),
  fc.integer({ min: 1_700_000_000, max: 1_700_000_400 }),
  fc.integer({ min: 0, max: 40 }).map((n) => n * 65_536),
);

describe('receipts', () => {
  it('are what they were, and are counted before any instant', () => {
    fc.assert(
      fc.property(fc.array(instant), fc.array(instant), (list, edges) => {
        const ascending = Uint32Array.from(list).sort();
        const receipts = encodeReceipts(ascending);
        expect(decodeReceipts(receipts)).toEqual(ascending);
        for (const [row, at] of ascending.entries()) expect(receiptAt(receipts, row)).toBe(at);
        for (const edge of [...edges, ...list, 0, 2 ** 33]) {
          expect(countReceivedBefore(receipts, edge)).toBe(list.filter((at) => at < edge).length);
          expect(countReceivedBefore(receipts, edge + 1)).toBe(list.filter((at) => at <= edge).length);
        }
      }),
    );
  });
});
