import type { CaseRole } from '../../contract/cases.ts';
import { encodeQuery } from '../../contract/encode-query.ts';
import type { KpiQuery } from '../../core/query.ts';
import type { GroupKey } from '../../core/question.ts';

/** One cell of an answer and a part of it: whose cases are asked for. */
export interface CaseCell {
  readonly query: KpiQuery;
  readonly kpi: string;
  readonly role: CaseRole;
  /** a label of the answer; null: the whole range */
  readonly period: string | null;
  /** one value a grouping dimension; null: every group */
  readonly group: GroupKey | null;
}

export interface CasePageRequest {
  /** as the page before gave it; null: the first page */
  readonly cursor: string | null;
  readonly limit: number;
}

/** One inquiry as known at an instant, on a calendar and policy; null: the data's own, the default, the one in force. */
export interface InquiryRequest extends Pick<KpiQuery, 'asOf' | 'calendar' | 'policy'> {
  readonly id: string;
}

export function casesAddress({ query, kpi, role, period, group }: CaseCell, { cursor, limit }: CasePageRequest): string {
  const search = new URLSearchParams({ q: encodeQuery(query), kpi, role, limit: String(limit) });
  if (period !== null) search.set('period', period);
  if (group !== null) search.set('group', JSON.stringify(group));
  if (cursor !== null) search.set('cursor', cursor);
  return `/v1/cases?${search}`;
}

export function inquiryAddress({ id, asOf, calendar, policy }: InquiryRequest): string {
  const search = new URLSearchParams();
  for (const [name, value] of Object.entries({ asOf, calendar, policy })) if (value !== null) search.set(name, value);
  return `/v1/inquiries/${encodeURIComponent(id)}${search.size > 0 ? `?${search}` : ''}`;
}
