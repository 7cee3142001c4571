import { EVENT_TYPES, type EventType, type Inquiry } from '../../core/inquiry.ts';
import { parseInstant } from '../../core/instant.ts';
import type { Mapping } from '../mapping/mapping-schema.ts';
import { countDefects } from '../report.ts';
import { type FetchedPage, type FetchOptions, fetchJson, type PullWorld, withoutQuery } from './fetch-json.ts';
import { ownVersionOf, ownWalk } from './own-walk.ts';
import { overlapSecondsOf, type PageWalk, planWalk, valueAt } from './page-walk.ts';
import { PullFault } from './pull-fault.ts';
import type { PullReport, PullState, PullTarget } from './pull-target.ts';
import { type ReadItems, readMappedItems, readOwnItems } from './read-items.ts';

export interface PullOptions extends FetchOptions {
  /** null: the address is another Tajawub's */
  readonly mapping: Mapping | null;
  /** for pseudonyms; beats the mapping's own */
  readonly salt?: string;
  readonly onProgress?: (done: { readonly pages: number; readonly read: number }) => void;
}

/** What differs between our own API and a foreign one. */
interface Source {
  readonly walk: PageWalk;
  readonly recorded: readonly EventType[];
  readonly isDemonstration: boolean;
  /** what the data is known up to once the last page is written, whole seconds */
  readonly dataAsOf: number;
  /** its newest seq; null: it counts in instants */
  readonly version: number | null;
  /** what the pull after this one asks for, unless the last page says it better */
  readonly nextSince: number;
  /** some APIs answer 404 after their last page */
  readonly mayEndIn404: boolean;
  read(items: readonly unknown[]): Promise<ReadItems>;
  versionOf(last: FetchedPage): number | null;
}

/**
 * Pulls what is new from a feedback API into a target, page by page: each page is one write, and after it the place is kept,
 * so that a pull that was stopped goes on where it stood.
 * @throws PullFault what stops the pull; pages before it stay written
 */
export async function runPull(address: string, target: PullTarget, world: PullWorld, options: PullOptions): Promise<PullReport> {
  const url = addressOf(address, options.mapping === null);
  const source = options.mapping === null ? await ownSource(url, world, options) : foreignSource(url, options.mapping, world, options);
  const name = withoutQuery(url);
  const id = await stateIdOf(url, options.mapping);
  let state = startOf(await target.state(id), url, source);
  let isResumed = state.at !== null;
  const report = { pages: 0, read: 0, rejected: 0, inserted: 0, updated: 0, unchanged: 0, outdated: 0, removed: 0 };
  const defective: Inquiry[] = [];
  let previous = '';
  let at: string | null = state.at ?? source.walk.first;
  const seen = new Set([at]);

  while (at !== null) {
    const pageAddress: string = source.walk.addressOf(at, state.since);
    const page = await fetchPage(
      pageAddress,
      world,
      options,
      isResumed && report.pages === 0,
      source.mayEndIn404 && at !== source.walk.first,
    );
    if (page === 'expired') {
      // A place that the source no longer knows: begin again, since every page may come twice.
      isResumed = false;
      state = { ...state, at: null };
      at = source.walk.first;
      seen.clear();
      seen.add(at);
      continue;
    }
    const items = page === null ? [] : source.walk.itemsOf(page);
    if (page !== null && items.length > 0 && page.text === previous) throw new PullFault('page-repeated', { address: name });
    previous = page?.text ?? '';
    const next: string | null = page === null ? null : source.walk.nextOf(page, at, items);
    if (next !== null && seen.has(next)) throw new PullFault('cursor-repeated', { address: name, cursor: next.slice(0, 60) });
    const { read, ...records } = await source.read(items);
    const { recorded, isDemonstration, dataAsOf } = source;
    const counts = await target.write({ source: name, ...records, recorded, isDemonstration, dataAsOf: next === null ? dataAsOf : null });
    state =
      next === null
        ? { url: name, at: null, since: (page && source.versionOf(page)) ?? state.nextSince, nextSince: null }
        : { ...state, at: next };
    await target.keep(id, state);

    report.pages += 1;
    report.read += read;
    report.rejected += records.rejections.length;
    for (const key of ['inserted', 'updated', 'unchanged', 'outdated', 'removed'] as const) report[key] += counts[key];
    defective.push(...records.inquiries.filter(({ defects }) => defects.length > 0));
    options.onProgress?.({ pages: report.pages, read: report.read });
    if (next !== null) seen.add(next);
    at = next;
  }
  return { ...report, defects: countDefects(defective), isResumed };
}

/** Null: past the last page. */
async function fetchPage(
  address: string,
  world: PullWorld,
  options: PullOptions,
  mayBeExpired: boolean,
  mayBePastEnd: boolean,
): Promise<FetchedPage | 'expired' | null> {
  try {
    const page = await fetchJson(address, world, options);
    if (page !== null) return page;
    if (mayBeExpired) return 'expired';
    if (mayBePastEnd) return null;
    throw new PullFault('refused', { address: withoutQuery(address), status: 404 });
  } catch (error) {
    if (mayBeExpired && error instanceof PullFault && error.code === 'refused') return 'expired';
    throw error;
  }
}

/** Where this pull begins: in the middle of the one before, or after it. */
function startOf(known: PullState | null, url: string, source: Source): PullState {
  const name = withoutQuery(url);
  if (known === null) return { url: name, at: null, since: null, nextSince: source.nextSince };
  if (known.at !== null) return known;
  // A source that counts from the start again is another store.
  const isReset = source.version !== null && known.since !== null && known.since > source.version;
  return { url: name, at: null, since: isReset ? null : known.since, nextSince: source.nextSince };
}

async function ownSource(url: string, world: PullWorld, options: PullOptions): Promise<Source> {
  const meta = await fetchJson(new URL('meta', withoutQuery(url)).href, world, options);
  const recorded = meta === null ? null : valueAt(meta.body, 'recorded');
  if (meta === null || !Array.isArray(recorded)) throw new PullFault('unknown-page', { address: withoutQuery(url) });
  const asOf = valueAt(meta.body, 'dataAsOf');
  const version = ownVersionOf(meta);
  return {
    walk: ownWalk(url),
    recorded: EVENT_TYPES.filter((type) => recorded.includes(type)),
    isDemonstration: valueAt(meta.body, 'isDemonstration') === true,
    dataAsOf: (typeof asOf === 'string' ? parseInstant(asOf) : null) ?? Math.floor(world.nowMs() / 1000),
    version,
    nextSince: version ?? 0,
    mayEndIn404: false,
    read: async (items) => readOwnItems(items, withoutQuery(url)),
    versionOf: ownVersionOf,
  };
}

function foreignSource(url: string, mapping: Mapping, world: PullWorld, { salt }: PullOptions): Source {
  const plan = mapping.pull;
  if (plan === undefined) throw new PullFault('no-plan');
  const startedAt = Math.floor(world.nowMs() / 1000);
  return {
    walk: planWalk(url, plan),
    recorded: mapping.records,
    isDemonstration: false,
    dataAsOf: startedAt,
    version: null,
    nextSince: Math.max(startedAt - overlapSecondsOf(plan), 0),
    mayEndIn404: plan.paging?.kind === 'page',
    read: (items) => readMappedItems(items, withoutQuery(url), mapping, salt),
    versionOf: () => null,
  };
}

/** A bare host means its feed. */
function addressOf(address: string, isOwn: boolean): string {
  if (!URL.canParse(address) || !/^https?:$/.test(new URL(address).protocol)) throw new PullFault('not-an-address', { address });
  const url = new URL(address);
  if (isOwn && url.pathname === '/') url.pathname = '/v1/inquiries';
  return url.href;
}

/** One state an address and mapping. */
async function stateIdOf(url: string, mapping: Mapping | null): Promise<string> {
  const text = new TextEncoder().encode(JSON.stringify([url, mapping?.id ?? null]));
  const hash = new Uint8Array(await crypto.subtle.digest('SHA-256', text));
  return `pull-${[...hash.subarray(0, 8)].map((byte) => byte.toString(16).padStart(2, '0')).join('')}`;
}
