import * as z from 'zod/mini';
import type { Calendar } from '../core/calendar/schedule.ts';
import type { KpiQuery } from '../core/query.ts';
import type { Policy } from '../core/sla/policy.ts';
import { describeIssue } from './describe-issue.ts';
import { kpiQuerySchema, parseQuery } from './kpi-query.ts';
import { type Parsed, problemOf } from './problem.ts';

/** `POST /v1/preview`: a question, answered as if the draft stood in place of what has its id. Nothing is stored. */
export interface PreviewRequest {
  readonly query: KpiQuery;
  /** not judged yet; null: the stored ones */
  readonly calendar: Readonly<Record<string, unknown>> | null;
  readonly policy: Readonly<Record<string, unknown>> | null;
}

const body = z._default(z.nullable(z.record(z.string(), z.unknown())), null);

export const previewRequestSchema = z.strictObject({ query: kpiQuerySchema, calendar: body, policy: body });

/** Untrusted JSON to a preview whose drafts are still to be judged. */
export function parsePreview(untrusted: unknown): Parsed<PreviewRequest> {
  const result = previewRequestSchema.safeParse(untrusted);
  if (!result.success) return { ok: false, problem: problemOf('invalid-query', { problems: result.error.issues.map(describeIssue) }) };
  const query = parseQuery(result.data.query);
  return query.ok ? { ok: true, value: { ...result.data, query: query.value } } : query;
}

/** `GET /v1/calendars/:reference` and `GET /v1/policies/:reference`: the whole of it, and where it comes from. */
export interface CalendarAnswer {
  readonly calendar: Calendar;
  readonly isPreset: boolean;
  /** the newest document version of this id, the `If-Match` of the next change; 0: never edited */
  readonly documentVersion: number;
}

export interface PolicyAnswer {
  readonly policy: Policy;
  readonly isPreset: boolean;
  readonly documentVersion: number;
}
