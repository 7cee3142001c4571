import type { Bilingual } from '../kpis/kpi.ts';
import type { Where } from '../query.ts';

/**
 * How long an answer may take. Working minutes, hours and days are counted on the rule's calendar; `promised` is the
 * record's own `promisedAt`.
 * @source definitions, section 4
 */
export type Target =
  | { readonly workingMinutes: number }
  | { readonly workingHours: number }
  | { readonly workingDays: number }
  | { readonly promised: true };

/** First match wins; a matching rule without a target is final: untargeted. */
export interface PolicyRule {
  /** a local date in the rule's calendar's zone: inquiries received on or after it */
  readonly from?: string;
  readonly where?: Where;
  /** a calendar id; absent: the query's default */
  readonly calendar?: string;
  readonly response?: Target | null;
  readonly resolution?: Target | null;
}

export interface Policy {
  readonly id: string;
  readonly version: string;
  readonly title: Bilingual;
  /** where the numbers come from, and what of them is our reading */
  readonly source: Bilingual & { readonly url?: string };
  readonly rules: readonly PolicyRule[];
}
