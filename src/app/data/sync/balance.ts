import type { Meta } from '../../../contract/meta.ts';
import { DIMENSIONS, type Inquiry } from '../../../core/inquiry.ts';
import { parseInstant } from '../../../core/instant.ts';
import { SyncFault } from './sync-fault.ts';

/**
 * The books must balance: as many records as the server holds, in all and under every value of every dimension, from the same
 * first receipt on. Only then is what came called complete.
 * @throws SyncFault `unbalanced`
 */
export function checkBalance(inquiries: Iterable<Inquiry>, meta: Meta): void {
  const counts = DIMENSIONS.map(() => new Map<string | null, number>());
  let total = 0;
  let first: number | null = null;
  for (const inquiry of inquiries) {
    total += 1;
    if (first === null || inquiry.receivedAt < first) first = inquiry.receivedAt;
    for (const [i, name] of DIMENSIONS.entries()) {
      const count = counts[i] as Map<string | null, number>;
      count.set(inquiry[name], (count.get(inquiry[name]) ?? 0) + 1);
    }
  }
  if (total !== meta.inquiries) throw new SyncFault('unbalanced', `${total} of ${meta.inquiries} records`);
  const expectedFirst = meta.firstReceivedAt === null ? null : parseInstant(meta.firstReceivedAt);
  if (first !== expectedFirst) throw new SyncFault('unbalanced', 'first receipt');
  for (const [i, name] of DIMENSIONS.entries()) {
    const entries = meta.dimensions[name];
    const isEqual = entries.length === counts[i]?.size && entries.every(({ value, count }) => counts[i]?.get(value) === count);
    if (!isEqual) throw new SyncFault('unbalanced', name);
  }
}
