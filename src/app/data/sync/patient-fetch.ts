import { inTime } from './in-time.ts';
import { SyncFault } from './sync-fault.ts';

/** The network and the time that passes, as the sync sees them. */
export interface SyncWorld {
  readonly send: typeof fetch;
  /** resolves after so many seconds; rejects when the signal aborts */
  wait(seconds: number, signal: AbortSignal): Promise<void>;
  /** epoch milliseconds, for nothing but a `Retry-After` that names a date */
  now(): number;
  /** an answer from which nothing more comes for so long counts as cut off */
  readonly idleSeconds: number;
  /** an answer that has not begun after so long never will: a server may have to write a file of millions of records first */
  readonly answerSeconds: number;
}

const MOST_TRIES = 5;
/** Whatever a server asks for: its clock may be far from ours. */
const LONGEST_WAIT_SECONDS = 300;

/**
 * A request that is repeated while the server asks for patience (429, 503), fails (5xx) or does not answer.
 * @returns any other answer, whatever its status
 * @throws SyncFault `unreachable` or `server` after the last try
 */
export async function patientFetch(
  world: SyncWorld,
  address: string,
  init: RequestInit & { readonly signal: AbortSignal },
): Promise<Response> {
  for (let turn = 1; ; turn++) {
    const response = await answered(world, address, init).catch((error: unknown) => {
      if (init.signal.aborted) throw error;
      return null;
    });
    if (response !== null && response.status !== 429 && response.status < 500) return response;
    await response?.body?.cancel().catch(() => undefined);
    if (turn === MOST_TRIES) throw new SyncFault(response === null ? 'unreachable' : 'server', `${address} ${response?.status ?? ''}`);
    const asked = secondsAsked(response?.headers.get('retry-after') ?? null, world.now());
    await world.wait(Math.min(asked ?? 2 ** (turn - 1), LONGEST_WAIT_SECONDS), init.signal);
  }
}

/** Headers that do not come in time never come: the connection is given back. */
async function answered(
  { send, answerSeconds }: SyncWorld,
  address: string,
  init: RequestInit & { readonly signal: AbortSignal },
): Promise<Response> {
  const idle = new AbortController();
  try {
    return await inTime(send(address, { ...init, signal: AbortSignal.any([init.signal, idle.signal]) }), answerSeconds);
  } catch (error) {
    idle.abort();
    throw error;
  }
}

/** @source RFC 9110, section 10.2.3: seconds, or a date */
function secondsAsked(header: string | null, nowMs: number): number | null {
  if (header === null) return null;
  if (/^\d+$/.test(header.trim())) return Number(header);
  const at = Date.parse(header);
  return Number.isNaN(at) ? null : Math.max(0, (at - nowMs) / 1000);
}
