import { useQuery } from '@tanstack/react-query';
import { useState } from 'react';
import { clipboardTable } from '../../export/clipboard-table.ts';
import { EXPORT_WORDS } from '../../export/export-words.ts';
import { fileNameOf, plainFileName } from '../../export/file-name-of.ts';
import { isolateText } from '../../i18n/bidi.ts';
import { Modal } from '../ui/modal.tsx';
import { useReader } from '../ui/reader.tsx';
import { useWords } from '../ui/use-words.ts';
import { chartFiles, type FileChoice, type FileKind } from './chart-files.ts';
import { commandFor } from './command-for.ts';
import { useEasel } from './easel.tsx';
import './export-menu.css';
import type { Exportable } from './exportable.ts';
import { ChoiceRow, PictureRows } from './picture-rows.tsx';
import { rasterise } from './rasterise.ts';
import { saveBytes } from './save-bytes.ts';
import { useFileDesk } from './use-file-desk.ts';

const USUAL: FileChoice = { size: 'screen', background: 'white', resolution: '2', suppress: true, hasPicture: true };

/** One chart or table as a picture or as figures: which file, how large, with which figures hidden. */
export function ExportMenu({ exportable, onClose }: { readonly exportable: Exportable; readonly onClose: () => void }) {
  const words = useWords(EXPORT_WORDS);
  const { format, language } = useReader();
  const { easel, draw } = useEasel();
  const files = chartFiles(exportable, useFileDesk(draw));
  const [kinds] = useState(files.kinds);
  const [isDrawn] = useState(() => exportable.drawn().length > 0);
  const [kind, setKind] = useState<FileKind>(kinds[0] ?? 'csv');
  const [choice, setChoice] = useState(USUAL);
  const [told, tell] = useState('');
  const [isBusy, setBusy] = useState(false);
  const { data: hidden = 0 } = useQuery({
    queryKey: ['hidden', exportable.title, JSON.stringify(exportable.asked ?? exportable.rests)],
    queryFn: files.hidden,
    gcTime: 0,
  });

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
  const isPicture = kind === 'png' || kind === 'svg';
  const save = async (): Promise<string> => {
    const { bytes, type, extension, replaced, document, title } = await files.write(kind, choice);
    const name = document ? fileNameOf(document, extension) : plainFileName(title, extension);
    saveBytes(name, bytes, type);
    return [words('export.saved', { name: isolateText(name) }), ...(replaced > 0 ? [words('export.replaced', { n: replaced })] : [])].join(
      ' ',
    );
  };
  const blob = (text: string, type: string) => new Blob([text], { type });
  const copyTable = async (): Promise<string> => {
    // The clipboard is asked for at once, while the click still counts; the text follows.
    const table = files
      .cells(choice.suppress)
      .then(({ columns, rows }) => clipboardTable(columns, rows, { caption: exportable.title, direction: format.direction }));
    await navigator.clipboard.write([
      new ClipboardItem({
        'text/plain': table.then(({ plain }) => blob(plain, 'text/plain')),
        'text/html': table.then(({ html }) => blob(html, 'text/html')),
      }),
    ]);
    return words('export.copied');
  };
  const copyPicture = async (): Promise<string> => {
    const png = files.picture(choice).then(async (picture) => new Blob([await rasterise(picture, '2')], { type: 'image/png' }));
    await navigator.clipboard.write([new ClipboardItem({ 'image/png': png })]);
    return words('export.copied');
  };
  const copyCommand = async (): Promise<string> => {
    if (!exportable.asked) throw new Error('No question.');
    const title = await files.commandTitle(choice.suppress);
    const command = commandFor({ query: exportable.asked, kind, choice, language, title, link: location.href });
    await navigator.clipboard.writeText(command);
    return words('export.copied');
  };
  return (
    <Modal title={words('export.title')} closeLabel={words('export.close')} isOpen onClose={onClose}>
      <div className="export-menu">
        <p className="export-what">{exportable.title}</p>
        <ChoiceRow
          label={words('export.format')}
          value={kind}
          options={kinds.map((id) => ({ id, name: id.toUpperCase() }))}
          onChange={setKind}
        />
        {isPicture && <PictureRows choice={choice} hasResolution={kind === 'png'} onChange={setChoice} />}
        {kind === 'xlsx' && kinds.includes('png') && (
          <label className="export-check">
            <input
              type="checkbox"
              checked={choice.hasPicture}
              onChange={({ target }) => setChoice({ ...choice, hasPicture: target.checked })}
            />
            {words('export.withPicture')}
          </label>
        )}
        {files.canHide ? (
          <label className="export-check">
            <input
              type="checkbox"
              checked={choice.suppress}
              onChange={({ target }) => setChoice({ ...choice, suppress: target.checked })}
            />
            {words('export.suppress')}
          </label>
        ) : (
          <p className="note">{words('export.cannotHide')}</p>
        )}
        {choice.suppress && hidden > 0 && (
          <p className="note">
            {words('export.hidden', { n: hidden })} {isPicture && isDrawn && words('export.drawnAnew')}
          </p>
        )}
        {kinds.length > 0 && !kinds.includes('png') && <p className="note">{words('export.noPicture')}</p>}
        <div className="export-actions">
          <button type="button" className="button button-primary" disabled={isBusy} onClick={() => void run(save, words('export.failed'))}>
            {words('export.save')}
          </button>
          {kinds.includes('png') && (
            <button type="button" className="button" disabled={isBusy} onClick={() => void run(copyPicture, words('export.notCopied'))}>
              {words('export.copyPicture')}
            </button>
          )}
          <button type="button" className="button" disabled={isBusy} onClick={() => void run(copyTable, words('export.notCopied'))}>
            {words('export.copyTable')}
          </button>
          {exportable.asked && (
            <button type="button" className="button" disabled={isBusy} onClick={() => void run(copyCommand, words('export.notCopied'))}>
              {words('export.copyCommand')}
            </button>
          )}
        </div>
        <p className="note" role="status">
          {told}
        </p>
      </div>
      {easel}
    </Modal>
  );
}
