import type { Meta } from '../../../contract/meta.ts';
import { DIMENSIONS } from '../../../core/inquiry.ts';
import { parseInstant } from '../../../core/instant.ts';
import type { Columns } from '../../../engine/columns.ts';
import { fieldOf } from '../../../engine/dimension-words.ts';
import { receiptAt } from '../../../engine/receipts.ts';
import { SyncFault } from './sync-fault.ts';

/**
 * The books must balance: as many records as the server holds, in all and under every value of every dimension, from the same
 * first receipt on. Only then is what came called complete.
 * @throws SyncFault `unbalanced`
 */
export function checkBalance(columns: Columns, meta: Meta): void {
  const { ids, dimensions } = columns;
  if (ids.length !== meta.inquiries) throw new SyncFault('unbalanced', `${ids.length} of ${meta.inquiries} records`);
  const expectedFirst = meta.firstReceivedAt === null ? null : parseInstant(meta.firstReceivedAt);
  if (firstReceipt(columns) !== expectedFirst) throw new SyncFault('unbalanced', 'first receipt');
  for (const name of DIMENSIONS) {
    const { column, shift, mask, values } = fieldOf(dimensions, name);
    const counts = new Uint32Array(values.length);
    for (let row = 0; row < ids.length; row++) {
      const code = (column[row]! >>> shift) & mask;
      counts[code] = counts[code]! + 1;
    }
    const entries = meta.dimensions[name];
    const isEqual = entries.length === values.length && entries.every(({ value, count }) => counts[values.indexOf(value)] === count);
    if (!isEqual) throw new SyncFault('unbalanced', name);
  }
}

function firstReceipt({ rowCount, receipts, duplicatesReceivedAt }: Columns): number | null {
  const first = Math.min(
    rowCount > 0 ? receiptAt(receipts, 0) : Number.POSITIVE_INFINITY,
    duplicatesReceivedAt[0] ?? Number.POSITIVE_INFINITY,
  );
  return Number.isFinite(first) ? first : null;
}
