import { inTime } from './in-time.ts';
import type { SyncWorld } from './patient-fetch.ts';
import { SyncFault } from './sync-fault.ts';

/** A body as it comes; one from which nothing comes for too long counts as cut off. */
export async function* chunksOf({ body }: Response, { idleSeconds }: SyncWorld): AsyncGenerator<Uint8Array<ArrayBuffer>> {
  const reader = body?.getReader();
  if (reader === undefined) return;
  try {
    for (;;) {
      const { done, value } = await inTime(reader.read(), idleSeconds);
      if (done) return;
      yield value;
    }
  } finally {
    // Whoever has read enough, or waited long enough, gives the connection back.
    void reader.cancel().catch(() => undefined);
  }
}

/**
 * A body as JSON; null: it is none.
 * @throws SyncFault `unreachable`: it was cut off on its way, which says nothing about what was in it
 */
export async function jsonOf(response: Response, world: SyncWorld, signal: AbortSignal): Promise<unknown> {
  const decoder = new TextDecoder();
  let text = '';
  try {
    for await (const chunk of chunksOf(response, world)) text += decoder.decode(chunk, { stream: true });
  } catch (error) {
    if (signal.aborted) throw error;
    throw new SyncFault('unreachable', response.url);
  }
  try {
    return JSON.parse(text + decoder.decode());
  } catch {
    return null;
  }
}
