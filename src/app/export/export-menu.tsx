import { useState } from 'react';
import { clipboardTable } from '../../export/clipboard-table.ts';
import { EXPORT_WORDS } from '../../export/export-words.ts';
import { FIGURE_FORMATS, type FigureFormat } from '../../export/write-figures.ts';
import { isolateText } from '../../i18n/bidi.ts';
import { Modal } from '../ui/modal.tsx';
import { useReader } from '../ui/reader.tsx';
import { SegmentedControl } from '../ui/segmented-control.tsx';
import { useWords } from '../ui/use-words.ts';
import { PICTURE_SIZES, type PictureSize } from './chart-picture.ts';
import type { Exportable } from './exportable.ts';
import './export-menu.css';
import { RESOLUTIONS, type Resolution } from './rasterise.ts';
import { textOf } from './text-of.ts';
import { useChartExport } from './use-chart-export.ts';

type Kind = 'png' | 'svg' | FigureFormat;

/** One chart as a picture or as figures: which file, how large, with which figures hidden. */
export function ExportMenu({ exportable, onClose }: { readonly exportable: Exportable; readonly onClose: () => void }) {
  const words = useWords(EXPORT_WORDS);
  const { format } = useReader();
  const files = useChartExport(exportable);
  const [isDrawn] = useState(() => exportable.drawn().length > 0);
  const kinds: readonly Kind[] = [...(isDrawn ? (['png', 'svg'] as const) : []), ...(exportable.asked ? FIGURE_FORMATS : [])];
  const [kind, setKind] = useState<Kind | undefined>(kinds[0]);
  const [size, setSize] = useState<PictureSize>('screen');
  const [resolution, setResolution] = useState<Resolution>('2');
  const [background, setBackground] = useState<'white' | 'none'>('white');
  const [isSuppressed, setSuppressed] = useState(true);
  const [told, tell] = useState('');
  const [isBusy, setBusy] = useState(false);

  const run = async (work: () => Promise<string>, failed: string) => {
    setBusy(true);
    tell(words('export.working'));
    try {
      tell(await work());
    } catch {
      tell(failed);
    } finally {
      setBusy(false);
    }
  };
  const choice = { size, background, resolution };
  const isPicture = kind === 'png' || kind === 'svg';
  const save = async (): Promise<string> => {
    const name = await (kind === 'png'
      ? files.savePng(choice)
      : kind === 'svg'
        ? files.saveSvg(choice)
        : files.saveFigures(kind ?? 'csv', isSuppressed));
    return words('export.saved', { name: isolateText(name) });
  };
  const copyTable = async (): Promise<string> => {
    const rows = exportable.rows.map((row) => row.map(textOf));
    const { plain, html } = clipboardTable(exportable.columns, rows, { caption: exportable.title, direction: format.direction });
    const blob = (text: string, type: string) => new Blob([text], { type });
    await navigator.clipboard.write([new ClipboardItem({ 'text/plain': blob(plain, 'text/plain'), 'text/html': blob(html, 'text/html') })]);
    return words('export.copied');
  };
  const copyPicture = async (): Promise<string> => {
    await files.copyPicture(choice);
    return words('export.copied');
  };
  const named = <Id extends string>(ids: readonly Id[], nameOf: (id: Id) => string) => ids.map((id) => ({ id, name: nameOf(id) }));
  return (
    <Modal title={words('export.title')} closeLabel={words('export.close')} isOpen onClose={onClose}>
      <div className="export-menu">
        {kind && (
          <div className="export-row">
            <span>{words('export.format')}</span>
            <SegmentedControl
              label={words('export.format')}
              value={kind}
              onChange={setKind}
              options={named(kinds, (id) => id.toUpperCase())}
            />
          </div>
        )}
        {isPicture && (
          <>
            <div className="export-row">
              <span>{words('export.size')}</span>
              <SegmentedControl
                label={words('export.size')}
                value={size}
                onChange={setSize}
                options={named(Object.keys(PICTURE_SIZES) as PictureSize[], (id) => words(`export.size.${id}`))}
              />
            </div>
            {kind === 'png' && (
              <div className="export-row">
                <span>{words('export.resolution')}</span>
                <SegmentedControl
                  label={words('export.resolution')}
                  value={resolution}
                  onChange={setResolution}
                  options={named(Object.keys(RESOLUTIONS) as Resolution[], (id) => words(`export.resolution.${id}`))}
                />
              </div>
            )}
            <div className="export-row">
              <span>{words('export.background')}</span>
              <SegmentedControl
                label={words('export.background')}
                value={background}
                onChange={setBackground}
                options={named(['white', 'none'] as const, (id) => words(`export.background.${id}`))}
              />
            </div>
          </>
        )}
        {kind && !isPicture && (
          <div className="export-row">
            <label>
              <input type="checkbox" checked={isSuppressed} onChange={({ target }) => setSuppressed(target.checked)} />
              {words('export.suppress')}
            </label>
          </div>
        )}
        {!isDrawn && <p className="note">{words('export.noPicture')}</p>}
        <div className="export-actions">
          {kind && (
            <button
              type="button"
              className="button button-primary"
              disabled={isBusy}
              onClick={() => void run(save, words('export.failed'))}
            >
              {words('export.save')}
            </button>
          )}
          {isDrawn && (
            <button type="button" className="button" disabled={isBusy} onClick={() => void run(copyPicture, words('export.notCopied'))}>
              {words('export.copyPicture')}
            </button>
          )}
          <button type="button" className="button" disabled={isBusy} onClick={() => void run(copyTable, words('export.notCopied'))}>
            {words('export.copyTable')}
          </button>
        </div>
        <p className="note" role="status">
          {told}
        </p>
      </div>
    </Modal>
  );
}
