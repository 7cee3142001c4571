import type { Store, StoredImport, StoreIntake } from '../../api/store.ts';
import type { ExceptionKind } from '../../contract/page.ts';
import { EVENT_TYPES } from '../../core/inquiry.ts';
import type { Database, Row } from './database.ts';
import { inquiryOf, STANDING } from './inquiry-table.ts';
import { Parameters } from './parameters.ts';

const STANDS = `superseded_seq = ${STANDING}`;

/** Every import in its order, and how many standing records are merged duplicates. */
export async function readIntake(database: Database): Promise<StoreIntake> {
  const [imports, counted] = await Promise.all([
    database.rows('SELECT * FROM imports ORDER BY number'),
    database.rows(`SELECT count(*) AS n FROM inquiries WHERE ${STANDS} AND duplicate_of IS NOT NULL`),
  ]);
  return { imports: imports.map(importOf), duplicates: Number(counted[0]?.n) };
}

/** Standing records with that contradiction, or merged duplicates, in the order of writing. */
export async function readExceptions(
  database: Database,
  kind: ExceptionKind,
  page: { readonly offset: number; readonly limit: number },
): ReturnType<Store['exceptions']> {
  const where = (parameters: Parameters): string =>
    kind === 'duplicate'
      ? `${STANDS} AND duplicate_of IS NOT NULL`
      : `${STANDS} AND defects IS NOT NULL AND list_contains(string_split(defects, ','), ${parameters.text(kind)})`;
  const [counting, listing] = [new Parameters(), new Parameters()];
  const [counted, rows] = await Promise.all([
    database.rows(`SELECT count(*) AS n FROM inquiries WHERE ${where(counting)}`, counting),
    database.rows(
      `SELECT * FROM inquiries WHERE ${where(listing)} ORDER BY seq
       LIMIT ${listing.number(page.limit)} OFFSET ${listing.number(page.offset)}`,
      listing,
    ),
  ]);
  return { total: Number(counted[0]?.n), rows: rows.map((row) => ({ seq: Number(row.seq), inquiry: inquiryOf(row) })) };
}

function importOf(row: Row): StoredImport {
  const whole = (name: string): number | null => (row[name] === null ? null : Number(row[name]));
  const recorded = (row.recorded as string).split(',');
  const [read, accepted, replaced, rejected] = [whole('read_rows'), whole('accepted'), whole('replaced'), whole('rejected')];
  return {
    number: Number(row.number),
    source: row.source as string,
    dataVersion: Number(row.seq),
    recorded: EVENT_TYPES.filter((type) => recorded.includes(type)),
    isDemonstration: row.is_demonstration === 1,
    dataAsOf: whole('data_as_of'),
    writtenAt: whole('written_at'),
    account: read === null || accepted === null || replaced === null || rejected === null ? null : { read, accepted, replaced, rejected },
  };
}
