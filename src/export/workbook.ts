import writeXlsxFile, { type Cell, type Row } from 'write-excel-file/universal';
import type { ExportFile } from './export-file.ts';
import { fixZipTimes } from './fix-zip-times.ts';
import type { ColumnType, SheetCell } from './sheet.ts';
import { createTextCleaner } from './text-cleaner.ts';

/** A picture of the chart. */
export interface XlsxPicture {
  readonly png: Uint8Array<ArrayBuffer>;
  /** CSS px in which it is shown */
  readonly width: number;
  readonly height: number;
}

/** A cell: plain, with a number format, or a formula without `=` whose value the reader computes. */
export type BookCell =
  | SheetCell
  | { readonly value: SheetCell; readonly format: string | undefined }
  | { readonly formula: string; readonly format: string };

export interface BookSheet {
  readonly name: string;
  readonly headings: readonly string[];
  /** in characters */
  readonly widths: readonly number[];
  readonly rows: readonly (readonly BookCell[])[];
  /** below the rows */
  readonly picture?: XlsxPicture & { readonly title: string };
}

export const NUMBER_FORMATS: Readonly<Record<Exclude<ColumnType, 'text'>, string>> = {
  count: '#,##0',
  ratio: '0.0%',
  number: '#,##0.######',
};
export const WIDTHS = { narrow: 12, usual: 20, wide: 44, text: 90 };
/** What one spreadsheet cell holds at most; a longer text is cut and ends in an ellipsis. */
const LONGEST = 32_767;

/** Sheets as a workbook: typed cells, bold headings that stay, from right to left where the language does. Equal sheets are equal bytes. */
export async function writeWorkbook(sheets: readonly BookSheet[], direction: 'rtl' | 'ltr'): Promise<ExportFile> {
  const cleaner = createTextCleaner();
  const text = (value: string, looks: object = {}): Cell => ({ type: String, value: fitting(cleaner.plain(value)), ...looks });
  const cell = (given: BookCell): Cell => {
    if (given === null) return null;
    if (typeof given === 'string') return text(given, { wrap: given.length > WIDTHS.text });
    if (typeof given === 'number') return { type: Number, value: given };
    if ('formula' in given) return { type: 'Formula', value: given.formula, format: given.format };
    if (typeof given.value !== 'number') return cell(given.value);
    return { type: Number, value: given.value, ...(given.format ? { format: given.format } : {}) };
  };
  const heading = (title: string): Cell => text(title, { fontWeight: 'bold', wrap: true, backgroundColor: '#E6EFEF' });
  const workbook = writeXlsxFile(
    sheets.map(({ name, headings, widths, rows, picture }) => ({
      sheet: name,
      rightToLeft: direction === 'rtl',
      stickyRowsCount: 1,
      columns: widths.map((width) => ({ width })),
      data: [headings.map(heading), ...rows.map((row): Row => row.map(cell))],
      ...(picture ? { images: [imageOf(picture, rows.length + 4, cleaner.plain(picture.title))] } : {}),
    })),
    { fontFamily: 'Arial', fontSize: 11 },
  );
  const blob = await workbook.toBlob();
  return {
    bytes: fixZipTimes(new Uint8Array(await blob.arrayBuffer())),
    type: 'application/vnd.openxmlformats-officedocument.spreadsheetml.sheet',
    extension: 'xlsx',
    replaced: cleaner.count(),
  };
}

/** What XML has no place for, and what the library would drop in silence. */
// biome-ignore lint/suspicious/noControlCharactersInRegex: they are what is looked for
const UNSAFE = /[\u0001-\u0008\u000B\u000C\u000E-\u001F\u007F-\u0084\u0086-\u009F\uFDD0-\uFDEF\uFFFD-\uFFFF]/g;

/** Such characters as the format's own `_x0007_`; a literal `_x0041_` would be read as the character that it names. */
const fitting = (text: string): string => {
  const cut = text.length > LONGEST ? `${text.slice(0, LONGEST - 1)}…` : text;
  return cut
    .replace(/_(?=x[0-9A-Fa-f]{4}_)/g, '_x005F_')
    .replace(UNSAFE, (letter) => `_x${letter.charCodeAt(0).toString(16).toUpperCase().padStart(4, '0')}_`);
};

const imageOf = ({ png, width, height }: XlsxPicture, row: number, title: string) => ({
  content: new Blob([png], { type: 'image/png' }),
  contentType: 'image/png',
  width,
  height,
  dpi: 96,
  anchor: { row, column: 1 },
  title: fitting(title),
});
