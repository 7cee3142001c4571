import { formatInstant, type Instant } from '../../core/instant.ts';
import type { FetchedPage } from './fetch-json.ts';
import { PullFault } from './pull-fault.ts';
import type { PullPlan } from './pull-schema.ts';

/** How one API is walked from page to page. A place is text: a page number, an offset, a cursor, an address. */
export interface PageWalk {
  /** the first page's place */
  readonly first: string;
  addressOf(at: string, since: number | null): string;
  /** @throws PullFault where the page holds no list */
  itemsOf(page: FetchedPage): readonly unknown[];
  /** null: that was the last page */
  nextOf(page: FetchedPage, at: string, items: readonly unknown[]): string | null;
}

/** The walk that a mapping's `pull` part describes. */
export function planWalk(url: string, plan: PullPlan): PageWalk {
  const { paging, size, since: sinceOf } = plan;
  const first = paging?.kind === 'page' ? String(paging.first ?? 1) : paging?.kind === 'offset' ? '0' : '';
  return {
    first,
    addressOf(at, since) {
      if (paging?.kind === 'link' && at !== '') return at;
      const address = new URL(url);
      if (size !== undefined) address.searchParams.set(size.parameter, String(size.value));
      if (sinceOf !== undefined && since !== null) address.searchParams.set(sinceOf.parameter, formatSince(since, sinceOf.format ?? 'iso'));
      if (paging !== undefined && paging.kind !== 'link' && at !== '') address.searchParams.set(paging.parameter, at);
      return address.href;
    },
    itemsOf(page) {
      const items = plan.items === undefined ? page.body : valueAt(page.body, plan.items);
      if (Array.isArray(items)) return items;
      throw new PullFault('no-items', { address: page.url.split('?')[0]!, path: plan.items ?? '(the page itself)' });
    },
    nextOf(page, at, items) {
      if (paging === undefined) return null;
      if (paging.kind === 'page') return items.length === 0 ? null : String(Number(at) + 1);
      if (paging.kind === 'offset') return items.length === 0 ? null : String(Number(at) + items.length);
      if (paging.kind === 'cursor') return textOf(valueAt(page.body, paging.next));
      const next = paging.next === undefined ? nextOfLink(page.link) : textOf(valueAt(page.body, paging.next));
      return next === null ? null : sameHost(next, page.url);
    },
  };
}

/** The overlap that is asked again before the last complete pull, in seconds. */
export const overlapSecondsOf = (plan: PullPlan): number => Math.round((plan.since?.overlapMinutes ?? 60) * 60);

function formatSince(at: Instant, format: 'iso' | 'date' | 'epoch-s' | 'epoch-ms'): string {
  if (format === 'epoch-s') return String(at);
  if (format === 'epoch-ms') return String(at * 1000);
  return format === 'date' ? formatInstant(at).slice(0, 10) : formatInstant(at);
}

export function valueAt(body: unknown, path: string): unknown {
  return path
    .split('.')
    .reduce<unknown>(
      (value, key) => (typeof value === 'object' && value !== null ? (value as Record<string, unknown>)[key] : undefined),
      body,
    );
}

/** Null, false, '' and 0 all mean in one API or another that there is no more. */
const textOf = (value: unknown): string | null =>
  (typeof value === 'string' && value !== '') || (typeof value === 'number' && value !== 0) ? String(value) : null;

const nextOfLink = (header: string | null): string | null => /<([^>]*)>\s*;[^,]*\brel="?next"?/i.exec(header ?? '')?.[1] ?? null;

/** An access token must not follow a page to another host. */
function sameHost(next: string, from: string): string {
  const address = new URL(next, from);
  if (address.origin === new URL(from).origin) return address.href;
  throw new PullFault('foreign-address', { next: address.origin, address: new URL(from).origin });
}
