import { accountOf } from '../../api/intake-account.ts';
import type { IntakeAccount, Seq, WriteBatch, WriteResult } from '../../api/store.ts';
import { replaces } from '../../core/admission.ts';
import { EVENT_TYPES, type Inquiry } from '../../core/inquiry.ts';
import type { Instant } from '../../core/instant.ts';
import type { Row, Transaction } from './database.ts';
import type { Derivations } from './derivations.ts';
import { hashInquiry, INQUIRY_COLUMNS, type InquiryVersion, STANDING } from './inquiry-table.ts';
import { Parameters } from './parameters.ts';
import { appendRows, type Column, columnsDdl } from './row-writer.ts';

/** What stands under an id before the batch. */
interface Standing {
  readonly seq: Seq;
  readonly updatedAt: Instant | null;
  readonly hash: string;
}

const SUPERSEDED: readonly Column<{ readonly seq: Seq; readonly by: Seq }>[] = [
  { name: 'seq', type: 'BIGINT', of: (row) => row.seq },
  { name: 'by_seq', type: 'BIGINT', of: (row) => row.by },
];
const ASKED: readonly Column<string>[] = [{ name: 'id', type: 'VARCHAR', of: (id) => id }];
const REMOVAL: readonly Column<{ readonly seq: Seq; readonly id: string }>[] = [
  { name: 'seq', type: 'BIGINT', of: (row) => row.seq },
  { name: 'id', type: 'VARCHAR', of: (row) => row.id },
];
const PROGRESS_ROWS = 10_000;

/** Writes one batch inside a transaction. Call `committed` once it is committed. */
export async function writeBatch(
  transaction: Transaction,
  batch: WriteBatch,
  derivations: Derivations,
  onProgress: (done: number, of: number) => void,
): Promise<{ readonly result: WriteResult; readonly committed: () => void }> {
  const [newest] = await transaction.rows('SELECT coalesce(max(seq), 0) AS seq, coalesce(max(number), 0) AS number FROM imports');
  const before = Number(newest?.seq);
  let seq = before;
  const removedIds = new Set(batch.removed ?? []);
  const counts = { inserted: 0, updated: 0, unchanged: 0, outdated: 0, removed: 0 };
  const winners = new Map<string, Inquiry>();
  for (const inquiry of batch.inquiries) {
    const earlier = winners.get(inquiry.id);
    if (earlier !== undefined) counts.outdated += 1;
    if (earlier === undefined || replaces(inquiry, earlier)) winners.set(inquiry.id, inquiry);
  }
  const standing = await standingOf(transaction, [...winners.keys(), ...removedIds]);
  const added: InquiryVersion[] = [];
  const superseded: { seq: Seq; by: Seq }[] = [];
  const removals: { seq: Seq; id: string }[] = [];

  let done = 0;
  for (const inquiry of winners.values()) {
    if (done++ % PROGRESS_ROWS === 0) onProgress(done - 1, batch.inquiries.length);
    const stands = standing.get(inquiry.id);
    const hash = hashInquiry(inquiry);
    if (stands?.hash === hash) counts.unchanged += 1;
    else if (stands !== undefined && !replaces(inquiry, stands)) counts.outdated += 1;
    else {
      added.push({ seq: ++seq, supersededSeq: STANDING, hash, inquiry });
      if (stands !== undefined) superseded.push({ seq: stands.seq, by: seq });
      counts[stands === undefined ? 'inserted' : 'updated'] += 1;
    }
  }
  for (const id of removedIds) {
    const stands = standing.get(id);
    if (stands === undefined || winners.has(id)) continue;
    removals.push({ seq: ++seq, id });
    superseded.push({ seq: stands.seq, by: seq });
    counts.removed += 1;
  }

  const rejections = await newRejections(transaction, batch);
  const isNews = seq > before || rejections.length > 0 || (await isFrameNew(transaction, batch));
  if (!isNews) return { result: { dataVersion: before, ...counts }, committed: () => undefined };
  const through = seq;

  await appendRows(transaction, 'inquiries', INQUIRY_COLUMNS, added);
  await markSuperseded(transaction, superseded);
  await appendRows(transaction, 'removals', REMOVAL, removals);
  await appendRows(
    transaction,
    'quarantine',
    [
      { name: 'seq', type: 'BIGINT', of: () => through },
      { name: 'source', type: 'VARCHAR', of: (it) => it.source },
      { name: 'source_row', type: 'BIGINT', of: (it) => it.row },
      { name: 'reason', type: 'VARCHAR', of: (it) => it.reason },
      { name: 'raw', type: 'VARCHAR', of: (it) => it.raw },
    ],
    rejections,
  );
  await addImport(transaction, batch, through, Number(newest?.number) + 1, accountOf(batch, winners.size));
  const committed = await derivations.extend(transaction, added, before, through);
  onProgress(batch.inquiries.length, batch.inquiries.length);
  return { result: { dataVersion: through, ...counts }, committed };
}

async function standingOf(transaction: Transaction, ids: readonly string[]): Promise<Map<string, Standing>> {
  const [any] = await transaction.rows(`SELECT count(*) AS n FROM inquiries WHERE superseded_seq = ${STANDING}`);
  if (any?.n === 0n || ids.length === 0) return new Map();
  await transaction.run(`CREATE OR REPLACE TEMP TABLE asked (${columnsDdl(ASKED)})`);
  await appendRows(transaction, 'asked', ASKED, ids, 'temp');
  const rows = await transaction.rows(
    `SELECT id, seq, updated_at, hash FROM inquiries WHERE superseded_seq = ${STANDING} AND id IN (SELECT id FROM temp.asked)`,
  );
  await transaction.run('DROP TABLE temp.asked');
  return new Map(
    rows.map((row): [string, Standing] => [
      row.id as string,
      {
        seq: Number(row.seq),
        updatedAt: row.updated_at === null ? null : Number(row.updated_at),
        hash: row.hash as string,
      },
    ]),
  );
}

async function markSuperseded(transaction: Transaction, superseded: readonly { readonly seq: Seq; readonly by: Seq }[]): Promise<void> {
  if (superseded.length === 0) return;
  await transaction.run(`CREATE OR REPLACE TEMP TABLE superseded (${columnsDdl(SUPERSEDED)})`);
  await appendRows(transaction, 'superseded', SUPERSEDED, superseded, 'temp');
  await transaction.run('UPDATE inquiries SET superseded_seq = s.by_seq FROM temp.superseded s WHERE inquiries.seq = s.seq');
  await transaction.run('DROP TABLE temp.superseded');
}

/** A repeated import refuses the same rows again; they are kept once. */
async function newRejections(transaction: Transaction, batch: WriteBatch): Promise<WriteBatch['rejections']> {
  if (batch.rejections.length === 0) return [];
  const keyOf = (source: unknown, row: unknown, reason: unknown, raw: unknown): string =>
    JSON.stringify([source, Number(row), reason, raw]);
  const kept = new Set<string>();
  for (const source of new Set(batch.rejections.map((rejection) => rejection.source))) {
    const parameters = new Parameters();
    const rows: readonly Row[] = await transaction.rows(
      `SELECT source, source_row, reason, raw FROM quarantine WHERE source = ${parameters.text(source)}`,
      parameters,
    );
    for (const row of rows) kept.add(keyOf(row.source, row.source_row, row.reason, row.raw));
  }
  return batch.rejections.filter(({ source, row, reason, raw }) => {
    const key = keyOf(source, row, reason, raw);
    if (kept.has(key)) return false;
    kept.add(key);
    return true;
  });
}

const recordedText = (batch: WriteBatch): string => EVENT_TYPES.filter((type) => batch.recorded.includes(type)).join(',');

/** Whether the batch says anything new about its source: what it records, that it is a demonstration, how fresh the data are. */
async function isFrameNew(transaction: Transaction, batch: WriteBatch): Promise<boolean> {
  const parameters = new Parameters();
  const [last] = await transaction.rows(
    `SELECT recorded, is_demonstration, has_inquiries FROM imports WHERE source = ${parameters.text(batch.source)} ORDER BY number DESC LIMIT 1`,
    parameters,
  );
  if (last === undefined || last.recorded !== recordedText(batch) || last.is_demonstration !== Number(batch.isDemonstration)) return true;
  if (last.has_inquiries === 0 && batch.inquiries.length > 0) return true;
  if (batch.dataAsOf === null) return false;
  const [freshest] = await transaction.rows('SELECT data_as_of FROM imports WHERE data_as_of IS NOT NULL ORDER BY number DESC LIMIT 1');
  return freshest === undefined || Number(freshest.data_as_of) !== batch.dataAsOf;
}

async function addImport(transaction: Transaction, batch: WriteBatch, seq: Seq, number: number, account: IntakeAccount): Promise<void> {
  const parameters = new Parameters();
  const values = [
    parameters.number(seq),
    parameters.number(number),
    parameters.text(batch.source),
    parameters.number(Number(batch.isDemonstration)),
    parameters.number(Number(batch.inquiries.length > 0)),
    parameters.text(recordedText(batch)),
    batch.dataAsOf === null ? 'NULL' : parameters.number(batch.dataAsOf),
    parameters.number(account.read),
    parameters.number(account.accepted),
    parameters.number(account.replaced),
    parameters.number(account.rejected),
    batch.writtenAt === undefined ? 'NULL' : parameters.number(batch.writtenAt),
  ];
  await transaction.run(`INSERT INTO imports VALUES (${values.join(', ')})`, parameters);
}
