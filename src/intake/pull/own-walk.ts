import { MOST_ROWS } from '../../contract/page.ts';
import type { FetchedPage } from './fetch-json.ts';
import { type PageWalk, valueAt } from './page-walk.ts';
import { PullFault } from './pull-fault.ts';

/** The walk over `/v1/inquiries` of another Tajawub, or over a single list of records in our own shape. */
export function ownWalk(url: string): PageWalk {
  return {
    first: '',
    addressOf(at, since) {
      const address = new URL(url);
      if (!address.searchParams.has('limit')) address.searchParams.set('limit', String(MOST_ROWS));
      if (at !== '') address.searchParams.set('cursor', at);
      else if (since !== null) address.searchParams.set('since', String(since));
      return address.href;
    },
    itemsOf(page) {
      const items = Array.isArray(page.body) ? page.body : valueAt(page.body, 'inquiries');
      if (Array.isArray(items)) return items;
      throw new PullFault('unknown-page', { address: page.url.split('?')[0]! });
    },
    nextOf(page) {
      const next = valueAt(page.body, 'next');
      return typeof next === 'string' && next !== '' ? next : null;
    },
  };
}

/** The source's seq once its last page has come; null: it has none, so everything is asked for again next time. */
export function ownVersionOf(page: FetchedPage): number | null {
  const version = valueAt(page.body, 'dataVersion');
  return typeof version === 'number' && Number.isInteger(version) ? version : null;
}
