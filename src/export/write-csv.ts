import { createSay } from '../i18n/say.ts';
import { csvLine } from './csv-line.ts';
import type { ExportDocument } from './export-document.ts';
import type { ExportFile } from './export-file.ts';
import { EXPORT_WORDS, type ExportWords } from './export-words.ts';
import { marksSheet } from './marks-sheet.ts';
import type { Sheet, SheetCell } from './sheet.ts';
import { createTextCleaner } from './text-cleaner.ts';

/** A sheet as RFC 4180 in UTF-8, piece by piece: what is too large to be one text comes as its rows do. */
export interface CsvWriter {
  /** with the byte-order mark, by which spreadsheets read Arabic */
  head(): Uint8Array<ArrayBuffer>;
  rows(rows: Sheet['rows']): Uint8Array<ArrayBuffer>;
  /** characters replaced so far */
  replaced(): number;
}

/** Text is made harmless; numbers are written whole, in Latin digits, with a full stop. */
export function csvWriter(columns: Sheet['columns']): CsvWriter {
  const cleaner = createTextCleaner();
  const clean = (cell: SheetCell): SheetCell => (typeof cell === 'string' ? cleaner.plain(cell) : cell);
  const encode = (rows: Sheet['rows']): string => rows.map((row) => `${csvLine(row.map(clean))}\r\n`).join('');
  return {
    head: () => new TextEncoder().encode(`\uFEFF${encode([columns.map(({ title }) => title)])}`),
    rows: (rows) => new TextEncoder().encode(encode(rows)),
    replaced: cleaner.count,
  };
}

/** A whole sheet at once. */
export function writeSheetCsv({ columns, rows }: Sheet): ExportFile {
  const writer = csvWriter(columns);
  const [head, body] = [writer.head(), writer.rows(rows)];
  const bytes = new Uint8Array(head.length + body.length);
  bytes.set(head);
  bytes.set(body, head.length);
  return { bytes, type: CSV_TYPE, extension: 'csv', replaced: writer.replaced() };
}

export const CSV_TYPE = 'text/csv; charset=utf-8';

/**
 * One row a mark. A CSV has no place for a caption that a program would not stumble over, so each row says what it was computed on:
 * it stands on its own when it is cut out, sorted or put below others.
 */
export function writeCsv(document: ExportDocument): ExportFile {
  const say: ExportWords = createSay(EXPORT_WORDS[document.language], document.language);
  const { columns, rows } = marksSheet(document);
  const said = [{ name: say('export.fact.title'), text: document.title }, ...document.facts];
  const definitionOf = new Map(document.definitions.map(({ id, definition }) => [id, definition]));
  return writeSheetCsv({
    columns: [
      ...columns,
      ...[say('export.column.definition'), ...said.map(({ name }) => name)].map((title) => ({ title, type: 'text' }) as const),
    ],
    rows: rows.map((row, i) => [...row, definitionOf.get(document.marks[i]?.kpi ?? '') ?? null, ...said.map(({ text }) => text)]),
  });
}
