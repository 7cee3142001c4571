import { useRef, useState } from 'react';
import { type CaseRecord, REPLACED_HEADER } from '../../../contract/cases.ts';
import { buildExportDocument } from '../../../export/build-export-document.ts';
import { EXPORT_WORDS } from '../../../export/export-words.ts';
import { isolateText } from '../../../i18n/bidi.ts';
import { useEngine } from '../../data/engine-context.tsx';
import { toEngineError } from '../../data/engine-error.ts';
import '../../export/export-menu.css';
import { ChoiceRow } from '../../export/picture-rows.tsx';
import { ProgressBar } from '../../export/progress-bar.tsx';
import { saveBlob } from '../../export/save-bytes.ts';
import { useFileDesk } from '../../export/use-file-desk.ts';
import { Modal } from '../../ui/modal.tsx';
import { useReader } from '../../ui/reader.tsx';
import { useWords } from '../../ui/use-words.ts';
import type { CaseColumn } from './case-columns.ts';
import { type CasesFile, casesCsv, downloadOf, pagesOf } from './case-files.ts';
import { useCasesWords } from './use-cases-words.ts';
import { useSelection } from './use-selection.ts';

export interface CasesExportProps {
  readonly visible: readonly CaseColumn[];
  readonly total: number;
  readonly isDemonstration: boolean;
  /** the listed cases where they are sorted here; null: in the order of the pages */
  readonly sorted: readonly CaseRecord[] | null;
  readonly onClose: () => void;
}

const NOTHING_DRAWN = async () => [];
const FORMATS = ['csv', 'parquet'] as const;
/** Cases of one request: large enough to be fast, small enough to be cancelled soon. */
const PAGE = 2000;

/** The listed cases, or every case of the filter, as a file; it comes as it is made, and can be stopped. */
export function CasesExport({ visible, total, isDemonstration, sorted, onClose }: CasesExportProps) {
  const reader = useReader();
  const { format, language } = reader;
  const engine = useEngine();
  const words = useWords(EXPORT_WORDS);
  const cases = useCasesWords();
  const { kpi, role, cellOf } = useSelection();
  const desk = useFileDesk(NOTHING_DRAWN);
  const [kind, setKind] = useState<(typeof FORMATS)[number]>('csv');
  const [hasCitizen, setCitizen] = useState(false);
  const [progress, setProgress] = useState<{ readonly ratio: number | null; readonly text: string } | null>(null);
  const [told, tell] = useState('');
  const running = useRef<AbortController | null>(null);
  const cell = cellOf(role);

  const csv = async (signal: AbortSignal): Promise<CasesFile> => {
    const query = { ...cell.query, kpis: [kpi.id] };
    const [table, names] = [await desk.ask(query), await desk.names()];
    const { facts } = buildExportDocument({ query, table, language, names, title: null, link: desk.link });
    const left = words('export.fact.suppression');
    return casesCsv({
      columns: visible.filter(({ id }) => hasCitizen || id !== 'citizen'),
      facts: [
        ...facts.filter(({ name }) => name !== left),
        { name: cases('cases.role'), text: cases(`cases.roleOf.${role}`, { figure: kpi.title[language] }) },
        { name: cases('column.citizen'), text: cases(hasCitizen ? 'cases.citizenKept' : 'cases.citizenLeft') },
      ],
      // all pages are of the answer whose facts are in the file
      pages: sorted
        ? oneOf(sorted)
        : pagesOf(
            (cursor) =>
              engine.cases(
                { ...cell, query: { ...cell.query, asOf: table.asOf, dataVersion: table.dataVersion } },
                { cursor, limit: PAGE },
                signal,
              ),
            signal,
          ),
      onProgress: (done) =>
        setProgress({
          ratio: done / Math.max(1, total),
          text: cases('cases.loaded', { loaded: format.count(done), total: format.count(total) }),
        }),
    });
  };
  const parquet = async (signal: AbortSignal): Promise<CasesFile> => {
    const response = await engine.casesFile(cell.query, hasCitizen, signal);
    const blob = await downloadOf(response, (done, of) =>
      setProgress({ ratio: of === null ? null : done / of, text: cases('cases.received', { n: format.decimal(done / 1e6) }) }),
    );
    return { blob, replaced: Number(response.headers.get(REPLACED_HEADER) ?? 0) };
  };
  const save = async () => {
    const controller = new AbortController();
    running.current = controller;
    tell('');
    setProgress({ ratio: null, text: cases('cases.downloading') });
    try {
      const { blob, replaced } = await (kind === 'csv' ? csv : parquet)(controller.signal);
      controller.signal.throwIfAborted();
      const name = `${isDemonstration ? 'demonstration-' : ''}cases-${kind === 'csv' ? `${kpi.id}-${role}` : 'filter'}.${kind}`;
      saveBlob(name, blob);
      const saved = words('export.saved', { name: isolateText(name) });
      tell(replaced > 0 ? `${saved} ${words('export.replaced', { n: replaced })}` : saved);
    } catch (error) {
      tell(controller.signal.aborted ? words('export.cancelled') : toEngineError(error).title[language]);
    } finally {
      setProgress(null);
    }
  };
  const close = () => {
    running.current?.abort();
    onClose();
  };
  return (
    <Modal title={cases('cases.download')} closeLabel={words('export.close')} isOpen onClose={close}>
      <div className="export-menu">
        <ChoiceRow
          label={words('export.format')}
          value={kind}
          options={FORMATS.map((id) => ({ id, name: id === 'csv' ? 'CSV' : 'Parquet' }))}
          onChange={setKind}
        />
        <p className="note">{kind === 'csv' ? cases('cases.csvNote', { n: total }) : cases('cases.parquetNote')}</p>
        <label className="export-check">
          <input type="checkbox" checked={hasCitizen} onChange={({ target }) => setCitizen(target.checked)} />
          {cases(kind === 'csv' ? 'cases.withCitizenColumn' : 'cases.withCitizen')}
        </label>
        {progress ? (
          <ProgressBar
            label={progress.text}
            ratio={progress.ratio}
            cancel={{ label: words('export.cancel'), onCancel: () => running.current?.abort() }}
          />
        ) : (
          <div className="export-actions">
            <button type="button" className="button button-primary" onClick={() => void save()}>
              {words('export.save')}
            </button>
          </div>
        )}
        <p className="note" role="status">
          {told}
        </p>
      </div>
    </Modal>
  );
}

async function* oneOf<T>(page: T): AsyncGenerator<T> {
  yield page;
}
