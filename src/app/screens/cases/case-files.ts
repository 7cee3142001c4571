import type { CaseRecord, CasesAnswer } from '../../../contract/cases.ts';
import type { ExportFact } from '../../../export/export-document.ts';
import type { Sheet, SheetCell } from '../../../export/sheet.ts';
import { csvWriter } from '../../../export/write-csv.ts';
import type { CaseColumn, ColumnId } from './case-columns.ts';

/** Seconds and instants as machines read them; everything else in the reader's words. */
const RAW: Partial<Record<ColumnId, (record: CaseRecord) => SheetCell>> = {
  received: ({ inquiry }) => inquiry.receivedAt,
  'response-time': (record) => record.responseSeconds,
  'response-due': (record) => record.responseDueAt,
  'resolution-time': (record) => record.resolutionSeconds,
  'resolution-due': (record) => record.resolutionDueAt,
  closed: (record) => record.closedAt,
  rating: ({ inquiry }) => inquiry.rating,
};

export interface CasesFile {
  readonly blob: Blob;
  readonly replaced: number;
}

export interface CasesCsvRequest {
  readonly columns: readonly CaseColumn[];
  /** said on every row: the file has no other place for it */
  readonly facts: readonly ExportFact[];
  /** pages of cases, in order */
  readonly pages: AsyncIterable<readonly CaseRecord[]>;
  readonly onProgress: (done: number) => void;
}

/** Cases as RFC 4180, one row a case, page by page: no more of them is held than one page. Working seconds, instants in UTC. */
export async function casesCsv({ columns, facts, pages, onProgress }: CasesCsvRequest): Promise<CasesFile> {
  const titles = columns.map(({ id, name }) => (id.endsWith('-time') ? `${name} (s)` : name));
  const text = (title: string): Sheet['columns'][number] => ({ title, type: 'text' });
  const writer = csvWriter([...titles, ...facts.map(({ name }) => name)].map(text));
  const said = facts.map((fact) => fact.text);
  const parts: Blob[] = [new Blob([writer.head()])];
  let done = 0;
  for await (const page of pages) {
    parts.push(new Blob([writer.rows(page.map((record) => [...columns.map((column) => cellOf(column, record)), ...said]))]));
    done += page.length;
    onProgress(done);
  }
  return { blob: new Blob(parts, { type: 'text/csv;charset=utf-8' }), replaced: writer.replaced() };
}

const cellOf = ({ id, text }: CaseColumn, record: CaseRecord): SheetCell => {
  const raw = RAW[id];
  return raw ? raw(record) : text(record);
};

/** Every page of an answer after the other; the signal ends it between two. */
export async function* pagesOf(
  ask: (cursor: string | null) => Promise<CasesAnswer>,
  signal: AbortSignal,
): AsyncGenerator<readonly CaseRecord[]> {
  for (let cursor: string | null = null; ; ) {
    signal.throwIfAborted();
    const page: CasesAnswer = await ask(cursor);
    yield page.cases;
    cursor = page.next;
    if (cursor === null) return;
  }
}

/** A response as it comes. `of` is null where it does not say how long it is. */
export async function downloadOf(response: Response, onProgress: (done: number, of: number | null) => void): Promise<Blob> {
  const length = response.headers.get('content-encoding') === null ? Number(response.headers.get('content-length')) : 0;
  const reader = response.body?.getReader();
  const parts: Uint8Array<ArrayBuffer>[] = [];
  let done = 0;
  for (let piece = await reader?.read(); piece && !piece.done; piece = await reader?.read()) {
    parts.push(new Uint8Array(piece.value));
    done += piece.value.length;
    onProgress(done, length > 0 ? length : null);
  }
  return new Blob(parts, { type: response.headers.get('content-type') ?? 'application/octet-stream' });
}
