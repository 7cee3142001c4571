import { decodeQuery } from '../../../contract/kpi-query.ts';
import type { Problem } from '../../../contract/problem.ts';
import type { KpiQuery } from '../../../core/query.ts';

/** What a headless browser is sent to draw. */
export interface RenderRequest {
  readonly query: KpiQuery;
  /** null: made of the figures' names */
  readonly title: string | null;
  /** where the same figures are on a screen: this very page unless the address says otherwise; null: nowhere */
  readonly link: string | null;
}

export type ParsedRender = { readonly ok: true; readonly value: RenderRequest } | { readonly ok: false; readonly problem: Problem };

/** `?q=…&title=…&link=…`, or the same behind `#`, where no server and no proxy cuts a long one. */
export function parseRender({ search, hash, href }: Pick<Location, 'search' | 'hash' | 'href'>): ParsedRender {
  const given = new URLSearchParams(search);
  for (const [name, value] of new URLSearchParams(hash.replace(/^#/, ''))) given.set(name, value);
  const query = decodeQuery(given.get('q') ?? '');
  if (!query.ok) return query;
  return { ok: true, value: { query: query.value, title: given.get('title'), link: given.has('link') ? given.get('link') || null : href } };
}
