import { createSay } from '../i18n/say.ts';
import type { ExportFile } from './export-file.ts';
import { EXPORT_WORDS, type ExportWords } from './export-words.ts';
import type { TableDocument } from './table-document.ts';
import type { XlsxPicture } from './workbook.ts';
import { writeSheetCsv } from './write-csv.ts';
import type { FigureFormat } from './write-figures.ts';
import { jsonFile } from './write-json.ts';

/** A table of a screen as a file: its cells, and beside them what they rest on. */
export async function writeTable(format: FigureFormat, document: TableDocument, picture: XlsxPicture | null = null): Promise<ExportFile> {
  const { language, direction, title, facts, columns, rows, link } = document;
  const say: ExportWords = createSay(EXPORT_WORDS[language], language);
  const said = [{ name: say('export.fact.title'), text: title }, ...facts];
  if (format === 'json') return jsonFile({ title, language, link, facts, columns, rows });
  if (format === 'csv') {
    return writeSheetCsv({
      columns: [...columns, ...said.map(({ name }) => ({ title: name, type: 'text' as const }))],
      rows: rows.map((row) => [...row, ...said.map(({ text }) => text)]),
    });
  }
  const { NUMBER_FORMATS, WIDTHS, writeWorkbook } = await import('./workbook.ts');
  const sheets = [
    {
      name: say('export.sheet.data'),
      headings: columns.map((column) => column.title),
      widths: columns.map(({ type }) => (type === 'text' ? WIDTHS.usual : WIDTHS.narrow)),
      rows: rows.map((row) =>
        row.map((value, c) => {
          const type = columns[c]?.type ?? 'text';
          return { value, format: type === 'text' ? undefined : NUMBER_FORMATS[type] };
        }),
      ),
    },
    {
      name: say('export.sheet.about'),
      headings: [say('export.column.fact'), say('export.column.said')],
      widths: [WIDTHS.wide, WIDTHS.text],
      rows: said.map(({ name, text }) => [name, text]),
      ...(picture ? { picture: { ...picture, title } } : {}),
    },
  ];
  return writeWorkbook(sheets, direction);
}
