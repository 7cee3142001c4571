import { useRef, useState } from 'react';
import { EXPORT_WORDS } from '../../export/export-words.ts';
import { plainFileName } from '../../export/file-name-of.ts';
import { isolateText } from '../../i18n/bidi.ts';
import { useIsDemonstration } from '../data/use-is-demonstration.ts';
import { Modal } from '../ui/modal.tsx';
import { useReader } from '../ui/reader.tsx';
import { useWords } from '../ui/use-words.ts';
import { FILE_KINDS, type FileChoice, type FileKind } from './chart-files.ts';
import { useEasel } from './easel.tsx';
import './export-menu.css';
import { PictureRows } from './picture-rows.tsx';
import { ProgressBar } from './progress-bar.tsx';
import { saveBlob } from './save-bytes.ts';
import { type Archive, screenArchive } from './screen-archive.ts';
import { screenExportables } from './screen-exportables.ts';
import { useFileDesk } from './use-file-desk.ts';

const USUAL: FileChoice = { size: 'screen', background: 'white', resolution: '2', suppress: true, hasPicture: true };

interface Progress {
  readonly done: number;
  readonly of: number;
  readonly title: string;
}

/** All charts and tables of a screen as one archive with a manifest, or the screen itself to the printer. */
export function ScreenExportMenu({ title, onClose }: { readonly title: string; readonly onClose: () => void }) {
  const words = useWords(EXPORT_WORDS);
  const { format } = useReader();
  const isDemonstration = useIsDemonstration();
  const { easel, draw } = useEasel();
  const desk = useFileDesk(draw);
  const [charts] = useState(screenExportables);
  const [left, setLeft] = useState<ReadonlySet<number>>(new Set());
  const [kinds, setKinds] = useState<readonly FileKind[]>(['png', 'xlsx']);
  const [choice, setChoice] = useState(USUAL);
  const [progress, setProgress] = useState<Progress | null>(null);
  const [told, tell] = useState('');
  const running = useRef<AbortController | null>(null);

  const save = async () => {
    const controller = new AbortController();
    const { signal } = controller;
    running.current = controller;
    const chosen = charts.filter((_, i) => !left.has(i));
    tell('');
    try {
      const onProgress = (done: number, of: number, next: string) => setProgress({ done, of, title: next });
      const archive = await screenArchive({ title, charts: chosen, kinds, choice, isDemonstration, desk, signal, onProgress });
      tell(saved(archive));
    } catch {
      tell(words(signal.aborted ? 'export.cancelled' : 'export.failed'));
    } finally {
      running.current = null;
      setProgress(null);
    }
  };
  const saved = ({ blob, left: failed }: Archive): string => {
    const name = plainFileName(location.pathname === '/' ? 'brief' : location.pathname, 'zip');
    saveBlob(name, blob);
    return [
      words('export.saved', { name: isolateText(name) }),
      ...(failed.length > 0 ? [words('export.someLeft', { n: failed.length })] : []),
    ].join(' ');
  };
  const print = () => {
    onClose();
    // the dialog is gone a frame later, and is not printed
    requestAnimationFrame(() => requestAnimationFrame(() => window.print()));
  };
  const close = () => {
    running.current?.abort();
    onClose();
  };
  const toggled = <T,>(list: readonly T[], entry: T): readonly T[] =>
    list.includes(entry) ? list.filter((it) => it !== entry) : [...list, entry];
  const isNothing = charts.length === left.size || kinds.length === 0;
  return (
    <Modal title={words('export.screen')} closeLabel={words('export.close')} isOpen onClose={close}>
      <div className="export-menu">
        <fieldset className="export-list">
          <legend className="visually-hidden">{words('export.charts')}</legend>
          {charts.length === 0 && <p className="note">{words('export.none')}</p>}
          {charts.map((chart, i) => (
            // biome-ignore lint/suspicious/noArrayIndexKey: the list is taken once, when the dialog opens
            <label key={i} className="export-check">
              <input
                type="checkbox"
                checked={!left.has(i)}
                onChange={() => setLeft(new Set(toggled([...left], i)))}
                disabled={progress !== null}
              />
              {chart.title}
            </label>
          ))}
        </fieldset>
        <fieldset className="export-kinds">
          <legend className="export-what">{words('export.kinds')}</legend>
          {FILE_KINDS.map((kind) => (
            <label key={kind} className="export-check">
              <input type="checkbox" checked={kinds.includes(kind)} onChange={() => setKinds(toggled(kinds, kind))} />
              {kind.toUpperCase()}
            </label>
          ))}
        </fieldset>
        {kinds.some((kind) => kind === 'png' || kind === 'svg') && (
          <PictureRows choice={choice} hasResolution={kinds.includes('png')} onChange={setChoice} />
        )}
        <label className="export-check">
          <input type="checkbox" checked={choice.suppress} onChange={({ target }) => setChoice({ ...choice, suppress: target.checked })} />
          {words('export.suppress')}
        </label>
        {progress ? (
          <ProgressBar
            label={words('export.progress', { ...progress, done: format.count(progress.done), of: format.count(progress.of) })}
            ratio={progress.done / Math.max(1, progress.of)}
            cancel={{ label: words('export.cancel'), onCancel: () => running.current?.abort() }}
          />
        ) : (
          <div className="export-actions">
            <button type="button" className="button button-primary" disabled={isNothing} onClick={() => void save()}>
              {words('export.saveZip')}
            </button>
            <button type="button" className="button" onClick={print}>
              {words('export.print')}
            </button>
          </div>
        )}
        <p className="note">{words('export.printHint')}</p>
        <p className="note" role="status">
          {told}
        </p>
      </div>
      {easel}
    </Modal>
  );
}
