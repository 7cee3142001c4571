import type { ExportDocument } from './export-document.ts';
import type { ExportFile } from './export-file.ts';
import type { XlsxPicture } from './workbook.ts';
import { writeCsv } from './write-csv.ts';
import { writeJson } from './write-json.ts';

/** Kinds of file that hold figures: the same on screen and from the terminal. */
export const FIGURE_FORMATS = ['xlsx', 'csv', 'json'] as const;
export type FigureFormat = (typeof FIGURE_FORMATS)[number];

/** The workbook's writer is loaded when it is asked for: it is heavier than all the others. */
const WRITERS: Readonly<Record<FigureFormat, (document: ExportDocument, picture: XlsxPicture | null) => Promise<ExportFile>>> = {
  xlsx: async (document, picture) => (await import('./write-xlsx.ts')).writeXlsx(document, picture),
  csv: async (document) => writeCsv(document),
  json: async (document) => writeJson(document),
};

/** @param picture of the chart, in a workbook; the others have no place for one */
export const writeFigures = (format: FigureFormat, document: ExportDocument, picture: XlsxPicture | null = null): Promise<ExportFile> =>
  WRITERS[format](document, picture);
