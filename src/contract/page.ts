import { DEFECT_NAMES, type DefectName } from '../core/inquiry.ts';
import type { InquiryRecord } from './inquiry-record.ts';

/** At most so many rows a page, of inquiries, cases and quarantine alike. */
export const MOST_ROWS = 5000;
export const USUAL_ROWS = 500;

/** An inquiry with its place in the store's history. */
export interface SequencedRecord extends InquiryRecord {
  readonly seq: number;
}

/** It was removed, or no longer passes the filter that is being followed. */
export interface Tombstone {
  readonly seq: number;
  readonly id: string;
  readonly isRemoved: true;
}

/** `GET /v1/inquiries`: what changed after `since`, in seq order, each inquiry in its newest version. */
export interface InquiryPage {
  readonly inquiries: readonly (SequencedRecord | Tombstone)[];
  /** opaque; null: nothing more now */
  readonly next: string | null;
  /** `since` for the next visit, once `next` is null */
  readonly dataVersion: number;
  readonly isDemonstration: boolean;
}

/** `GET /v1/quarantine`: records that could not be used, and why. */
export interface QuarantinePage {
  readonly total: number;
  readonly rejections: readonly {
    readonly source: string;
    /** 1-based row or record number in its source */
    readonly row: number;
    readonly reason: string;
    /** as it was read, cut to a bounded length */
    readonly raw: string;
  }[];
  readonly next: string | null;
}

/** What `GET /v1/exceptions` can list: records with a contradiction of that name, or merged duplicates. */
export const EXCEPTION_KINDS = [...DEFECT_NAMES, 'duplicate'] as const satisfies readonly (DefectName | 'duplicate')[];
export type ExceptionKind = (typeof EXCEPTION_KINDS)[number];

/** `GET /v1/exceptions?kind=`: the records themselves, in the order of writing. */
export interface ExceptionPage {
  readonly total: number;
  readonly inquiries: readonly SequencedRecord[];
  readonly next: string | null;
}
