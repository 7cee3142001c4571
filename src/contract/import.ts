import * as z from 'zod/mini';
import { type DefectName, EVENT_TYPES, type EventType } from '../core/inquiry.ts';
import { describeIssue } from './describe-issue.ts';
import { instantText } from './kpi-query.ts';
import { type Parsed, problemOf } from './problem.ts';

export const MOST_IMPORTED = 200_000;

/** `POST /v1/imports`. The inquiries are not believed here: core admits them one by one. */
export interface ImportRequest {
  /** names where they come from: a file, an address */
  readonly source: string;
  /** event types that this source records at all */
  readonly recorded: readonly EventType[];
  readonly inquiries: readonly unknown[];
  /** ids to remove */
  readonly removed: readonly string[];
  /** what was refused before it got here, for the quarantine */
  readonly rejections: readonly { readonly row: number; readonly reason: string; readonly raw: string }[];
  /** rows that were merged or replaced before it got here; absent: none */
  readonly replaced?: number;
  /** what the data is known up to; null: the time of the import */
  readonly dataAsOf: string | null;
}

/** What became of every record: `read = accepted + replaced + rejected`, and `accepted` is the sum of the four below it. */
export interface ImportResult {
  readonly read: number;
  readonly accepted: number;
  /** a later record of this import has the same id */
  readonly replaced: number;
  /** in the quarantine, with their reasons */
  readonly rejected: number;
  readonly inserted: number;
  readonly updated: number;
  /** equal to what stood */
  readonly unchanged: number;
  /** older than what stood */
  readonly outdated: number;
  readonly removed: number;
  readonly defects: Readonly<Partial<Record<DefectName, number>>>;
  readonly dataVersion: number;
}

/** One import or pull that the store remembers. Instants are ISO 8601 text. */
export interface ImportRecord {
  readonly number: number;
  readonly source: string;
  /** the data version it left behind */
  readonly dataVersion: number;
  readonly recorded: readonly EventType[];
  readonly isDemonstration: boolean;
  readonly dataAsOf: string | null;
  /** null: nobody said when */
  readonly writtenAt: string | null;
  /** `read = accepted + replaced + rejected`; null: written before accounts were kept */
  readonly account: { readonly read: number; readonly accepted: number; readonly replaced: number; readonly rejected: number } | null;
}

/** `GET /v1/imports`: what came in, the newest first. */
export interface ImportsAnswer {
  readonly imports: readonly ImportRecord[];
  /** standing records that are merged duplicates: in the exclusions alone */
  readonly duplicates: number;
}

/** One line of `application/x-ndjson`: progress until the last, which says how it ended. */
export type ImportProgress =
  | { readonly type: 'progress'; readonly done: number; readonly of: number }
  | { readonly type: 'result'; readonly result: ImportResult }
  | { readonly type: 'problem'; readonly problem: import('./problem.ts').Problem };

const short = z.string().check(z.minLength(1), z.maxLength(500));

export const importRequestSchema = z.strictObject({
  source: short,
  recorded: z.array(z.enum(EVENT_TYPES)),
  inquiries: z.array(z.unknown()).check(z.maxLength(MOST_IMPORTED)),
  removed: z._default(z.array(short).check(z.maxLength(MOST_IMPORTED)), []),
  rejections: z._default(
    z.array(z.strictObject({ row: z.int(), reason: short, raw: z.string().check(z.maxLength(20_000)) })).check(z.maxLength(MOST_IMPORTED)),
    [],
  ),
  replaced: z.optional(z.int().check(z.nonnegative())),
  dataAsOf: z._default(z.nullable(instantText), null),
});

/** Untrusted JSON to an import, whose records are still untrusted. */
export function parseImport(untrusted: unknown): Parsed<ImportRequest> {
  const result = importRequestSchema.safeParse(untrusted);
  if (result.success) return { ok: true, value: result.data };
  return { ok: false, problem: problemOf('invalid-import', { problems: result.error.issues.slice(0, 20).map(describeIssue) }) };
}
