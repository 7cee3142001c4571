import type { FreezeRequest, SnapshotEntry } from '../../contract/evidence.ts';
import type { Snapshot } from '../../core/evidence/snapshot.ts';
import type { Verification } from '../../core/evidence/verdict.ts';
import type { Get } from './data-desk.ts';

/** Claims frozen, and asked again. Claims themselves are documents. Every failure is an `EngineError`. */
export interface EvidenceDesk {
  /** the newest first */
  snapshots(signal?: AbortSignal): Promise<readonly SnapshotEntry[]>;
  snapshot(id: string, signal?: AbortSignal): Promise<Snapshot>;
  freeze(request: FreezeRequest): Promise<Snapshot>;
  /** every figure of a kept snapshot asked again */
  verify(id: string, signal?: AbortSignal): Promise<Verification>;
  /** the same of one that comes from a file: whatever it holds, the server judges it */
  verifyFile(content: unknown, signal?: AbortSignal): Promise<Verification>;
}

/** The server's `/v1` behind the port. */
export function httpEvidenceDesk(get: Get): EvidenceDesk {
  const post = (body: unknown, signal?: AbortSignal): RequestInit => ({
    method: 'POST',
    body: JSON.stringify(body),
    headers: { 'content-type': 'application/json' },
    signal,
  });
  const path = (id: string): string => `/v1/snapshots/${encodeURIComponent(id)}`;
  return {
    snapshots: async (signal) => (await get<{ snapshots: readonly SnapshotEntry[] }>('/v1/snapshots', { signal })).snapshots,
    snapshot: (id, signal) => get(path(id), { signal }),
    freeze: (request) => get('/v1/snapshots', post(request)),
    verify: (id, signal) => get(`${path(id)}/verify`, post({}, signal)),
    verifyFile: (content, signal) => get('/v1/verify', post(content, signal)),
  };
}
