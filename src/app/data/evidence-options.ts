import { queryOptions } from '@tanstack/react-query';
import type { EvidenceDesk } from './evidence-desk.ts';

/** Keys of what the Evidence screen asks. */
export const snapshotsOptions = (desk: EvidenceDesk) =>
  queryOptions({ queryKey: ['snapshots'], queryFn: ({ signal }) => desk.snapshots(signal) });

export const snapshotOptions = (desk: EvidenceDesk, id: string) =>
  // sealed: it never becomes another
  queryOptions({ queryKey: ['snapshots', id], queryFn: ({ signal }) => desk.snapshot(id, signal), staleTime: Number.POSITIVE_INFINITY });
