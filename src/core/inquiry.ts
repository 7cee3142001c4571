import type { Instant } from './instant.ts';

export const INQUIRY_KINDS = ['enquiry', 'complaint', 'suggestion', 'observation'] as const;
export type InquiryKind = (typeof INQUIRY_KINDS)[number];

/** What an answer can be sliced by. Null is a value of each: "not recorded". */
export const DIMENSIONS = ['kind', 'channel', 'category', 'directorate', 'governorate', 'priority', 'language'] as const;
export type Dimension = (typeof DIMENSIONS)[number];

export const EVENT_TYPES = [
  'acknowledged',
  'responded',
  'paused',
  'resumed',
  'resolved',
  'reopened',
  'escalated',
  'transferred',
  'rated',
  'withdrawn',
  'merged',
] as const;
export type EventType = (typeof EVENT_TYPES)[number];

export interface InquiryEvent {
  readonly at: Instant;
  readonly type: EventType;
}

/**
 * One thing a citizen brought to the entity, as admitted: every field is of its type, contradictions are gone.
 * @source definitions, section 1
 */
export interface Inquiry {
  /** unique in the source */
  readonly id: string;
  readonly receivedAt: Instant;
  /** last change in the source; decides which of two records with one id stands */
  readonly updatedAt: Instant | null;
  readonly kind: InquiryKind | null;
  readonly channel: string | null;
  readonly category: string | null;
  readonly directorate: string | null;
  readonly governorate: string | null;
  readonly priority: string | null;
  readonly language: string | null;
  /** a pseudonym; never a name, a national number or a phone */
  readonly citizen: string | null;
  /** sorted by time, stable; null: the source has no events and the two shorthand fields stand for them */
  readonly events: readonly InquiryEvent[] | null;
  readonly firstRespondedAt: Instant | null;
  readonly resolvedAt: Instant | null;
  /** the due instant that the source itself promised */
  readonly promisedAt: Instant | null;
  /** 1 to 5 */
  readonly rating: number | null;
  readonly outcome: string | null;
  /** a merged duplicate: in the exclusions alone, at every as-of */
  readonly duplicateOf: string | null;
  /** its only resolution was dropped as a contradiction: ended, time unknown */
  readonly isEndedUnknown: boolean;
  /** what was dropped from the record when it was admitted, one name each */
  readonly defects: readonly DefectName[];
}

/** A contradiction inside a usable record: that field or event alone was dropped, the record kept. */
export const DEFECT_NAMES = [
  'event-before-receipt',
  'unknown-event-type',
  'invalid-event-time',
  'promise-before-receipt',
  'invalid-promise',
  'response-before-receipt',
  'resolution-before-receipt',
  'invalid-response-time',
  'invalid-resolution-time',
  'rating-out-of-range',
  'unknown-kind',
  'invalid-update-time',
  'invalid-field',
] as const;
export type DefectName = (typeof DEFECT_NAMES)[number];

/** Why a record could not be used at all: it stands in the quarantine with its row and raw text. */
export const REJECTION_REASONS = [
  'missing-id',
  'missing-receipt',
  'invalid-receipt',
  'time-without-offset',
  'not-a-record',
  'unreadable-row',
] as const;
export type RejectionReason = (typeof REJECTION_REASONS)[number];
