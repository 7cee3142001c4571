import { patientFetch, type SyncWorld } from './patient-fetch.ts';
import { SyncFault } from './sync-fault.ts';

/** Cut off so often without a byte in between, a download is given up. */
const MOST_FRUITLESS = 4;

/** A file that is on its way: what came stays when the connection or the viewer ends the download. */
export class Download {
  readonly address: string;
  #etag: string | null = null;
  #chunks: Uint8Array[] = [];
  #received = 0;
  /** bytes of the whole; null: not known yet */
  #size: number | null = null;

  constructor(address: string) {
    this.address = address;
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
    for (let fruitless = 0; this.#size === null || this.#received < this.#size; ) {
      const before = this.#received;
      const response = await patientFetch(world, this.address, { signal, headers: this.#headers() });
      if (response.status === 404 || response.status === 501) return null;
      if (!response.ok) throw new SyncFault('server', `${this.address} ${response.status}`);
      this.#begin(response);
      await this.#take(response, onProgress, signal);
      fruitless = this.#received > before ? 0 : fruitless + 1;
      if (fruitless > MOST_FRUITLESS) throw new SyncFault('unreachable', this.address);
      if (this.#size !== null && this.#received < this.#size) await world.wait(1, signal);
    }
    return this.#joined();
  }

  #headers(): Record<string, string> {
    return this.#received === 0 || this.#etag === null ? {} : { range: `bytes=${this.#received}-`, 'if-range': this.#etag };
  }

  #begin(response: Response): void {
    const range = /^bytes (\d+)-\d+\/(\d+)$/.exec(response.headers.get('content-range') ?? '');
    const isContinued = response.status === 206 && range !== null && Number(range[1]) === this.#received;
    if (!isContinued) this.#restart();
    const length = response.headers.get('content-length');
    this.#size = isContinued ? Number(range[2]) : length === null ? null : Number(length);
    this.#etag = response.headers.get('etag');
  }

  async #take(response: Response, onProgress: () => void, signal: AbortSignal): Promise<void> {
    const reader = response.body?.getReader();
    try {
      for (let part = await reader?.read(); part && !part.done; part = await reader?.read()) {
        this.#chunks.push(part.value);
        this.#received += part.value.length;
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
    this.#size = null;
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
