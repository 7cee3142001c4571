import type { Fact } from '../core/facts.ts';
import type { InquiryRecord } from './inquiry-record.ts';

/** Which part of a figure the inquiries stand behind; `excluded` is what no rate counts: duplicates, withdrawn, ended with time unknown. */
export const CASE_ROLES = ['numerator', 'denominator', 'pending', 'excluded'] as const;
export type CaseRole = (typeof CASE_ROLES)[number];

/** One inquiry behind a figure, as known at the as-of. Seconds are working seconds; null: not yet, or untargeted. */
export interface CaseRecord {
  readonly inquiry: InquiryRecord;
  readonly facts: readonly Fact[];
  readonly responseSeconds: number | null;
  readonly resolutionSeconds: number | null;
  readonly responseDueAt: string | null;
  readonly resolutionDueAt: string | null;
  readonly responseBreachAt: string | null;
  readonly resolutionBreachAt: string | null;
  readonly closedAt: string | null;
}

/** `GET /v1/cases`: the inquiries behind one cell, selected by the same predicate as its count. */
export interface CasesAnswer {
  readonly asOf: string;
  readonly dataVersion: number;
  /** of all pages */
  readonly total: number;
  readonly cases: readonly CaseRecord[];
  /** opaque; null: the last page */
  readonly next: string | null;
}

/** In the answer that carries a file of cases: how many characters that no file can hold are written as U+FFFD. */
export const REPLACED_HEADER = 'x-replaced-characters';
