import { INQUIRY_FIELDS } from '../../../contract/inquiry-fields.ts';
import type { Meta } from '../../../contract/meta.ts';
import type { Inquiry } from '../../../core/inquiry.ts';
import { checkBalance } from './balance.ts';
import { patientFetch, type SyncWorld } from './patient-fetch.ts';
import { pullCatalogue } from './pull-catalogue.ts';
import { applyChanges, type Change, pullChanges } from './pull-changes.ts';
import { SnapshotPull } from './pull-snapshot.ts';
import { readSnapshot, type SnapshotBytes } from './read-snapshot.ts';
import type { KeptCatalogue, RecordShelf } from './record-shelf.ts';
import { SyncFault } from './sync-fault.ts';
import type { Holding, SyncProgress } from './sync-status.ts';

/** Raise the number when what is kept changes its meaning; the record's fields are compared by themselves. */
export const SHELF_SCHEMA = JSON.stringify([1, INQUIRY_FIELDS.map(({ name, type }) => [name, type])]);
/** Writes may outrun the pull; a store that never rests is not chased for ever. */
const MOST_ROUNDS = 5;
/** Changes on the shelf, as a share of the records, from which the next visit pulls a fresh snapshot instead. */
const MOST_CHANGED = 0.25;

export interface KeeperWorld extends SyncWorld {
  /** of the API; empty: this origin */
  readonly base: string;
  readonly shelf: RecordShelf;
  /** runs alone among the pages of this origin, where the browser can say so */
  alone<T>(work: () => Promise<T>): Promise<T>;
}

/** One data version, whole. */
export interface Held {
  readonly meta: Meta;
  readonly catalogue: KeptCatalogue;
  readonly records: ReadonlyMap<string, Inquiry>;
}

export const holdingOf = ({ meta, records }: Held): Holding => ({
  records: records.size,
  dataVersion: meta.dataVersion,
  dataAsOf: meta.dataAsOf,
});

/** Brings the records here and keeps them. What it holds is complete or it is not held: every pull ends with the balance of the books. */
export class RecordKeeper {
  held: Held | null = null;
  isKept = false;
  readonly #world: KeeperWorld;
  #pull: SnapshotPull | null = null;
  #changesKept = 0;

  constructor(world: KeeperWorld) {
    this.#world = world;
  }

  /** What was kept from the last visit, if it is whole. */
  async open(): Promise<void> {
    const kept = await this.#world.shelf.read(SHELF_SCHEMA);
    if (kept === null) return;
    try {
      const base = kept.snapshot === null ? new Map<string, Inquiry>() : byId(await readSnapshot(kept.snapshot));
      const records = kept.changes.reduce<ReadonlyMap<string, Inquiry>>(applyChanges, base);
      checkBalance(records.values(), kept.meta);
      this.held = { meta: kept.meta, catalogue: kept.catalogue, records };
      this.isKept = true;
      // Without a snapshot the first part is the records themselves.
      this.#changesKept = kept.changes.slice(kept.snapshot === null ? 1 : 0).reduce((sum, part) => sum + part.length, 0);
    } catch (error) {
      if (!(error instanceof SyncFault)) throw error;
      await this.#world.shelf.clear();
    }
  }

  /**
   * Brings what is held up to what the server holds; before it is there, and when it fails, what was held stays.
   * @throws SyncFault
   */
  sync(limit: number, onProgress: (progress: SyncProgress | null) => void, signal: AbortSignal): Promise<void> {
    return this.#world.alone(async () => {
      // Another page may have brought them here while this one waited for its turn.
      if (this.held === null && this.#pull === null) await this.open();
      let meta = await this.#meta(signal);
      if (meta.inquiries > limit) {
        this.#pull = null;
        await this.#forget();
        throw new SyncFault('too-many', String(meta.inquiries));
      }
      // A store that has fewer versions than we do is another one.
      if (this.held !== null && this.held.meta.dataVersion > meta.dataVersion) await this.#forget();
      if (this.held !== null) {
        if (JSON.stringify(this.held.meta) === JSON.stringify(meta)) return;
        try {
          return await this.#complete(this.held.records, this.held.meta.dataVersion, null, meta, onProgress, signal);
        } catch (error) {
          // The difference does not lead to what the server holds: what was kept is of no use.
          if (!(error instanceof SyncFault) || error.code !== 'unbalanced') throw error;
          await this.#forget();
          meta = await this.#meta(signal);
        }
      }
      await this.#pullAll(meta, onProgress, signal);
    });
  }

  async #pullAll(meta: Meta, onProgress: (progress: SyncProgress | null) => void, signal: AbortSignal): Promise<void> {
    // One that was paused is finished first: what was written since comes after it.
    const pull = this.#pull !== null && this.#pull.dataVersion <= meta.dataVersion ? this.#pull : new SnapshotPull(this.#world.base, meta);
    this.#pull = pull;
    const snapshot = await pull.finish(this.#world, () => onProgress(pull.progress), signal);
    this.#pull = null;
    const records = snapshot === null ? new Map<string, Inquiry>() : byId(await readSnapshot(snapshot));
    await this.#complete(records, snapshot === null ? 0 : pull.dataVersion, { snapshot }, meta, onProgress, signal);
  }

  /** Changes onto `records` until they are what the server says it holds. */
  async #complete(
    records: ReadonlyMap<string, Inquiry>,
    since: number,
    base: { readonly snapshot: SnapshotBytes | null } | null,
    first: Meta,
    onProgress: (progress: SyncProgress | null) => void,
    signal: AbortSignal,
  ): Promise<void> {
    const { shelf } = this.#world;
    const added: Change[] = [];
    let meta = first;
    let version = since;
    for (let round = 0; version !== meta.dataVersion; round++) {
      if (round === MOST_ROUNDS) throw new SyncFault('unbalanced', `data version ${version}, not ${meta.dataVersion}`);
      const of = since === 0 ? meta.inquiries : meta.dataVersion - since;
      const onPage = (done: number) => onProgress({ done: Math.min(added.length + done, of), of });
      const { changes, dataVersion } = await pullChanges(this.#world, this.#world.base, version, onPage, signal);
      added.push(...changes);
      records = applyChanges(records, changes);
      version = dataVersion;
      if (version !== meta.dataVersion) meta = await this.#meta(signal);
    }
    checkBalance(records.values(), meta);
    const catalogue = await pullCatalogue(this.#world, this.#world.base, meta, this.held?.catalogue ?? null, signal);
    this.held = { meta, catalogue, records };
    const header = { schema: SHELF_SCHEMA, meta, catalogue };
    const isWritten = await shelf.write({ ...header, base: base && { ...base, changes: [] }, added }, base === null ? since : null);
    this.isKept = isWritten || (base === null && this.isKept);
    this.#changesKept = base === null ? this.#changesKept + added.length : 0;
    if (this.#changesKept > MOST_CHANGED * Math.max(records.size, 10_000)) await this.#unshelve();
  }

  async #forget(): Promise<void> {
    this.held = null;
    await this.#unshelve();
  }

  async #unshelve(): Promise<void> {
    this.isKept = false;
    await this.#world.shelf.clear();
  }

  async #meta(signal: AbortSignal): Promise<Meta> {
    const response = await patientFetch(this.#world, `${this.#world.base}/v1/meta`, { signal, headers: { accept: 'application/json' } });
    const meta = (await response.json().catch(() => null)) as Meta | null;
    if (!response.ok || !Number.isInteger(meta?.dataVersion)) throw new SyncFault('server', `/v1/meta ${response.status}`);
    return meta as Meta;
  }
}

function byId(inquiries: readonly Inquiry[]): ReadonlyMap<string, Inquiry> {
  const records = new Map(inquiries.map((inquiry) => [inquiry.id, inquiry]));
  if (records.size !== inquiries.length) throw new SyncFault('broken-record', 'one id twice');
  return records;
}
