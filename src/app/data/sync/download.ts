import type { PartShelf } from './part-shelf.ts';
import { patientFetch, type SyncWorld } from './patient-fetch.ts';
import { chunksOf } from './read-body.ts';
import { SyncFault } from './sync-fault.ts';

/** Cut off so often without a byte in between, a download is given up. */
const MOST_FRUITLESS = 4;
/** So much is written to the shelf at once. */
const PART_BYTES = 2 ** 18;

/** A file that is on its way: what came stays when the connection, the viewer or a reload ends the download. */
export class Download {
  readonly address: string;
  readonly #parts: PartShelf;
  #isResumed = false;
  /** so much of it lies on the shelf */
  #shelved = 0;
  #etag: string | null = null;
  #chunks: Uint8Array[] = [];
  #received = 0;
  /** bytes of the whole; null: not known yet */
  #size: number | null = null;

  constructor(address: string, parts: PartShelf) {
    this.address = address;
    this.#parts = parts;
  }

  get received(): number {
    return this.#received;
  }

  get size(): number | null {
    return this.#size;
  }

  /**
   * The rest of the file, by ranges of the very same version of it.
   * @returns null where the server has no such file
   * @throws SyncFault
   */
  async finish(world: SyncWorld, onProgress: () => void, signal: AbortSignal): Promise<Uint8Array<ArrayBuffer> | null> {
    await this.#resume();
    for (let fruitless = 0; this.#size === null || this.#received < this.#size; ) {
      const before = this.#received;
      const response = await patientFetch(world, this.address, { signal, headers: this.#headers() });
      if (response.status === 404 || response.status === 501) return null;
      if (!response.ok) throw new SyncFault('server', `${this.address} ${response.status}`);
      if (!this.#begin(response)) await response.body?.cancel().catch(() => undefined);
      else {
        try {
          await this.#take(response, world, onProgress, signal);
        } finally {
          this.#shelve(1);
        }
      }
      fruitless = this.#received > before ? 0 : fruitless + 1;
      if (fruitless > MOST_FRUITLESS) throw new SyncFault('unreachable', this.address);
      if (this.#size !== null && this.#received < this.#size) await world.wait(1, signal);
    }
    return this.#joined();
  }

  #headers(): Record<string, string> {
    return this.#received === 0 || this.#etag === null ? {} : { range: `bytes=${this.#received}-`, 'if-range': this.#etag };
  }

  /** False: a part that does not join what is here, by its place or its version; the next turn asks for all of it. */
  #begin(response: Response): boolean {
    const range = /^bytes (\d+)-\d+\/(\d+)$/.exec(response.headers.get('content-range') ?? '');
    const etag = response.headers.get('etag');
    const isContinued = response.status === 206 && range !== null && Number(range[1]) === this.#received && etag === this.#etag;
    if (!isContinued) this.#restart();
    if (!isContinued && response.status === 206) return false;
    const length = response.headers.get('content-length');
    this.#size = isContinued ? Number(range[2]) : length === null ? null : Number(length);
    this.#etag = etag;
    return true;
  }

  async #take(response: Response, world: SyncWorld, onProgress: () => void, signal: AbortSignal): Promise<void> {
    try {
      for await (const chunk of chunksOf(response, world)) {
        this.#chunks.push(chunk);
        this.#received += chunk.length;
        this.#shelve(PART_BYTES);
        onProgress();
        signal.throwIfAborted();
      }
      // Without a length the end of the stream is the end of the file.
      this.#size ??= this.#received;
    } catch (error) {
      if (signal.aborted) throw error;
      // Cut off: the next turn asks for the rest, or for all of it where the length is unknown.
      if (this.#size === null) this.#restart();
    }
    if (this.#size !== null && this.#received > this.#size) throw new SyncFault('broken-record', this.address);
  }

  #restart(): void {
    this.#chunks = [];
    this.#received = 0;
    this.#shelved = 0;
    this.#size = null;
  }

  /** What an earlier visit left on the shelf; the server says whether it is still of the same file. */
  async #resume(): Promise<void> {
    if (this.#isResumed) return;
    this.#isResumed = true;
    const part = await this.#parts.read(this.address);
    if (part === null) return;
    this.#chunks = [part.bytes];
    this.#received = part.bytes.length;
    this.#shelved = this.#received;
    this.#size = part.size;
    this.#etag = part.etag;
  }

  /** Writes what is not on the shelf yet, where it is that much; nobody waits for it. */
  #shelve(least: number): void {
    if (this.#etag === null || this.#size === null || this.#received - this.#shelved < least) return;
    const bytes = new Uint8Array(this.#received - this.#shelved);
    let end = bytes.length;
    for (let i = this.#chunks.length - 1; end > 0; i--) {
      const chunk = this.#chunks[i]!;
      const taken = Math.min(end, chunk.length);
      bytes.set(chunk.subarray(chunk.length - taken), end - taken);
      end -= taken;
    }
    void this.#parts.add(this.address, this.#shelved, { etag: this.#etag, size: this.#size, bytes });
    this.#shelved = this.#received;
  }

  #joined(): Uint8Array<ArrayBuffer> {
    const bytes = new Uint8Array(this.#received);
    let at = 0;
    for (const chunk of this.#chunks) {
      bytes.set(chunk, at);
      at += chunk.length;
    }
    this.#chunks = [bytes];
    return bytes;
  }
}
