import type { KpiQuery, KpiTable } from '../../core/query.ts';
import { buildExportDocument } from '../../export/build-export-document.ts';
import type { ExportDocument, ExportFact, ExportNames } from '../../export/export-document.ts';
import type { ExportFile } from '../../export/export-file.ts';
import { EXPORT_WORDS, type ExportWords } from '../../export/export-words.ts';
import { stampFacts } from '../../export/stamp-facts.ts';
import type { SvgPicture } from '../../export/svg-frame.ts';
import type { TableDocument } from '../../export/table-document.ts';
import { typedColumns } from '../../export/typed-columns.ts';
import type { XlsxPicture } from '../../export/workbook.ts';
import { FIGURE_FORMATS, type FigureFormat, writeFigures } from '../../export/write-figures.ts';
import { writeTable } from '../../export/write-table.ts';
import type { Language } from '../../i18n/language.ts';
import { createSay } from '../../i18n/say.ts';
import { chartPicture, type PictureSize } from './chart-picture.ts';
import type { Draw } from './easel.tsx';
import type { Exportable } from './exportable.ts';
import { type Resolution, rasterise } from './rasterise.ts';
import { textOf } from './text-of.ts';

export const FILE_KINDS = ['png', 'svg', ...FIGURE_FORMATS] as const;
export type FileKind = (typeof FILE_KINDS)[number];

/** How a file is to be made. */
export interface FileChoice {
  readonly size: PictureSize;
  readonly background: 'white' | 'none';
  readonly resolution: Resolution;
  readonly suppress: boolean;
  /** in a workbook: the chart too */
  readonly hasPicture: boolean;
}

/** Whom the files are made for, and who answers. */
export interface FileDesk {
  readonly language: Language;
  readonly direction: 'rtl' | 'ltr';
  readonly link: string;
  /** what a table of no cases in particular rests on: all of them, as of the view */
  readonly whole: KpiQuery;
  ask(query: KpiQuery): Promise<KpiTable>;
  names(): Promise<ExportNames>;
  readonly draw: Draw;
}

/** The files of one chart or table. Figures that are hidden in one of its files are hidden in all of them, pictures too. */
export function chartFiles(exportable: Exportable, desk: FileDesk) {
  const { title, subtitle, summary } = exportable;
  const { language, direction, link } = desk;

  const answerTo = async (query: KpiQuery): Promise<ExportDocument> => {
    const [table, names] = [await desk.ask(query), await desk.names()];
    return buildExportDocument({ query, table, language, names, title, link });
  };
  const documentOf = async (suppress: boolean): Promise<ExportDocument | null> =>
    exportable.asked ? answerTo({ ...exportable.asked, suppress }) : null;

  const shownCells = (suppress: boolean): readonly (readonly string[])[] =>
    exportable.rows.map((row, r) =>
      row.map((cell, c) => (suppress && exportable.isSmall?.(r, c) ? '—' : textOf(cell).replace(/\s+/g, ' ').trim())),
    );
  const tableOf = async (suppress: boolean): Promise<TableDocument> => {
    const said = (await answerTo({ ...(exportable.rests ?? desk.whole), suppress })).facts;
    const say: ExportWords = createSay(EXPORT_WORDS[language], language);
    const facts = [...(subtitle === '' ? [] : [{ name: say('export.fact.subtitle'), text: subtitle }]), ...said];
    return { language, direction, title, facts, link, ...typedColumns(exportable.columns, shownCells(suppress)) };
  };

  /** What is on the screen, unless that shows what must not leave: then the answer is drawn anew. */
  const drawnOf = async (document: ExportDocument | null, suppress: boolean): Promise<readonly HTMLElement[]> => {
    const drawn = exportable.drawn();
    const isHiding = suppress && document !== null && hiddenIn(document) > 0;
    return document && (isHiding || drawn.length === 0) ? desk.draw(document) : drawn;
  };
  const picture = async (choice: FileChoice): Promise<SvgPicture> => {
    const document = await documentOf(choice.suppress);
    const drawn = await drawnOf(document, choice.suppress);
    if (drawn.length === 0) throw new Error('Nothing is drawn.');
    const facts = document ? stampFacts(document) : (await tableOf(choice.suppress)).facts.filter(({ text }) => text !== subtitle);
    return chartPicture(drawn, { language, title, subtitle, summary, facts }, choice);
  };
  const pictureFor = async (format: FigureFormat, choice: FileChoice): Promise<XlsxPicture | null> => {
    if (format !== 'xlsx' || !choice.hasPicture || (!exportable.asked && exportable.drawn().length === 0)) return null;
    const svg = await picture({ ...choice, size: 'screen', background: 'white' });
    return { png: await rasterise(svg, '2'), width: svg.width, height: svg.height };
  };

  return {
    picture,
    /** how many figures its files would hide */
    hidden: async (): Promise<number> => hiddenIn(await documentOf(true)),
    /** what a spreadsheet pastes: the table as it is shown, or, where that shows too much, the figures of the answer */
    async cells(suppress: boolean): Promise<{ readonly columns: readonly string[]; readonly rows: readonly (readonly string[])[] }> {
      const document = suppress ? await documentOf(true) : null;
      if (!document || hiddenIn(document) === 0) return { columns: exportable.columns, rows: shownCells(suppress) };
      const { marksSheet } = await import('../../export/marks-sheet.ts');
      const { columns, rows } = marksSheet(document);
      return { columns: columns.map((column) => column.title), rows: rows.map((row) => row.map((cell) => String(cell ?? ''))) };
    },
    async write(kind: FileKind, choice: FileChoice): Promise<ExportFile & { readonly facts: readonly ExportFact[] }> {
      const document = await documentOf(choice.suppress);
      const facts = document?.facts ?? (await tableOf(choice.suppress)).facts;
      if (kind === 'svg') {
        const { svg } = await picture(choice);
        return { bytes: new TextEncoder().encode(svg), type: 'image/svg+xml', extension: 'svg', replaced: 0, facts };
      }
      if (kind === 'png') {
        const bytes = await rasterise(await picture(choice), choice.resolution);
        return { bytes, type: 'image/png', extension: 'png', replaced: 0, facts };
      }
      const chart = await pictureFor(kind, choice);
      const file = document ? await writeFigures(kind, document, chart) : await writeTable(kind, await tableOf(choice.suppress), chart);
      return { ...file, facts };
    },
    /** the kinds that there are */
    kinds: (): readonly FileKind[] =>
      FILE_KINDS.filter((kind) => (kind !== 'png' && kind !== 'svg') || exportable.drawn().length > 0 || exportable.asked !== undefined),
    documentOf,
  };
}

const hiddenIn = (document: ExportDocument | null): number => document?.marks.filter(({ figure }) => figure.isSuppressed).length ?? 0;
