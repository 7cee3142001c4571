import { createHash } from 'node:crypto';
import { createReadStream } from 'node:fs';
import { mkdtemp, rm, stat } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { ApiProblem, refuse } from '../../answers/api-problem.ts';
import { onlyParameters, wholeNumber } from '../../api/parameters.ts';
import type { Seq, Store } from '../../api/store.ts';
import { givenDetail, PROBLEM_MEDIA_TYPE } from '../../contract/problem.ts';
import { respondFile, type TaggedFile } from './respond-file.ts';
import type { RecordsFilePaths } from './write-records-parquet.ts';

/** A store that can write what stands at a data version into files. */
export interface RecordsFileStore extends Store {
  writeRecords(dataVersion: Seq, paths: RecordsFilePaths): Promise<void>;
}

type Part = keyof RecordsFilePaths;
type Snapshot = Readonly<Record<Part, TaggedFile>>;

/** A download that is under way when new data come in may still be finished. */
const KEPT_VERSIONS = 2;

export interface RecordsFiles {
  /** `GET /v1/inquiries.parquet` and `GET /v1/events.parquet`, each `[?dataVersion=]`: the snapshot, by ranges. */
  respond(part: Part, request: Request): Promise<Response>;
  close(): Promise<void>;
}

/** Snapshots of whole data versions, written when they are first asked for and kept on the disk for those who come back. */
export function createRecordsFiles(store: RecordsFileStore): RecordsFiles {
  const snapshots = new Map<Seq, Promise<Snapshot>>();
  let folder: Promise<string> | null = null;

  async function write(dataVersion: Seq): Promise<Snapshot> {
    folder ??= mkdtemp(join(tmpdir(), 'tajawub-records-'));
    const base = join(await folder, String(dataVersion));
    const paths = { records: `${base}-records.parquet`, events: `${base}-events.parquet` };
    await store.writeRecords(dataVersion, paths);
    return { records: await tagged(paths.records), events: await tagged(paths.events) };
  }

  function snapshotAt(dataVersion: Seq): Promise<Snapshot> {
    const known = snapshots.get(dataVersion);
    if (known) return known;
    const written = write(dataVersion);
    snapshots.set(dataVersion, written);
    written.catch(() => snapshots.delete(dataVersion));
    for (const [oldest, files] of snapshots) {
      if (snapshots.size <= KEPT_VERSIONS) break;
      snapshots.delete(oldest);
      void files.then(({ records, events }) => Promise.all([records, events].map(({ path }) => rm(path, { force: true })))).catch(() => {});
    }
    return written;
  }

  return {
    async respond(part, request) {
      try {
        if (request.method !== 'GET') refuse('method-not-allowed');
        const search = new URL(request.url).searchParams;
        onlyParameters(search, ['dataVersion']);
        const newest = (await store.meta()).dataVersion;
        const dataVersion = wholeNumber(search, 'dataVersion', newest);
        if (dataVersion > newest) refuse('unknown-data-version', { detail: givenDetail(dataVersion), place: 'dataVersion' });
        return respondFile(request, (await snapshotAt(dataVersion))[part]);
      } catch (error) {
        if (!(error instanceof ApiProblem)) throw error;
        const { problem } = error;
        return new Response(JSON.stringify(problem), { status: problem.status, headers: { 'content-type': PROBLEM_MEDIA_TYPE } });
      }
    },
    async close() {
      await Promise.allSettled(snapshots.values());
      snapshots.clear();
      if (folder !== null) await rm(await folder, { recursive: true, force: true });
    },
  };
}

async function tagged(path: string): Promise<TaggedFile> {
  const hash = createHash('sha256');
  for await (const chunk of createReadStream(path)) hash.update(chunk as Uint8Array);
  return { path, size: (await stat(path)).size, etag: `"${hash.digest('base64url').slice(0, 22)}"` };
}
