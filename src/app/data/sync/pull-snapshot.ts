import { Download } from './download.ts';
import type { BegunPull, PartShelf } from './part-shelf.ts';
import type { SyncWorld } from './patient-fetch.ts';
import type { SnapshotBytes } from './read-snapshot.ts';
import type { SyncProgress } from './sync-status.ts';

/** Where a snapshot comes from, and where its parts lie between visits. */
interface PullWorld extends SyncWorld {
  readonly base: string;
  readonly parts: PartShelf;
}

/** A snapshot on its way; what came of it stays when the viewer pauses, or reloads the page. */
export class SnapshotPull {
  readonly dataVersion: number;
  readonly #records: Download;
  readonly #events: Download;
  readonly #count: number;

  private constructor({ base, parts }: PullWorld, { dataVersion, inquiries }: BegunPull) {
    this.dataVersion = dataVersion;
    this.#count = inquiries;
    this.#records = new Download(`${base}/v1/inquiries.parquet?dataVersion=${dataVersion}`, parts);
    this.#events = new Download(`${base}/v1/events.parquet?dataVersion=${dataVersion}`, parts);
  }

  static async begin(world: PullWorld, { dataVersion, inquiries }: BegunPull): Promise<SnapshotPull> {
    await world.parts.begin({ dataVersion, inquiries });
    return new SnapshotPull(world, { dataVersion, inquiries });
  }

  /** One that an earlier visit began; null: none. */
  static async resume(world: PullWorld): Promise<SnapshotPull | null> {
    const begun = await world.parts.begun();
    return begun === null ? null : new SnapshotPull(world, begun);
  }

  /** By the bytes that are here; null while it is not known of how many. */
  get progress(): SyncProgress | null {
    const { size } = this.#records;
    const events = this.#events.size;
    if (size === null || events === null) return null;
    const share = (this.#records.received + this.#events.received) / Math.max(1, size + events);
    return { done: Math.floor(share * this.#count), of: this.#count };
  }

  /**
   * @returns null where the API has no snapshots
   * @throws SyncFault
   */
  async finish(world: SyncWorld, onProgress: () => void, signal: AbortSignal): Promise<SnapshotBytes | null> {
    // One file without the other is of no use: both have stopped before anybody tries again.
    const failed = new AbortController();
    const either = AbortSignal.any([signal, failed.signal]);
    const whole = (file: Download) =>
      file.finish(world, onProgress, either).catch((error: unknown) => {
        failed.abort(error);
        throw error;
      });
    const both = await Promise.allSettled([whole(this.#records), whole(this.#events)]);
    if (both.some(({ status }) => status === 'rejected')) throw either.reason;
    const [records, events] = both.map((file) => (file.status === 'fulfilled' ? file.value : null));
    return records && events ? { records, events } : null;
  }
}
