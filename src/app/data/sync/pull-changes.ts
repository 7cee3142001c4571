import { type InquiryPage, MOST_ROWS, type SequencedRecord, type Tombstone } from '../../../contract/page.ts';
import { patientFetch, type SyncWorld } from './patient-fetch.ts';
import { jsonOf } from './read-body.ts';
import { SyncFault } from './sync-fault.ts';

export type Change = SequencedRecord | Tombstone;

/** What changed after a data version, up to `dataVersion`. */
export interface Changes {
  readonly changes: readonly Change[];
  readonly dataVersion: number;
}

/**
 * Pages of `GET /v1/inquiries?since=` until nothing more is there.
 * @param onPage told how many changes have come so far
 * @throws SyncFault for a page that is none, a cursor that comes twice, and seqs that do not ascend: none of it is used
 */
export async function pullChanges(
  world: SyncWorld,
  base: string,
  since: number,
  onPage: (done: number) => void,
  signal: AbortSignal,
): Promise<Changes> {
  const changes: Change[] = [];
  const cursors = new Set<string>();
  let last = since;
  let dataVersion = since;
  for (let cursor: string | null = null; ; ) {
    const search = new URLSearchParams({ limit: String(MOST_ROWS), ...(cursor === null ? { since: String(since) } : { cursor }) });
    const response = await patientFetch(world, `${base}/v1/inquiries?${search}`, { signal, headers: { accept: 'application/json' } });
    if (!response.ok) throw new SyncFault('server', `/v1/inquiries ${response.status}`);
    const page = pageOf(await jsonOf(response, world, signal));
    for (const change of page.inquiries) {
      if (!Number.isInteger(change?.seq) || change.seq <= last) throw new SyncFault('broken-record', `seq ${change?.seq} after ${last}`);
      last = change.seq;
      changes.push(change);
    }
    dataVersion = Math.max(dataVersion, page.dataVersion);
    onPage(changes.length);
    if (page.next === null) return { changes, dataVersion };
    if (cursors.has(page.next)) throw new SyncFault('repeated-cursor', page.next);
    cursors.add(page.next);
    cursor = page.next;
  }
}

function pageOf(body: unknown): InquiryPage {
  const page = body as Partial<InquiryPage> | null;
  const isPage =
    Array.isArray(page?.inquiries) && Number.isInteger(page.dataVersion) && (page.next === null || typeof page.next === 'string');
  if (!isPage) throw new SyncFault('broken-record', 'not a page');
  return page as InquiryPage;
}
