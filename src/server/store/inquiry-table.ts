import { hash } from 'node:crypto';
import type { RecordVersion, Seq } from '../../api/store.ts';
import { type DefectName, DIMENSIONS, type EventType, type Inquiry, type InquiryEvent, type InquiryKind } from '../../core/inquiry.ts';
import { type Instant, NEVER } from '../../core/instant.ts';
import type { Row } from './database.ts';
import type { Column } from './row-writer.ts';

/** A version of a record in the store's history: it stood from `seq` until `supersededSeq` (NEVER: it stands). */
export interface InquiryVersion {
  readonly seq: Seq;
  supersededSeq: Seq;
  /** equal hashes under one id are equal records */
  readonly hash: string;
  readonly inquiry: Inquiry;
}

/** A list of the record as one flat text, so that every column stays flat: `[[at, type], …]`; null: no events. */
const eventsText = (events: Inquiry['events']): string | null =>
  events === null ? null : JSON.stringify(events.map(({ at, type }) => [at, type]));

const parseEvents = (text: string): readonly InquiryEvent[] =>
  (JSON.parse(text) as [Instant, EventType][]).map(([at, type]) => ({ at, type }));

type Field = Column<Inquiry>;
const FIELDS: readonly Field[] = [
  { name: 'id', type: 'VARCHAR', of: (it) => it.id },
  { name: 'received_at', type: 'BIGINT', of: (it) => it.receivedAt },
  { name: 'updated_at', type: 'BIGINT', of: (it) => it.updatedAt },
  ...DIMENSIONS.map((dimension): Field => ({ name: dimension, type: 'VARCHAR', of: (it) => it[dimension] })),
  { name: 'citizen', type: 'VARCHAR', of: (it) => it.citizen },
  { name: 'events', type: 'VARCHAR', of: (it) => eventsText(it.events) },
  { name: 'first_responded_at', type: 'BIGINT', of: (it) => it.firstRespondedAt },
  { name: 'resolved_at', type: 'BIGINT', of: (it) => it.resolvedAt },
  { name: 'promised_at', type: 'BIGINT', of: (it) => it.promisedAt },
  { name: 'rating', type: 'INTEGER', of: (it) => it.rating },
  { name: 'outcome', type: 'VARCHAR', of: (it) => it.outcome },
  { name: 'duplicate_of', type: 'VARCHAR', of: (it) => it.duplicateOf },
  { name: 'is_ended_unknown', type: 'INTEGER', of: (it) => (it.isEndedUnknown ? 1 : 0) },
  { name: 'defects', type: 'VARCHAR', of: (it) => (it.defects.length === 0 ? null : it.defects.join(',')) },
];

/** Columns of `inquiries`, one row a record version. */
export const INQUIRY_COLUMNS: readonly Column<InquiryVersion>[] = [
  { name: 'seq', type: 'BIGINT', of: (it) => it.seq },
  { name: 'superseded_seq', type: 'BIGINT', of: (it) => it.supersededSeq },
  { name: 'hash', type: 'VARCHAR', of: (it) => it.hash },
  ...FIELDS.map(({ name, type, of }): Column<InquiryVersion> => ({ name, type, of: (it) => of(it.inquiry) })),
];

/** 96 bits of SHA-256 over every field. Only records of one id are ever compared by it. */
export function hashInquiry(inquiry: Inquiry): string {
  const fields = JSON.stringify(FIELDS.map(({ of }) => of(inquiry)));
  return hash('sha256', fields, 'base64url').slice(0, 16);
}

/** What stands at a data version, as SQL. */
export const standingAt = (dataVersion: string, alias = ''): string =>
  `${alias}seq <= ${dataVersion} AND ${alias}superseded_seq > ${dataVersion}`;

export const STANDING: Seq = NEVER;

/** A row of `inquiries`, all columns selected, back to its record. */
export function inquiryOf(row: Row): Inquiry {
  const text = (name: string): string | null => (row[name] ?? null) as string | null;
  const whole = (name: string): number | null => (row[name] === null ? null : Number(row[name]));
  const events = text('events');
  return {
    id: text('id') as string,
    receivedAt: Number(row.received_at),
    updatedAt: whole('updated_at'),
    kind: text('kind') as InquiryKind | null,
    channel: text('channel'),
    category: text('category'),
    directorate: text('directorate'),
    governorate: text('governorate'),
    priority: text('priority'),
    language: text('language'),
    citizen: text('citizen'),
    events: events === null ? null : parseEvents(events),
    firstRespondedAt: whole('first_responded_at'),
    resolvedAt: whole('resolved_at'),
    promisedAt: whole('promised_at'),
    rating: whole('rating'),
    outcome: text('outcome'),
    duplicateOf: text('duplicate_of'),
    isEndedUnknown: row.is_ended_unknown === 1,
    defects: (text('defects')?.split(',') ?? []) as DefectName[],
  };
}

const VERSION_NAMES = ['seq', 'superseded_seq', ...FIELDS.map(({ name }) => name)] as const;

/** A version as one text, in SQL: a value costs more on its way out of the database than all of a record's parsing. */
export const VERSION_TEXT = `json_array(${VERSION_NAMES.join(', ')})::VARCHAR`;

/** A `VERSION_TEXT` back to its version. */
export function versionOf(text: string): RecordVersion {
  const values = JSON.parse(text) as Row[string][];
  const row: Record<string, Row[string]> = {};
  for (const [i, name] of VERSION_NAMES.entries()) row[name] = values[i] ?? null;
  return { seq: Number(row.seq), supersededSeq: Number(row.superseded_seq), inquiry: inquiryOf(row) };
}
