import { createSay } from '../i18n/say.ts';
import type { ExportDocument, ExportMark } from './export-document.ts';
import type { ExportFile } from './export-file.ts';
import { EXPORT_WORDS, type ExportWords } from './export-words.ts';
import { marksSheet } from './marks-sheet.ts';
import type { ColumnType } from './sheet.ts';
import { type BookCell, type BookSheet, NUMBER_FORMATS, WIDTHS, writeWorkbook, type XlsxPicture } from './workbook.ts';

/**
 * A workbook of three sheets: data (one row a mark, typed), definitions, and what the figures rest on. Rates are recomputed by
 * formula beside the value, durations shown in hours; the sheets run from right to left in Arabic. Equal documents are equal bytes.
 */
export async function writeXlsx(document: ExportDocument, picture: XlsxPicture | null = null): Promise<ExportFile> {
  const say: ExportWords = createSay(EXPORT_WORDS[document.language], document.language);
  const sheet = marksSheet(document);
  const value = 4 + document.groupings.length;
  const unitOf = new Map(document.definitions.map(({ id, unit }) => [id, unit]));
  const formatOf = (type: ColumnType, mark: ExportMark | undefined, column: number): string | undefined => {
    if (type === 'text') return undefined;
    const unit = unitOf.get(mark?.kpi ?? '');
    if (column === value && unit === 'ratio') return NUMBER_FORMATS.ratio;
    return NUMBER_FORMATS[column === value && unit === 'count' ? 'count' : type];
  };
  const widthOf = (type: ColumnType, column: number): number =>
    type !== 'text' ? WIDTHS.narrow : column === value - 2 ? WIDTHS.wide : WIDTHS.usual;
  const columnWords = ['figure', 'id', 'definition', 'unit', 'basis', 'better'] as const;
  const sheets: readonly BookSheet[] = [
    {
      name: say('export.sheet.data'),
      headings: [...sheet.columns.map(({ title }) => title), say('export.column.recomputed'), say('export.column.hours')],
      widths: [...sheet.columns.map(({ type }, c) => widthOf(type, c)), WIDTHS.narrow, WIDTHS.narrow],
      rows: sheet.rows.map((row, r) => {
        const mark = document.marks[r];
        const unit = unitOf.get(mark?.kpi ?? '');
        return [
          ...row.map((entry, c) => ({ value: entry, format: formatOf(sheet.columns[c]?.type ?? 'text', mark, c) })),
          recomputed(mark, unit === 'ratio', value, r + 2),
          inHours(mark, unit === 'working-seconds', value, r + 2),
        ];
      }),
    },
    {
      name: say('export.sheet.definitions'),
      headings: columnWords.map((name) => say(`export.column.${name}`)),
      widths: [WIDTHS.wide, WIDTHS.usual, WIDTHS.text, WIDTHS.usual, WIDTHS.wide, WIDTHS.usual],
      rows: document.definitions.map((it) => [it.title, it.id, it.definition, say(`export.unit.${it.unit}`), it.basis, it.better]),
    },
    {
      name: say('export.sheet.about'),
      headings: [say('export.column.fact'), say('export.column.said')],
      widths: [WIDTHS.wide, WIDTHS.text],
      rows: [[say('export.fact.title'), document.title], ...document.facts.map(({ name, text }) => [name, text])],
      ...(picture ? { picture: { ...picture, title: document.title } } : {}),
    },
  ];
  return writeWorkbook(sheets, document.direction);
}

const columnName = (index: number): string =>
  index < 26 ? String.fromCharCode(65 + index) : columnName(Math.floor(index / 26) - 1) + columnName(index % 26);

function recomputed(mark: ExportMark | undefined, isRatio: boolean, value: number, row: number): BookCell {
  const { numerator, denominator } = mark?.figure ?? {};
  if (!isRatio || numerator === undefined || denominator === undefined) return null;
  const [above, below] = [`${columnName(value + 3)}${row}`, `${columnName(value + 4)}${row}`];
  return { formula: `IF(${below}=0,"",${above}/${below})`, format: NUMBER_FORMATS.ratio };
}

function inHours(mark: ExportMark | undefined, isDuration: boolean, value: number, row: number): BookCell {
  if (!isDuration || (mark?.figure.value ?? null) === null) return null;
  return { formula: `${columnName(value)}${row}/3600`, format: '#,##0.00' };
}
