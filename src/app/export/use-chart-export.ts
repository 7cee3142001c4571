import { useQueryClient } from '@tanstack/react-query';
import { buildExportDocument } from '../../export/build-export-document.ts';
import type { ExportDocument, ExportFact } from '../../export/export-document.ts';
import { exportNamesOf } from '../../export/export-names-of.ts';
import { EXPORT_WORDS } from '../../export/export-words.ts';
import { fileNameOf } from '../../export/file-name-of.ts';
import type { SvgPicture } from '../../export/svg-frame.ts';
import { type FigureFormat, writeFigures } from '../../export/write-figures.ts';
import { useEngine } from '../data/engine-context.tsx';
import { kpiOptions, metaOptions } from '../data/query-options.ts';
import { useReader } from '../ui/reader.tsx';
import { useWords } from '../ui/use-words.ts';
import { chartPicture, type PictureSize } from './chart-picture.ts';
import type { Exportable } from './exportable.ts';
import { type Resolution, rasterise } from './rasterise.ts';
import { saveBytes } from './save-bytes.ts';

export interface PictureChoice {
  readonly size: PictureSize;
  readonly background: 'white' | 'none';
  readonly resolution: Resolution;
}

/** Makes the files of one chart; each gives the name under which it was saved. */
export function useChartExport(exportable: Exportable) {
  const engine = useEngine();
  const cache = useQueryClient();
  const { language } = useReader();
  const words = useWords(EXPORT_WORDS);

  const documentOf = async (suppress: boolean): Promise<ExportDocument | null> => {
    if (!exportable.asked) return null;
    const query = { ...exportable.asked, suppress };
    const [table, meta] = [await cache.fetchQuery(kpiOptions(engine, query)), await cache.fetchQuery(metaOptions(engine))];
    return buildExportDocument({ query, table, language, names: exportNamesOf(meta), title: exportable.title, link: location.href });
  };
  const factsOf = async (document: ExportDocument | null): Promise<readonly ExportFact[]> => {
    if (document) return document.facts;
    const { isDemonstration } = await cache.fetchQuery(metaOptions(engine));
    return [
      { name: words('export.fact.data'), text: words(isDemonstration ? 'export.demonstration' : 'export.measured') },
      { name: words('export.fact.link'), text: location.href },
    ];
  };
  // A picture shows what is on the screen, small figures too: its stamp says so.
  const drawn = async (choice: PictureChoice): Promise<{ picture: SvgPicture; nameOf: (extension: string) => string }> => {
    const document = await documentOf(false);
    const { title, subtitle, summary } = exportable;
    const texts = { language, title, subtitle, summary, facts: await factsOf(document) };
    const picture = await chartPicture(exportable.drawn(), texts, choice);
    return { picture, nameOf: (extension) => (document ? fileNameOf(document, extension) : `tajawub.${extension}`) };
  };
  return {
    async saveSvg(choice: PictureChoice): Promise<string> {
      const { picture, nameOf } = await drawn(choice);
      saveBytes(nameOf('svg'), new TextEncoder().encode(picture.svg), 'image/svg+xml');
      return nameOf('svg');
    },
    async savePng(choice: PictureChoice): Promise<string> {
      const { picture, nameOf } = await drawn(choice);
      saveBytes(nameOf('png'), await rasterise(picture, choice.resolution), 'image/png');
      return nameOf('png');
    },
    async copyPicture(choice: PictureChoice): Promise<void> {
      // The clipboard is asked for at once, while the click still counts; the picture follows.
      const png = drawn({ ...choice, resolution: '2' }).then(
        async ({ picture }) => new Blob([await rasterise(picture, '2')], { type: 'image/png' }),
      );
      await navigator.clipboard.write([new ClipboardItem({ 'image/png': png })]);
    },
    async saveFigures(format: FigureFormat, suppress: boolean): Promise<string> {
      const document = await documentOf(suppress);
      if (!document) throw new Error('No question.');
      const { bytes, type, extension } = await writeFigures(format, document);
      saveBytes(fileNameOf(document, extension), bytes, type);
      return fileNameOf(document, extension);
    },
  };
}
