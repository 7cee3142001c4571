import type { KeyedSettings } from '../../../answers/figure-store.ts';
import { INQUIRY_FIELDS } from '../../../contract/inquiry-fields.ts';
import type { Meta } from '../../../contract/meta.ts';
import { compileSettings } from '../../../core/sla/clock-settings.ts';
import type { Columns } from '../../../engine/columns.ts';
import { mergeColumns } from '../../../engine/merge-columns.ts';
import { checkBalance } from './balance.ts';
import { encodeRecords } from './encode-records.ts';
import { inSlices } from './in-slices.ts';
import { KeptSettings, NotHereError } from './kept-settings.ts';
import type { PartShelf } from './part-shelf.ts';
import { patientFetch, type SyncWorld } from './patient-fetch.ts';
import { pullCatalogue } from './pull-catalogue.ts';
import { type Change, pullChanges } from './pull-changes.ts';
import { SnapshotPull } from './pull-snapshot.ts';
import { jsonOf } from './read-body.ts';
import { readRecords, settleChanges } from './read-records.ts';
import type { KeptCatalogue, RecordShelf, RecordSource } from './record-shelf.ts';
import { isPassing, readingFault, SyncFault } from './sync-fault.ts';
import type { Holding, SyncProgress } from './sync-status.ts';

/** Raise the number when what is kept changes its meaning; the record's fields are compared by themselves. */
export const SHELF_SCHEMA = JSON.stringify([2, INQUIRY_FIELDS.map(({ name, type }) => [name, type])]);
/** Writes may outrun the pull; a store that never rests is not chased for ever. */
const MOST_ROUNDS = 5;
/** Changes on the shelf, as a share of the records, from which the next visit pulls a fresh snapshot where it would bring a difference. */
const MOST_CHANGED = 0.25;

export interface KeeperWorld extends SyncWorld {
  /** of the API; empty: this origin */
  readonly base: string;
  /** names the code that encodes: what other code has encoded is not read */
  readonly code: string;
  readonly shelf: RecordShelf;
  readonly parts: PartShelf;
  /** runs alone among the pages of this origin, where the browser can say so; rejects when the signal aborts while it waits for its turn */
  alone<T>(work: () => Promise<T>, signal: AbortSignal): Promise<T>;
  /** lets whatever waits have its turn */
  rest(): Promise<void>;
}

/** One data version, whole, as the engine reads it on the usual settings. */
export interface Held {
  readonly meta: Meta;
  readonly catalogue: KeptCatalogue;
  /** identifies the settings that the columns are encoded on */
  readonly settings: string;
  readonly columns: Columns;
  /** The records themselves, for other settings and for lists. @throws NotHereError */
  readonly source: () => Promise<RecordSource>;
}

export const holdingOf = ({ meta, columns }: Held): Holding => ({
  records: columns.ids.length,
  dataVersion: meta.dataVersion,
  dataAsOf: meta.dataAsOf,
});

type OnProgress = (progress: SyncProgress | null) => void;

/** Brings the records here and keeps them. What it holds is complete or it is not held: every pull ends with the balance of the books. */
export class RecordKeeper {
  held: Held | null = null;
  isKept = false;
  readonly #world: KeeperWorld;
  #pull: SnapshotPull | null = null;
  /** changes behind the snapshot that lies on the shelf */
  #changed = 0;
  /** what was found on the shelf has changed so much that a fresh snapshot is the better difference */
  #isWorn = false;

  constructor(world: KeeperWorld) {
    this.#world = world;
  }

  /** What was kept from the last visit, if it is whole: its columns, where this very code encoded them on settings that still hold. */
  async open(): Promise<void> {
    const { shelf, code } = this.#world;
    const kept = await shelf.read(SHELF_SCHEMA);
    if (kept === null) return;
    try {
      const { meta, catalogue, encoded } = kept;
      const settings = await new KeptSettings(meta, catalogue).usual();
      const source = () => this.#shelved(meta.dataVersion);
      const isUsable = encoded !== null && encoded.code === code && encoded.settings === settings.key;
      const columns = isUsable ? encoded.columns : await this.#encode(await source(), settings);
      checkBalance(columns, meta);
      this.held = { meta, catalogue, settings: settings.key, columns, source };
      this.isKept = true;
      this.#changed = kept.changed;
      this.#isWorn = kept.changed > MOST_CHANGED * Math.max(columns.ids.length, 10_000);
      const anew = { code, settings: settings.key, columns };
      if (!isUsable) await shelf.write({ ...kept, encoded: anew, base: null, added: [] }, meta.dataVersion);
    } catch (error) {
      // Another page wrote between two looks: that is no reason to throw away what it wrote.
      if (!(error instanceof NotHereError)) await shelf.clear();
    }
  }

  /**
   * Brings what is held up to what the server holds; before it is there, and when it fails, what was held stays.
   * @throws SyncFault
   */
  sync(limit: number, onProgress: OnProgress, signal: AbortSignal): Promise<void> {
    return this.#world.alone(async () => {
      await this.#lookAtShelf();
      let meta = await this.#meta(signal);
      if (meta.inquiries > limit) {
        this.#pull = null;
        await this.#forget(onProgress);
        throw new SyncFault('too-many', String(meta.inquiries));
      }
      // A store that has fewer versions than we do is another one.
      if (this.held !== null && this.held.meta.dataVersion > meta.dataVersion) await this.#forget(onProgress);
      if (this.held !== null && JSON.stringify(this.held.meta) === JSON.stringify(meta)) return;
      if (this.held !== null && !this.#isWorn) {
        try {
          return await this.#complete(this.held, meta, onProgress, signal);
        } catch (error) {
          // The difference does not lead to what the server holds: what was kept is of no use.
          if (!(error instanceof NotHereError) && !(error instanceof SyncFault && error.code === 'unbalanced')) throw error;
          await this.#forget(onProgress);
          meta = await this.#meta(signal);
        }
      }
      await this.#pullAll(meta, onProgress, signal);
    }, signal);
  }

  /** Another page may have brought more here while this one waited for its turn, or the browser thrown all of it away. */
  async #lookAtShelf(): Promise<void> {
    const standing = await this.#world.shelf.dataVersion(SHELF_SCHEMA);
    if (standing === null) this.isKept = false;
    else if (this.held === null ? this.#pull === null : standing > this.held.meta.dataVersion) await this.open();
  }

  async #pullAll(first: Meta, onProgress: OnProgress, signal: AbortSignal): Promise<void> {
    const world = this.#world;
    // One that was paused, or cut off by a reload, is finished first: what was written since comes after it.
    const pull = this.#pull ?? (await SnapshotPull.resume(world)) ?? (await SnapshotPull.begin(world, first));
    this.#pull = pull.dataVersion <= first.dataVersion ? pull : await SnapshotPull.begin(world, first);
    try {
      await this.#finish(this.#pull, first, onProgress, signal);
    } catch (error) {
      // What came is worth another try, unless it is what is wrong.
      const isWorthIt = signal.aborted || (error instanceof SyncFault && isPassing(error.code));
      if (!isWorthIt) await this.#endPull();
      throw error;
    }
    await this.#endPull();
  }

  async #finish(pull: SnapshotPull, first: Meta, onProgress: OnProgress, signal: AbortSignal): Promise<void> {
    const world = this.#world;
    const snapshot = await pull.finish(world, () => onProgress(pull.progress), signal);
    const { meta, added } = await this.#changesSince(snapshot === null ? 0 : pull.dataVersion, first, onProgress, signal);
    const catalogue = await pullCatalogue(world, world.base, meta, null, signal);
    const settings = await new KeptSettings(meta, catalogue).usual();
    const source = { snapshot, changes: added.length > 0 ? [added] : [] };
    const columns = await this.#encode(source, settings, signal);
    // A base without a snapshot is nothing but changes.
    this.#changed = snapshot === null ? 0 : added.length;
    this.#isWorn = false;
    await this.#hold({ meta, catalogue, settings: settings.key, columns, source: async () => source }, source, [], null);
  }

  async #endPull(): Promise<void> {
    this.#pull = null;
    await this.#world.parts.end();
  }

  /** What changed since `held`, laid into its columns. */
  async #complete(held: Held, first: Meta, onProgress: OnProgress, signal: AbortSignal): Promise<void> {
    const world = this.#world;
    const since = held.meta.dataVersion;
    const { meta, added } = await this.#changesSince(since, first, onProgress, signal);
    const catalogue = await pullCatalogue(world, world.base, meta, held.catalogue, signal);
    const settings = await new KeptSettings(meta, catalogue).usual();
    // Not `held` itself: its columns would live for as long as this source does.
    const { source: earlier } = held;
    const source = async (): Promise<RecordSource> => {
      const { snapshot, changes } = await earlier();
      return { snapshot, changes: [...changes, added] };
    };
    const columns =
      settings.key === held.settings
        ? await this.#merge(held.columns, added, settings, signal)
        : await this.#encode(await source(), settings, signal);
    await this.#hold({ meta, catalogue, settings: settings.key, columns, source }, null, added, since);
  }

  /** Changes until they are what the server says it holds. @throws SyncFault `server`: it is too busy to be caught up with just now */
  async #changesSince(
    since: number,
    first: Meta,
    onProgress: OnProgress,
    signal: AbortSignal,
  ): Promise<{ readonly meta: Meta; readonly added: readonly Change[] }> {
    const added: Change[] = [];
    let meta = first;
    let version = since;
    for (let round = 0; version !== meta.dataVersion; round++) {
      if (round === MOST_ROUNDS) throw new SyncFault('server', `data version ${version}, not ${meta.dataVersion}`);
      const of = since === 0 ? meta.inquiries : meta.dataVersion - since;
      const onPage = (done: number) => onProgress({ done: Math.min(added.length + done, of), of });
      const { changes, dataVersion } = await pullChanges(this.#world, this.#world.base, version, onPage, signal);
      for (const change of changes) added.push(change);
      version = dataVersion;
      if (version !== meta.dataVersion) meta = await this.#meta(signal);
    }
    return { meta, added };
  }

  async #encode(source: RecordSource, settings: KeyedSettings, signal?: AbortSignal): Promise<Columns> {
    const { rest } = this.#world;
    const records = await readRecords(source, rest);
    return inSlices(encodeRecords(records, compileSettings(settings)), rest, signal).catch((error: unknown) => {
      throw signal?.aborted ? error : readingFault(error);
    });
  }

  #merge(columns: Columns, added: readonly Change[], settings: KeyedSettings, signal: AbortSignal): Promise<Columns> {
    const outcomes = [...settleChanges([added])];
    const changed = outcomes.flatMap(([, inquiry]) => (inquiry === null ? [] : [inquiry]));
    const removed = outcomes.flatMap(([id, inquiry]) => (inquiry === null ? [id] : []));
    return inSlices(mergeColumns(columns, { changed, removed }, compileSettings(settings)), this.#world.rest, signal);
  }

  async #hold(held: Held, base: RecordSource | null, added: readonly Change[], madeOn: number | null): Promise<void> {
    const { shelf, code } = this.#world;
    const { meta, catalogue, settings, columns } = held;
    checkBalance(columns, meta);
    this.held = held;
    this.#changed += added.length;
    const write = { schema: SHELF_SCHEMA, meta, catalogue, changed: this.#changed, base, added };
    const encoded = { code, settings, columns };
    // The records alone need half the room.
    const isWritten = (await shelf.write({ ...write, encoded }, madeOn)) || (await shelf.write({ ...write, encoded: null }, madeOn));
    // Refused, because another page has written this very version before; or what lies there stays, for want of room.
    const standing = isWritten ? meta.dataVersion : await shelf.dataVersion(SHELF_SCHEMA);
    this.isKept = standing !== null;
    // What lies on the shelf need not lie in memory.
    if (standing === meta.dataVersion) this.held = { ...held, source: () => this.#shelved(meta.dataVersion) };
  }

  async #shelved(dataVersion: number): Promise<RecordSource> {
    const source = await this.#world.shelf.readSource(dataVersion);
    if (source === null) throw new NotHereError(`data version ${dataVersion}`);
    return source;
  }

  async #forget(onProgress: OnProgress): Promise<void> {
    this.held = null;
    this.isKept = false;
    await this.#world.shelf.clear();
    onProgress(null);
  }

  async #meta(signal: AbortSignal): Promise<Meta> {
    const response = await patientFetch(this.#world, `${this.#world.base}/v1/meta`, { signal, headers: { accept: 'application/json' } });
    const meta = (await jsonOf(response, this.#world, signal)) as Meta | null;
    if (!response.ok || !Number.isInteger(meta?.dataVersion)) throw new SyncFault('server', `/v1/meta ${response.status}`);
    return meta as Meta;
  }
}
