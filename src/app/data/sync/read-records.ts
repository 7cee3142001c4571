import { admitRecord } from '../../../contract/admit-record.ts';
import type { Inquiry } from '../../../core/inquiry.ts';
import type { Change } from './pull-changes.ts';
import { readSnapshot } from './read-snapshot.ts';
import type { RecordSource } from './record-shelf.ts';
import { SyncFault } from './sync-fault.ts';

/** What became of each record in the end; null: it is gone. */
export type Outcomes = ReadonlyMap<string, Inquiry | null>;

/** @throws SyncFault `broken-record`: a record that cannot be admitted would be missing from every figure */
export function settleChanges(parts: readonly (readonly Change[])[]): Outcomes {
  const outcomes = new Map<string, Inquiry | null>();
  for (const change of parts.flat()) {
    if ('isRemoved' in change) {
      outcomes.set(change.id, null);
      continue;
    }
    const { inquiry, rejected } = admitRecord(change);
    if (inquiry === undefined) throw new SyncFault('broken-record', `seq ${change.seq}: ${rejected}`);
    outcomes.set(inquiry.id, inquiry);
  }
  return outcomes;
}

/**
 * Each record once, in no order, made one by one as they are read.
 * @throws SyncFault `broken-record`, some of it while reading
 */
export async function readRecords({ snapshot, changes }: RecordSource, rest: () => Promise<void>): Promise<Iterable<Inquiry>> {
  const outcomes = settleChanges(changes);
  return standing(snapshot === null ? [] : await readSnapshot(snapshot, rest), outcomes);
}

function* standing(base: Iterable<Inquiry>, outcomes: Outcomes): Generator<Inquiry> {
  const seen = new Set<string>();
  for (const inquiry of base) {
    if (seen.has(inquiry.id)) throw new SyncFault('broken-record', 'one id twice');
    seen.add(inquiry.id);
    if (!outcomes.has(inquiry.id)) yield inquiry;
  }
  for (const inquiry of outcomes.values()) if (inquiry !== null) yield inquiry;
}
