import { admit } from '../core/admission.ts';
import type { Inquiry, RejectionReason } from '../core/inquiry.ts';
import { type CaseDraft, draftRow, foldRow, toCandidate } from './cases/case-draft.ts';
import type { IntakeInput } from './files/intake-input.ts';
import { openRows } from './files/open-rows.ts';
import type { RowReading, RowSource, SourceRow } from './files/row-source.ts';
import { type CompiledMapping, compileMapping } from './mapping/compile-mapping.ts';
import type { Mapping } from './mapping/mapping-schema.ts';
import type { IntakeNote } from './note.ts';
import { IntakeFault } from './problem.ts';
import type { QuarantinedRow } from './report.ts';
import { keyedHash, type Pseudonyms } from './values/pseudonym.ts';

export interface IntakeProgress {
  readonly source: string;
  /** bytes of this file so far (of an archive: as packed) */
  readonly readBytes: number;
  /** null: unknown */
  readonly sizeBytes: number | null;
  /** rows of all files so far */
  readonly rows: number;
}

export interface IntakeOptions {
  readonly onProgress?: (progress: IntakeProgress) => void;
  readonly signal?: AbortSignal;
  /** for pseudonyms; beats the mapping's own */
  readonly salt?: string;
}

/** Inquiries and refused rows as they are read. Two inquiries of one id may come: the later in `replaces`' sense stands. */
export interface IntakeBatch {
  readonly inquiries: readonly Inquiry[];
  readonly quarantine: readonly QuarantinedRow[];
  /** rows behind this batch that the row filter left out */
  readonly filtered: number;
  /** rows behind this batch that the filter let through */
  readonly read: number;
  /** of them, rows folded into a case of an event log beside its first */
  readonly folded: number;
  /** what was forgiven, detected or decided since the batch before */
  readonly notes: readonly IntakeNote[];
}

const CASES_PER_BATCH = 5000;
const PIECE_BYTES = 256 * 1024;

/**
 * Reads files through a mapping, batch by batch: `read = inquiries + quarantined rows + folded` in sum. An event log is held
 * until its last file's end, case by case, since any row may still change any case.
 * @throws IntakeFault what stops the intake; its `problem` says what to do
 */
export async function* streamIntake(
  inputs: readonly IntakeInput[],
  mapping: Mapping,
  options: IntakeOptions = {},
): AsyncGenerator<IntakeBatch> {
  const compiled = compileMapping(mapping);
  const salt = options.salt ?? mapping.fields.citizen?.salt;
  if (compiled.needsHash && salt === undefined) throw new IntakeFault('salt-missing');
  const pseudonyms = compiled.needsHash ? await keyedHash(salt!) : null;
  const log = compiled.isLog ? new Map<string, LogCase>() : null;
  let rows = 0;
  let notes: IntakeNote[] = [];
  let logRows = 0;

  for (const input of inputs) {
    const source = input.name;
    let readBytes = 0;
    const counted = countBytes(input, options.signal, (size) => {
      readBytes += size;
    });
    const reading: RowReading = {
      source,
      columns: compiled.columns,
      file: mapping.file ?? {},
      note: (code, detail) => notes.push({ code, source, detail: detail ?? null }),
    };
    const opened = await openRows(counted, input.name, reading);
    for await (const batch of opened.batches) {
      options.signal?.throwIfAborted();
      rows += batch.length;
      const kept = compiled.keeps === null ? batch : batch.filter(({ cells }) => cells === null || compiled.keeps!(cells));
      const filtered = batch.length - kept.length;
      if (log === null)
        yield { ...(await admitRows(kept, compiled, pseudonyms, opened, source)), filtered, read: kept.length, folded: 0, notes };
      else {
        const refused = gather(log, kept, compiled, opened, source);
        logRows += kept.length - refused.length;
        yield { inquiries: [], quarantine: refused, filtered, read: refused.length, folded: 0, notes };
      }
      notes = [];
      options.onProgress?.({ source, readBytes, sizeBytes: input.sizeBytes ?? null, rows });
    }
  }
  if (log !== null) {
    notes.push({ code: 'rows-grouped', source: inputs.map(({ name }) => name).join(', '), detail: `${logRows} → ${log.size}` });
    const cases = [...log.values()];
    for (let from = 0; from < cases.length; from += CASES_PER_BATCH) {
      yield { ...(await admitCases(cases.slice(from, from + CASES_PER_BATCH), pseudonyms)), filtered: 0, notes };
      notes = [];
    }
  }
  if (notes.length > 0) yield { inquiries: [], quarantine: [], filtered: 0, read: 0, folded: 0, notes };
}

async function* countBytes(input: IntakeInput, signal: AbortSignal | undefined, count: (size: number) => void): AsyncGenerator<Uint8Array> {
  const pieces = input.bytes[Symbol.asyncIterator]();
  for (;;) {
    signal?.throwIfAborted();
    const next = await pieces.next().catch((error: unknown) => {
      throw new IntakeFault('unreadable-source', { source: input.name, reason: error instanceof Error ? error.message : String(error) });
    });
    if (next.done) return;
    // A file handed over whole is cut up here, so that rows, progress and a stop come at the same pace for all.
    for (let from = 0; from < next.value.length; from += PIECE_BYTES) {
      const piece = next.value.subarray(from, from + PIECE_BYTES);
      count(piece.length);
      yield piece;
    }
  }
}

async function admitRows(
  rows: readonly SourceRow[],
  mapping: CompiledMapping,
  pseudonyms: Pseudonyms | null,
  opened: RowSource,
  source: string,
): Promise<Pick<IntakeBatch, 'inquiries' | 'quarantine'>> {
  const inquiries: Inquiry[] = [];
  const quarantine: QuarantinedRow[] = [];
  const drafts = rows.map(({ cells }) => (cells === null ? null : draftRow(mapping, cells)));
  await hideNames(drafts, pseudonyms);
  drafts.forEach((draft, i) => {
    const { inquiry, rejected } = draft === null ? { inquiry: undefined, rejected: 'unreadable-row' as const } : admit(toCandidate(draft));
    if (inquiry !== undefined) inquiries.push(inquiry);
    else quarantine.push(refuse(rows[i]!, rejected, mapping, opened, source));
  });
  return { inquiries, quarantine };
}

interface LogCase {
  readonly draft: CaseDraft;
  readonly source: string;
  readonly row: number;
  /** kept only while the case could not be admitted */
  raw: string;
}

function gather(
  log: Map<string, LogCase>,
  rows: readonly SourceRow[],
  mapping: CompiledMapping,
  opened: RowSource,
  source: string,
): QuarantinedRow[] {
  const refused: QuarantinedRow[] = [];
  const idField = mapping.fields.find(({ name }) => name === 'id')!;
  for (const row of rows) {
    const id = row.cells === null ? null : idField.read(row.cells, Number.NaN);
    if (row.cells === null || typeof id !== 'string') {
      refused.push(refuse(row, row.cells === null ? 'unreadable-row' : 'missing-id', mapping, opened, source));
      continue;
    }
    let known = log.get(id);
    if (known === undefined) {
      const draft = draftRow(mapping, row.cells);
      known = { draft, source, row: row.row, raw: '' };
      log.set(draft.values.id as string, known);
    } else foldRow(mapping, known.draft, row.cells);
    known.raw =
      typeof known.draft.values.receivedAt === 'number' && !Number.isNaN(known.draft.values.receivedAt) ? '' : quote(row, mapping, opened);
  }
  return refused;
}

async function admitCases(
  cases: readonly LogCase[],
  pseudonyms: Pseudonyms | null,
): Promise<Pick<IntakeBatch, 'inquiries' | 'quarantine' | 'read' | 'folded'>> {
  const inquiries: Inquiry[] = [];
  const quarantine: QuarantinedRow[] = [];
  let read = 0;
  let folded = 0;
  await hideNames(
    cases.map(({ draft }) => draft),
    pseudonyms,
  );
  for (const { draft, source, row, raw } of cases) {
    read += draft.rows;
    const { inquiry, rejected } = admit(toCandidate(draft));
    if (inquiry === undefined) quarantine.push({ source, row, rows: draft.rows, raw, reason: rejected });
    else {
      inquiries.push(inquiry);
      folded += draft.rows - 1;
    }
  }
  return { inquiries, quarantine, read, folded };
}

/** Names become pseudonyms before a candidate leaves this file; what is no text stays a defect. */
async function hideNames(drafts: readonly (CaseDraft | null)[], pseudonyms: Pseudonyms | null): Promise<void> {
  if (pseudonyms === null) return;
  const named = drafts.filter((draft) => typeof draft?.values.citizen === 'string') as CaseDraft[];
  await pseudonyms.learn(named.map(({ values }) => values.citizen as string));
  for (const { values } of named) values.citizen = pseudonyms.of(values.citizen as string);
}

function refuse(row: SourceRow, reason: RejectionReason, mapping: CompiledMapping, opened: RowSource, source: string): QuarantinedRow {
  return { source, row: row.row, rows: 1, raw: quote(row, mapping, opened), reason };
}

const quote = (row: SourceRow, { privateColumns }: CompiledMapping, opened: RowSource): string =>
  opened.quote(row, (column) => privateColumns.has(column), privateColumns.size > 0);
