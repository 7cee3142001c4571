import type { Seq } from '../../api/store.ts';
import { DIMENSIONS, EVENT_TYPES } from '../../core/inquiry.ts';
import type { Transaction } from '../store/database.ts';
import { standingAt } from '../store/inquiry-table.ts';

/** The two files of a snapshot: every standing record, flat, and every event of them, flat and in the same order. */
export interface RecordsFilePaths {
  readonly records: string;
  readonly events: string;
}

const quoted = (text: string): string => `'${text.replaceAll("'", "''")}'`;
const instant = (column: string, name: string): string => `${column}::UINTEGER AS "${name}"`;

/** Columns of the records' file: fields by their names on the wire; instants are epoch seconds. */
const COLUMNS: readonly string[] = [
  'seq::UINTEGER AS seq',
  'id',
  instant('received_at', 'receivedAt'),
  instant('updated_at', 'updatedAt'),
  ...DIMENSIONS,
  'citizen',
  instant('first_responded_at', 'firstRespondedAt'),
  instant('resolved_at', 'resolvedAt'),
  instant('promised_at', 'promisedAt'),
  'rating::INTEGER AS rating',
  'outcome',
  'duplicate_of AS "duplicateOf"',
  'is_ended_unknown::INTEGER AS "isEndedUnknown"',
  'defects',
  // null: the shorthand fields stand for the events; otherwise so many rows of the events' file belong to this record
  'CASE WHEN events IS NULL THEN NULL ELSE json_array_length(events) END::INTEGER AS "eventCount"',
];

/** Event types as their place in the list that the contract publishes. */
const TYPE_CODE = `CASE event->>1 ${EVENT_TYPES.map((type, code) => `WHEN ${quoted(type)} THEN ${code}`).join(' ')} END::INTEGER AS type`;

/**
 * Writes what stands at a data version into two Parquet files (snappy, flat columns, in order of seq): a reader puts the events
 * back by counting, so nothing is nested.
 */
export async function writeRecordsParquet(transaction: Transaction, dataVersion: Seq, paths: RecordsFilePaths): Promise<void> {
  const standing = standingAt(String(dataVersion));
  const copy = (select: string, path: string): Promise<void> =>
    transaction.run(
      `COPY (${select}) TO ${quoted(path)} (FORMAT parquet, COMPRESSION snappy, KV_METADATA {tajawub_data_version: '${dataVersion}'})`,
    );
  await copy(`SELECT ${COLUMNS.join(', ')} FROM inquiries WHERE ${standing} ORDER BY inquiries.seq`, paths.records);
  await copy(
    `SELECT (event->>0)::UINTEGER AS at, ${TYPE_CODE} FROM (
       SELECT seq, unnest(list) AS event, generate_subscripts(list, 1) AS place FROM (
         SELECT seq, json_extract(events, '$[*]') AS list FROM inquiries WHERE ${standing} AND events IS NOT NULL
       )
     ) ORDER BY seq, place`,
    paths.events,
  );
}
