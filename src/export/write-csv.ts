import { createSay } from '../i18n/say.ts';
import { csvLine } from './csv-line.ts';
import type { ExportDocument } from './export-document.ts';
import type { ExportFile } from './export-file.ts';
import { EXPORT_WORDS, type ExportWords } from './export-words.ts';
import { marksSheet } from './marks-sheet.ts';
import type { Sheet, SheetCell } from './sheet.ts';
import { createTextCleaner } from './text-cleaner.ts';

/**
 * A sheet as RFC 4180 in UTF-8 with a byte-order mark, so that spreadsheets read Arabic. Text is made harmless; numbers are
 * written whole, in Latin digits, with a full stop.
 */
export function writeSheetCsv({ columns, rows }: Sheet): ExportFile {
  const cleaner = createTextCleaner();
  const clean = (cell: SheetCell): SheetCell => (typeof cell === 'string' ? cleaner.plain(cell) : cell);
  const lines = [columns.map(({ title }) => clean(title)), ...rows.map((row) => row.map(clean))].map(csvLine);
  const bytes = new TextEncoder().encode(`\uFEFF${lines.join('\r\n')}\r\n`);
  return { bytes, type: 'text/csv; charset=utf-8', extension: 'csv', replaced: cleaner.count() };
}

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
