import { DIMENSIONS } from '../../core/inquiry.ts';
import { formatInstant, type Instant } from '../../core/instant.ts';
import type { Where } from '../../core/query.ts';
import { oneOf } from '../lowering/known.ts';
import type { Database } from '../store/database.ts';
import { standingAt } from '../store/inquiry-table.ts';
import { Parameters } from '../store/parameters.ts';

/** Which cases, as known when; the pseudonym of who asked is left out unless it is asked for. */
export interface CasesFileRequest {
  readonly where: Where;
  /** of receipt, end exclusive; null: whatever stands at the as-of */
  readonly range: { readonly startsAt: Instant; readonly endsAt: Instant } | null;
  /** in which the range was read, IANA */
  readonly zone: string;
  readonly asOf: Instant;
  readonly dataVersion: number;
  readonly hasCitizen: boolean;
  readonly isDemonstration: boolean;
}

/** What was written. */
export interface CasesFileWritten {
  readonly cases: number;
  /** characters that no file can hold, written as U+FFFD */
  readonly replaced: number;
}

/** A NUL ends the text for many a reader; lone surrogates are U+FFFD since they were stored, and counted with them. */
const whole = (column: string): string => `replace(${column}, chr(0), chr(65533))`;
const instant = (column: string, name: string): string => `make_timestamp(${column} * 1000000) AS "${name}"`;

/** Columns of the file: the record's own fields by their names on the wire, flat; instants are UTC. */
const COLUMNS: readonly (readonly [name: string, sql: string])[] = [
  ['id', `${whole('id')} AS id`],
  ['receivedAt', instant('received_at', 'receivedAt')],
  ['updatedAt', instant('updated_at', 'updatedAt')],
  ...DIMENSIONS.map((dimension) => [dimension, `${whole(dimension)} AS ${dimension}`] as const),
  ['citizen', `${whole('citizen')} AS citizen`],
  ['events', 'events'],
  ['firstRespondedAt', instant('first_responded_at', 'firstRespondedAt')],
  ['resolvedAt', instant('resolved_at', 'resolvedAt')],
  ['promisedAt', instant('promised_at', 'promisedAt')],
  ['rating', 'rating'],
  ['outcome', 'outcome'],
  ['duplicateOf', `${whole('duplicate_of')} AS "duplicateOf"`],
  ['isEndedUnknown', 'is_ended_unknown = 1 AS "isEndedUnknown"'],
  ['defects', 'defects'],
];

/** Columns that hold what the world wrote, by their names on the wire. */
const FOREIGN: Readonly<Record<string, string>> = {
  id: 'id',
  citizen: 'citizen',
  duplicateOf: 'duplicate_of',
  ...Object.fromEntries(DIMENSIONS.map((dimension) => [dimension, dimension])),
};
/** How many characters are no longer, or cannot be, what they were. */
const lostIn = (column: string): string => `coalesce(length(${column}) - length(translate(${column}, chr(0) || chr(65533), '')), 0)`;

const quoted = (text: string): string => `'${text.replaceAll("'", "''")}'`;

/**
 * Every standing case received in the range and by the as-of as Parquet (snappy, sorted by receipt and id). `events` is the list as JSON,
 * `[[epoch seconds, type], …]`. The file's own metadata say as of when, of which data, and whether citizens are in it.
 * A NUL is written as U+FFFD; how many of these there are is said there too.
 */
export function writeCasesParquet(database: Database, request: CasesFileRequest, path: string): Promise<CasesFileWritten> {
  const { where, range, zone, asOf, dataVersion, hasCitizen, isDemonstration } = request;
  const chosen = COLUMNS.filter(([name]) => hasCitizen || name !== 'citizen');
  const columns = chosen.map(([, sql]) => sql);
  const foreign = chosen.flatMap(([name]) => FOREIGN[name] ?? []);
  const metadata = {
    tajawub_as_of: formatInstant(asOf),
    tajawub_data_version: String(dataVersion),
    tajawub_citizen: hasCitizen ? 'pseudonyms' : 'left out',
    tajawub_data: isDemonstration ? 'demonstration data' : 'as the sources gave it',
    tajawub_filters: JSON.stringify(where),
    tajawub_received: range === null ? 'by the as-of' : `${formatInstant(range.startsAt)}/${formatInstant(range.endsAt)}`,
    tajawub_zone: zone,
  };
  const said = (replaced: number) =>
    Object.entries({ ...metadata, tajawub_replaced: String(replaced) })
      .map(([name, value]) => `${name}: ${quoted(value)}`)
      .join(', ');
  return database.transaction(async (transaction) => {
    const parameters = new Parameters();
    const tests = [standingAt(parameters.number(dataVersion)), `received_at <= ${parameters.number(asOf)}`];
    if (range !== null)
      tests.push(`received_at >= ${parameters.number(range.startsAt)}`, `received_at < ${parameters.number(range.endsAt)}`);
    for (const dimension of DIMENSIONS) {
      const values = where[dimension];
      if (values !== undefined) tests.push(oneOf(dimension, values, parameters));
    }
    // COPY takes no parameters: what is asked for is selected first, where every value is bound.
    await transaction.run(
      `CREATE TEMP TABLE cases_file AS SELECT ${columns.join(', ')}, ${foreign.map(lostIn).join(' + ')} AS replaced FROM inquiries WHERE ${tests.join(' AND ')} ORDER BY received_at, inquiries.id`,
      parameters,
    );
    try {
      const [row] = await transaction.rows('SELECT count(*) AS cases, coalesce(sum(replaced), 0) AS replaced FROM cases_file');
      const written = { cases: Number(row?.cases), replaced: Number(row?.replaced) };
      await transaction.run(
        `COPY (SELECT * EXCLUDE (replaced) FROM cases_file) TO ${quoted(path)} (FORMAT parquet, COMPRESSION snappy, KV_METADATA {${said(written.replaced)}})`,
      );
      return written;
    } finally {
      await transaction.run('DROP TABLE IF EXISTS cases_file');
    }
  });
}
