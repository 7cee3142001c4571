import { PullFault } from './pull-fault.ts';

/** The world outside, handed in: tests wait for nothing. */
export interface PullWorld {
  readonly fetch: (url: string, init: RequestInit) => Promise<Response>;
  readonly wait: (ms: number, signal?: AbortSignal) => Promise<void>;
  readonly nowMs: () => number;
}

export interface FetchOptions {
  /** sent as `Authorization: Bearer …`; null: none */
  readonly token: string | null;
  readonly signal?: AbortSignal;
  readonly onRetry?: (wait: { readonly ms: number; readonly reason: string }) => void;
}

export interface FetchedPage {
  readonly url: string;
  readonly text: string;
  readonly body: unknown;
  /** the Link header; null: none */
  readonly link: string | null;
}

const ATTEMPTS = 6;
const FIRST_WAIT_MS = 1000;
const LONGEST_WAIT_MS = 5 * 60_000;
const TIMEOUT_MS = 60_000;

/**
 * Fetches JSON, trying again where trying again can help: 408, 429 (as long as `Retry-After` says), 5xx, a broken line, a
 * body that was cut off. Null: 404.
 * @throws PullFault after the last attempt, or at once for what no attempt will mend
 */
export async function fetchJson(url: string, world: PullWorld, options: FetchOptions): Promise<FetchedPage | null> {
  const address = withoutQuery(url);
  let reason = '';
  let isBodyBroken = false;
  for (let attempt = 1; attempt <= ATTEMPTS; attempt++) {
    options.signal?.throwIfAborted();
    let waitMs = Math.min(FIRST_WAIT_MS * 2 ** (attempt - 1), LONGEST_WAIT_MS);
    isBodyBroken = false;
    try {
      const response = await world.fetch(url, { headers: headersOf(options.token), signal: withTimeout(options.signal) });
      if (response.status === 404) return null;
      if (response.ok) {
        const text = await response.text();
        isBodyBroken = true;
        return { url, text, body: JSON.parse(text.replace(/^\ufeff/, '')), link: response.headers.get('link') };
      }
      if (!mayPass(response.status)) throw new PullFault('refused', { address, status: response.status });
      reason = `HTTP ${response.status}`;
      waitMs = retryAfterMs(response.headers.get('retry-after'), world.nowMs()) ?? waitMs;
    } catch (error) {
      if (error instanceof PullFault) throw error;
      options.signal?.throwIfAborted();
      reason = reasonOf(error);
    }
    if (attempt === ATTEMPTS) break;
    options.onRetry?.({ ms: waitMs, reason });
    await world.wait(waitMs, options.signal);
  }
  throw isBodyBroken
    ? new PullFault('not-json', { address, reason })
    : new PullFault('unreachable', { address, attempts: ATTEMPTS, reason });
}

/** What is said aloud of an address: its query may hold a key. */
export function withoutQuery(url: string): string {
  const { origin, pathname } = new URL(url);
  return `${origin}${pathname}`;
}

const mayPass = (status: number): boolean => status === 408 || status === 425 || status === 429 || status >= 500;

const headersOf = (token: string | null): Record<string, string> => ({
  accept: 'application/json',
  ...(token === null ? {} : { authorization: `Bearer ${token}` }),
});

const withTimeout = (signal: AbortSignal | undefined): AbortSignal => {
  const timeout = AbortSignal.timeout(TIMEOUT_MS);
  return signal === undefined ? timeout : AbortSignal.any([signal, timeout]);
};

/** Seconds or an HTTP date; null: not said. */
function retryAfterMs(header: string | null, nowMs: number): number | null {
  if (header === null) return null;
  const ms = /^\d+$/.test(header.trim()) ? Number(header) * 1000 : Date.parse(header) - nowMs;
  return Number.isFinite(ms) ? Math.min(Math.max(ms, 0), LONGEST_WAIT_MS) : null;
}

function reasonOf(error: unknown): string {
  const { message, cause } = error instanceof Error ? error : new Error(String(error));
  const code = (cause as { code?: string } | undefined)?.code;
  return code === undefined ? message : `${message}: ${code}`;
}
