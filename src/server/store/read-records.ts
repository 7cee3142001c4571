import type { ChangePage, RecordVersion, Rejection, Seq, StoredInquiry, VersionSpan } from '../../api/store.ts';
import type { Database } from './database.ts';
import { inquiryOf, STANDING, standingAt, VERSION_TEXT, versionOf } from './inquiry-table.ts';
import { Parameters } from './parameters.ts';

/** The record that stands under an id at a data version; null: none. */
export async function readInquiry(database: Database, id: string, dataVersion: Seq): Promise<StoredInquiry | null> {
  const parameters = new Parameters();
  const [row] = await database.rows(
    `SELECT * FROM inquiries WHERE ${standingAt(parameters.number(dataVersion))} AND id = ${parameters.text(id)}`,
    parameters,
  );
  return row === undefined ? null : { seq: Number(row.seq), inquiry: inquiryOf(row) };
}

/** Records that stand and were written after `since`, and removals, in the order of their seq. */
export async function readChanges(database: Database, since: Seq, limit: number): Promise<ChangePage> {
  const parameters = new Parameters();
  const after = parameters.number(since);
  const most = parameters.number(limit + 1);
  const rows = await database.rows(
    `SELECT * FROM (
       SELECT *, NULL AS removed FROM inquiries WHERE seq > ${after} AND superseded_seq = ${STANDING}
       UNION ALL BY NAME
       SELECT max(seq) AS seq, id AS removed FROM removals WHERE seq > ${after}
       AND id NOT IN (SELECT id FROM inquiries WHERE superseded_seq = ${STANDING}) GROUP BY id
     ) ORDER BY seq LIMIT ${most}`,
    parameters,
  );
  const page = rows.slice(0, limit);
  return {
    changes: page.map((row) =>
      row.removed === null ? { seq: Number(row.seq), inquiry: inquiryOf(row) } : { seq: Number(row.seq), removed: row.removed as string },
    ),
    next: rows.length > limit ? Number(page.at(-1)?.seq) : null,
  };
}

/** A page of the record versions of a span, ascending by id and seq: texts are compared byte by byte, so by code point. */
export async function readVersions(
  database: Database,
  { from, through, startsAt, endsAt }: VersionSpan,
  { after, limit }: { readonly after: RecordVersion | null; readonly limit: number },
): Promise<readonly RecordVersion[]> {
  const parameters = new Parameters();
  const parts = [`seq <= ${parameters.number(through)}`, `superseded_seq > ${parameters.number(from)}`];
  if (Number.isFinite(startsAt)) parts.push(`received_at >= ${parameters.number(startsAt)}`);
  if (Number.isFinite(endsAt)) parts.push(`received_at < ${parameters.number(endsAt)}`);
  // A record of several versions may lie across two pages.
  if (after !== null) parts.push(`(id, seq) > (${parameters.text(after.inquiry.id)}, ${parameters.number(after.seq)})`);
  const rows = await database.rows(
    `SELECT ${VERSION_TEXT} AS version FROM inquiries WHERE ${parts.join(' AND ')} ORDER BY id, seq LIMIT ${parameters.number(limit)}`,
    parameters,
  );
  return rows.map(({ version }) => versionOf(version as string));
}

/** A page of what was refused, in the order of its reading. */
export async function readRejections(
  database: Database,
  page: { readonly offset: number; readonly limit: number },
): Promise<{ readonly total: number; readonly rows: readonly Rejection[] }> {
  const parameters = new Parameters();
  const [counted, rows] = await Promise.all([
    database.rows('SELECT count(*) AS n FROM quarantine'),
    database.rows(
      `SELECT source, source_row, reason, raw FROM quarantine ORDER BY seq, rowid
       LIMIT ${parameters.number(page.limit)} OFFSET ${parameters.number(page.offset)}`,
      parameters,
    ),
  ]);
  return {
    total: Number(counted[0]?.n),
    rows: rows.map((row) => ({
      source: row.source as string,
      row: Number(row.source_row),
      reason: row.reason as string,
      raw: row.raw as string,
    })),
  };
}
