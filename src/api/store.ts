import type { FigureStore, Seq } from '../answers/figure-store.ts';
import type { DocumentRecord } from '../contract/document.ts';
import type { DefectName, EventType, Inquiry } from '../core/inquiry.ts';
import type { Instant } from '../core/instant.ts';

export type { CasePage, KeyedSettings, Seq, StoreMeta } from '../answers/figure-store.ts';

export interface StoredInquiry {
  readonly seq: Seq;
  readonly inquiry: Inquiry;
}

/** A record version and when it stood: from the data version `seq` to the last before `supersededSeq`. */
export interface RecordVersion extends StoredInquiry {
  /** NEVER: it stands */
  readonly supersededSeq: Seq;
}

/** Record versions that stood at one of these data versions, both included, and were received in this range, half open. */
export interface VersionSpan {
  readonly from: Seq;
  readonly through: Seq;
  /** may be infinite */
  readonly startsAt: Instant;
  readonly endsAt: Instant;
}

/** What changed after `since`, in seq order; a removal is a tombstone. */
export interface ChangePage {
  readonly changes: readonly (StoredInquiry | { readonly seq: Seq; readonly removed: string })[];
  /** seq to go on from; null: nothing more */
  readonly next: Seq | null;
}

export interface Rejection {
  readonly source: string;
  /** 1-based row or record number in its source */
  readonly row: number;
  readonly reason: string;
  /** the record as it was read, cut to a bounded length */
  readonly raw: string;
}

/** What became of the rows of a reading: `read = accepted + replaced + rejected`, always. @source definitions, section 1 */
export interface IntakeAccount {
  readonly read: number;
  /** inquiries that stand after the reading */
  readonly accepted: number;
  /** rows that another row of the same id replaced or was merged with */
  readonly replaced: number;
  readonly rejected: number;
}

/** One import or pull: written whole or not at all, and harmless when it is repeated. */
export interface WriteBatch {
  readonly source: string;
  readonly inquiries: readonly Inquiry[];
  readonly removed?: readonly string[];
  readonly rejections: readonly Rejection[];
  /** event types that this source records */
  readonly recorded: readonly EventType[];
  readonly isDemonstration: boolean;
  /** what this batch makes the data's as-of; null: the store's clock is not consulted, the as-of stays */
  readonly dataAsOf: Instant | null;
  /** absent: the batch is all that was read */
  readonly account?: IntakeAccount;
  /** absent: nobody said when */
  readonly writtenAt?: Instant;
}

/** One import or pull as the store remembers it; a batch that brought nothing new is not remembered. */
export interface StoredImport {
  /** 1, 2, 3 … */
  readonly number: number;
  readonly source: string;
  /** the data version it left behind */
  readonly dataVersion: Seq;
  readonly recorded: readonly EventType[];
  readonly isDemonstration: boolean;
  readonly dataAsOf: Instant | null;
  readonly writtenAt: Instant | null;
  /** null: written before accounts were kept */
  readonly account: IntakeAccount | null;
}

/** What came in: every import in its order, and how many standing records are merged duplicates. */
export interface StoreIntake {
  readonly imports: readonly StoredImport[];
  readonly duplicates: number;
}

export interface WriteResult {
  readonly dataVersion: Seq;
  readonly inserted: number;
  readonly updated: number;
  /** equal to what stands */
  readonly unchanged: number;
  /** older than what stands, by `updatedAt` */
  readonly outdated: number;
  readonly removed: number;
}

export type DocumentKind = DocumentRecord['kind'];

/** What people edit: append-only versions, so undo is a new version. */
export interface StoredDocument {
  readonly kind: DocumentKind;
  readonly id: string;
  /** 1, 2, 3 …; the `If-Match` value */
  readonly version: number;
  readonly body: unknown;
  readonly isDeleted: boolean;
  /** a typed name, unverified until there is sign-in */
  readonly author: string;
  readonly writtenAt: Instant;
}

export interface DocumentStore {
  /** newest versions, deleted ones left out */
  list(kind: DocumentKind): Promise<readonly StoredDocument[]>;
  /** null: no such document or version */
  get(kind: DocumentKind, id: string, version?: number): Promise<StoredDocument | null>;
  versions(kind: DocumentKind, id: string): Promise<readonly StoredDocument[]>;
  /** Null where `expected` (0: must not exist) is not the newest version: nothing is written. */
  put(document: Omit<StoredDocument, 'version'>, expected: number): Promise<StoredDocument | null>;
}

/**
 * Where inquiries and documents are kept and questions answered. Append-only: every superseded record version stays, and a
 * question may name an earlier data version.
 */
export interface Store extends FigureStore {
  inquiry(id: string, dataVersion: Seq): Promise<StoredInquiry | null>;
  changes(since: Seq, limit: number): Promise<ChangePage>;
  /** Every record version of a span, duplicates too, ascending by id (by code point) and seq, those after `after`. */
  versions(
    span: VersionSpan,
    page: { /** null: from the first */ readonly after: RecordVersion | null; readonly limit: number },
  ): Promise<readonly RecordVersion[]>;
  intake(): Promise<StoreIntake>;
  /** Standing records with that contradiction, or the merged duplicates, in the order of writing. */
  exceptions(
    kind: DefectName | 'duplicate',
    page: { readonly offset: number; readonly limit: number },
  ): Promise<{ readonly total: number; readonly rows: readonly StoredInquiry[] }>;
  write(batch: WriteBatch, onProgress?: (done: number, of: number) => void): Promise<WriteResult>;
  rejections(page: {
    readonly offset: number;
    readonly limit: number;
  }): Promise<{ readonly total: number; readonly rows: readonly Rejection[] }>;
  readonly documents: DocumentStore;
  close(): Promise<void>;
}
