import { createElement, type ReactElement } from 'react';
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
import type { Formatter } from '../../i18n/formatter.ts';
import type { Language } from '../../i18n/language.ts';
import { createSay } from '../../i18n/say.ts';
import { AnswerChart } from '../answer/answer-chart.tsx';
import { answerSummary } from '../answer/answer-summary.ts';
import { chartPicture, type PictureSize } from './chart-picture.ts';
import type { Draw } from './easel.tsx';
import type { Exportable, ExportTexts, HidingView } from './exportable.ts';
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
  readonly format: Formatter;
  readonly link: string;
  /** what a table of no cases in particular rests on: all of them, as of the view */
  readonly whole: KpiQuery;
  ask(query: KpiQuery): Promise<KpiTable>;
  names(): Promise<ExportNames>;
  readonly draw: Draw;
}

/** What a file holds: the chart or table as it is shown, or, where that shows too much, as it is answered without. */
interface Content extends ExportTexts {
  readonly hidden: number;
  /** the answer, of a chart whose question is known */
  readonly document: ExportDocument | null;
  readonly columns: readonly string[];
  readonly cells: readonly (readonly string[])[];
  readonly facts: readonly ExportFact[];
  /** what is drawn in its stead; null: what is on the screen */
  readonly picture: ReactElement | null;
}

/** The files of one chart or table. Figures that are hidden in one of its files are hidden in all of them, pictures too. */
export function chartFiles(exportable: Exportable, desk: FileDesk) {
  const { title, subtitle, summary } = exportable;
  const { language, format, link } = desk;
  const { direction } = format;
  const say: ExportWords = createSay(EXPORT_WORDS[language], language);

  const answerTo = async (query: KpiQuery, titled: string | null = title): Promise<ExportDocument> => {
    const [table, names] = [await desk.ask(query), await desk.names()];
    return buildExportDocument({ query, table, language, names, title: titled, link });
  };

  /** Title and sentence on the screen may tell what is hidden: those of the answer stand in their place. */
  const contentOfAnswer = async (asked: KpiQuery, suppress: boolean): Promise<Content> => {
    const query = { ...asked, suppress };
    const document = await answerTo(query);
    const beside = suppress ? await Promise.all((exportable.beside ?? []).map((other) => desk.ask({ ...other, suppress }))) : [];
    const hidden = suppress ? [document.table, ...beside].reduce((sum, table) => sum + hiddenIn(table), 0) : 0;
    const shown = { hidden, columns: exportable.columns, cells: cellsOf(exportable.rows), facts: document.facts };
    if (hidden === 0 || asked.suppress) return { ...shown, title, subtitle, summary, document, picture: null };
    const { marksSheet } = await import('../../export/marks-sheet.ts');
    const untitled = await answerTo(query, null);
    const { columns, rows } = marksSheet(untitled);
    return {
      ...shown,
      title: untitled.title,
      subtitle: '',
      summary: answerSummary(untitled, format),
      document: untitled,
      columns: columns.map((column) => column.title),
      cells: rows.map((row) => row.map((cell) => String(cell ?? ''))),
      picture: createElement(AnswerChart, { document: untitled }),
    };
  };

  const contentOfTable = async (suppress: boolean): Promise<Content> => {
    const canHide = exportable.hiding !== undefined;
    const view: HidingView | null = suppress && exportable.hiding ? await exportable.hiding() : null;
    const shown = view && view.hidden > 0 ? view : { ...exportable, hidden: 0, picture: null };
    const { facts } = await answerTo({ ...(exportable.rests ?? desk.whole), suppress: suppress && canHide });
    const asShown = { name: say('export.fact.suppression'), text: say('export.asShown') };
    return {
      ...{ title: shown.title, subtitle: shown.subtitle, summary: shown.summary, hidden: shown.hidden, picture: shown.picture },
      document: null,
      columns: shown.columns,
      cells: cellsOf(shown.rows),
      facts: canHide ? facts : facts.map((fact) => (fact.name === asShown.name ? asShown : fact)),
    };
  };
  const contentOf = (suppress: boolean): Promise<Content> =>
    exportable.asked ? contentOfAnswer(exportable.asked, suppress) : contentOfTable(suppress);

  const tableOf = (content: Content): TableDocument => {
    const named = content.subtitle === '' ? [] : [{ name: say('export.fact.subtitle'), text: content.subtitle }];
    const columns = typedColumns(content.columns, content.cells);
    return { language, direction, title: content.title, facts: [...named, ...content.facts], link, ...columns };
  };
  const drawnOf = async ({ picture, document }: Content): Promise<readonly HTMLElement[]> => {
    if (picture) return desk.draw(picture);
    const drawn = exportable.drawn();
    return drawn.length === 0 && document ? desk.draw(createElement(AnswerChart, { document })) : drawn;
  };
  const pictureOf = async (content: Content, choice: FileChoice): Promise<SvgPicture> => {
    const drawn = await drawnOf(content);
    if (drawn.length === 0) throw new Error('Nothing is drawn.');
    const facts = content.document ? stampFacts(content.document) : content.facts;
    const texts = { language, title: content.title, subtitle: content.subtitle, summary: content.summary, facts };
    return chartPicture(drawn, texts, choice);
  };
  const pictureFor = async (content: Content, kind: FigureFormat, choice: FileChoice): Promise<XlsxPicture | null> => {
    if (kind !== 'xlsx' || !choice.hasPicture || (!content.document && exportable.drawn().length === 0)) return null;
    const svg = await pictureOf(content, { ...choice, size: 'screen', background: 'white' });
    return { png: await rasterise(svg, '2'), width: svg.width, height: svg.height };
  };

  return {
    /** whether small figures can be hidden at all */
    canHide: exportable.asked !== undefined || exportable.hiding !== undefined,
    picture: async (choice: FileChoice): Promise<SvgPicture> => pictureOf(await contentOf(choice.suppress), choice),
    /** how many figures its files would hide */
    hidden: async (): Promise<number> => (await contentOf(true)).hidden,
    /** what a spreadsheet pastes: the table as it is shown, or, where that shows too much, the figures of the answer */
    async cells(suppress: boolean): Promise<{ readonly columns: readonly string[]; readonly rows: readonly (readonly string[])[] }> {
      const { columns, cells } = await contentOf(suppress);
      return { columns, rows: cells };
    },
    async write(kind: FileKind, choice: FileChoice): Promise<ExportFile & Pick<Content, 'facts' | 'title' | 'summary' | 'document'>> {
      const content = await contentOf(choice.suppress);
      const { facts, document } = content;
      const told = { facts, document, title: content.title, summary: content.summary };
      if (kind === 'svg') {
        const { svg } = await pictureOf(content, choice);
        return { bytes: new TextEncoder().encode(svg), type: 'image/svg+xml', extension: 'svg', replaced: 0, ...told };
      }
      if (kind === 'png') {
        const bytes = await rasterise(await pictureOf(content, choice), choice.resolution);
        return { bytes, type: 'image/png', extension: 'png', replaced: 0, ...told };
      }
      const chart = await pictureFor(content, kind, choice);
      const file = document ? await writeFigures(kind, document, chart) : await writeTable(kind, tableOf(content), chart);
      return { ...file, ...told };
    },
    /** the kinds that there are */
    kinds: (): readonly FileKind[] =>
      FILE_KINDS.filter((kind) => (kind !== 'png' && kind !== 'svg') || exportable.drawn().length > 0 || exportable.asked !== undefined),
    /** the title of the file's command: none where the screen's tells what is hidden */
    async commandTitle(suppress: boolean): Promise<string | null> {
      return (await contentOf(suppress)).hidden > 0 ? null : title;
    },
  };
}

function hiddenIn({ rows, groups, total }: KpiTable): number {
  const figures = [...rows, ...groups, total].flatMap(({ values }) => Object.values(values));
  return figures.filter(({ isSuppressed }) => isSuppressed).length;
}

const cellsOf = (rows: Exportable['rows']): readonly (readonly string[])[] =>
  rows.map((row) => row.map((cell) => textOf(cell).replace(/\s+/g, ' ').trim()));
