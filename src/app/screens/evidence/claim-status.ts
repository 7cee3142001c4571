import type { SnapshotEntry } from '../../../contract/evidence.ts';
import type { StoredClaim } from './stored-claim.ts';

/** How far a claim has come. */
export interface ClaimStatus {
  readonly state: 'draft' | 'frozen' | 'changed';
  readonly count: number;
  readonly newest: SnapshotEntry | null;
}

/** @param snapshots of all claims, the newest first */
export function statusOf({ id, version }: Pick<StoredClaim, 'id' | 'version'>, snapshots: readonly SnapshotEntry[]): ClaimStatus {
  const own = snapshots.filter((entry) => entry.claim === id);
  const newest = own[0] ?? null;
  if (newest === null) return { state: 'draft', count: 0, newest };
  return { state: newest.claimVersion === version ? 'frozen' : 'changed', count: own.length, newest };
}
