import writeXlsxFile, { type Cell, type Row } from 'write-excel-file/universal';
import { createSay } from '../i18n/say.ts';
import type { ExportDocument, ExportMark } from './export-document.ts';
import type { ExportFile } from './export-file.ts';
import { EXPORT_WORDS, type ExportWords } from './export-words.ts';
import { fixZipTimes } from './fix-zip-times.ts';
import { marksSheet } from './marks-sheet.ts';
import type { ColumnType, SheetCell } from './sheet.ts';
import { createTextCleaner } from './text-cleaner.ts';

/** A picture of the chart, below the facts. */
export interface XlsxPicture {
  readonly png: Uint8Array<ArrayBuffer>;
  readonly width: number;
  readonly height: number;
}

const FORMATS: Readonly<Record<Exclude<ColumnType, 'text'>, string>> = { count: '#,##0', ratio: '0.0%', number: '#,##0.######' };
/** What one spreadsheet cell holds at most; a longer text is cut and ends in an ellipsis. */
const LONGEST = 32_767;
const WIDTHS = { narrow: 12, usual: 20, wide: 44, text: 90 };

/**
 * A workbook of three sheets: data (one row a mark, typed), definitions, and what the figures rest on. Rates are recomputed by
 * formula beside the value, durations shown in hours; the sheets run from right to left in Arabic. Equal documents are equal bytes.
 */
export async function writeXlsx(document: ExportDocument, picture: XlsxPicture | null = null): Promise<ExportFile> {
  const say: ExportWords = createSay(EXPORT_WORDS[document.language], document.language);
  const cleaner = createTextCleaner();
  const textCell = (text: string): Cell => ({ type: String, value: fitting(cleaner.plain(text)), wrap: text.length > WIDTHS.text });
  const cell = (value: SheetCell, format: string | undefined): Cell =>
    value === null ? null : typeof value === 'number' ? { type: Number, value, ...(format ? { format } : {}) } : textCell(value);
  const headings = (titles: readonly string[]): Row =>
    titles.map((title) => ({
      type: String,
      value: fitting(cleaner.plain(title)),
      fontWeight: 'bold',
      wrap: true,
      backgroundColor: '#E6EFEF',
    }));

  const sheet = marksSheet(document);
  const value = 4 + document.groupings.length;
  const unitOf = new Map(document.definitions.map(({ id, unit }) => [id, unit]));
  const formatOf = (type: ColumnType, mark: ExportMark | undefined, column: number): string | undefined => {
    if (type === 'text') return undefined;
    const unit = unitOf.get(mark?.kpi ?? '');
    if (column === value && unit === 'ratio') return FORMATS.ratio;
    return FORMATS[column === value && unit === 'count' ? 'count' : type];
  };
  const data: Row[] = sheet.rows.map((row, r) => [
    ...row.map((entry, c) => cell(entry, formatOf(sheet.columns[c]?.type ?? 'text', document.marks[r], c))),
    recomputed(document.marks[r], unitOf.get(document.marks[r]?.kpi ?? '') === 'ratio', value, r + 2),
    inHours(document.marks[r], unitOf.get(document.marks[r]?.kpi ?? '') === 'working-seconds', value, r + 2),
  ]);
  const shared = { rightToLeft: document.direction === 'rtl', stickyRowsCount: 1 };
  const widthOf = (type: ColumnType, column: number): number =>
    type !== 'text' ? WIDTHS.narrow : column === value - 2 ? WIDTHS.wide : WIDTHS.usual;
  const definitions = document.definitions.map((it) => [
    it.title,
    it.id,
    it.definition,
    say(`export.unit.${it.unit}`),
    it.basis,
    it.better,
  ]);
  const facts = [{ name: say('export.fact.title'), text: document.title }, ...document.facts];
  const workbook = writeXlsxFile(
    [
      {
        ...shared,
        sheet: say('export.sheet.data'),
        columns: [...sheet.columns.map(({ type }, c) => ({ width: widthOf(type, c) })), { width: WIDTHS.narrow }, { width: WIDTHS.narrow }],
        data: [
          headings([...sheet.columns.map(({ title }) => title), say('export.column.recomputed'), say('export.column.hours')]),
          ...data,
        ],
      },
      {
        ...shared,
        sheet: say('export.sheet.definitions'),
        columns: [WIDTHS.wide, WIDTHS.usual, WIDTHS.text, WIDTHS.usual, WIDTHS.wide, WIDTHS.usual].map((width) => ({ width })),
        data: [
          headings(
            ['figure', 'id', 'definition', 'unit', 'basis', 'better'].map((name) =>
              (say as (key: string) => string)(`export.column.${name}`),
            ),
          ),
          ...definitions.map((row) => row.map(textCell)),
        ],
      },
      {
        ...shared,
        sheet: say('export.sheet.about'),
        columns: [{ width: WIDTHS.wide }, { width: WIDTHS.text }],
        data: [
          headings([say('export.column.fact'), say('export.column.said')]),
          ...facts.map(({ name, text }) => [textCell(name), textCell(text)]),
        ],
        ...(picture ? { images: [imageOf(picture, facts.length + 3, document.title)] } : {}),
      },
    ],
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

const columnName = (index: number): string =>
  index < 26 ? String.fromCharCode(65 + index) : columnName(Math.floor(index / 26) - 1) + columnName(index % 26);

function recomputed(mark: ExportMark | undefined, isRatio: boolean, value: number, row: number): Cell {
  const { numerator, denominator } = mark?.figure ?? {};
  if (!isRatio || numerator === undefined || denominator === undefined) return null;
  const [above, below] = [`${columnName(value + 3)}${row}`, `${columnName(value + 4)}${row}`];
  return { type: 'Formula', value: `IF(${below}=0,"",${above}/${below})`, format: FORMATS.ratio };
}

function inHours(mark: ExportMark | undefined, isDuration: boolean, value: number, row: number): Cell {
  if (!isDuration || (mark?.figure.value ?? null) === null) return null;
  return { type: 'Formula', value: `${columnName(value)}${row}/3600`, format: '#,##0.00' };
}

const imageOf = ({ png, width, height }: XlsxPicture, row: number, title: string) => ({
  content: new Blob([png], { type: 'image/png' }),
  contentType: 'image/png',
  width,
  height,
  dpi: 96,
  anchor: { row, column: 1 },
  title,
});
