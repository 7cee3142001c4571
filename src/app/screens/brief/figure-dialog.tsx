import { I18nProvider } from 'react-aria-components/I18nProvider';
import { findKpi } from '../../../core/kpis/index.ts';
import type { KpiTable, KpiValue } from '../../../core/query.ts';
import { Modal } from '../../ui/modal.tsx';
import { type Reader, useReader } from '../../ui/reader.tsx';
import type { BriefModel } from './brief-model.ts';
import './figure-dialog.css';
import { Stamp } from './stamp.tsx';

export interface FigureDialogProps {
  readonly kpi: string;
  readonly table: KpiTable;
  readonly model: BriefModel;
  readonly onClose: () => void;
}

/** What stands behind a figure: its definition in words, what it counts, how sure it is, and on what it rests. */
export function FigureDialog({ kpi, table, model, onClose }: FigureDialogProps) {
  const reader = useReader();
  const { say, format, language } = reader;
  const definition = findKpi(kpi);
  const row = model.rows[model.focus];
  const figure = row?.values[kpi];
  if (!definition || !row || !figure) return null;
  return (
    <I18nProvider locale={format.locale}>
      <Modal title={definition.title[language]} closeLabel={say('action.close')} isOpen onClose={onClose}>
        <p className="figure-value">
          <strong>{format.figure(figure.value, definition.unit)}</strong>
          <span className="note">{format.period(row.period)}</span>
        </p>
        <ul className="figure-parts">
          {partsOf(figure, reader).map((part) => (
            <li key={part}>{part}</li>
          ))}
        </ul>
        <h3>{say('action.showDefinition')}</h3>
        <p>{definition.definition[language]}</p>
        <p className="note">{say(definition.basis === 'cohort' ? 'brief.basisCohort' : 'brief.basisFlow')}</p>
        <Stamp table={table} isRunning={row.period === model.running} />
      </Modal>
    </I18nProvider>
  );
}

function partsOf(figure: KpiValue, { say, format }: Reader): string[] {
  if (figure.notRecorded?.length) {
    return [`${say('figure.notRecordedBySource')}: ${format.list(figure.notRecorded.map((event) => say(`event.${event}`)))}`];
  }
  const { lowest, highest, paused } = figure.beside ?? {};
  const isFraction = figure.numerator !== undefined && figure.denominator !== undefined;
  return [
    ...(isFraction
      ? [say('figure.of', { numerator: format.count(figure.numerator ?? null), denominator: format.count(figure.denominator ?? null) })]
      : []),
    ...(figure.n === undefined ? [] : [format.n(figure.n)]),
    ...(figure.interval ? [say('figure.interval', { value: format.interval(figure.interval) })] : []),
    ...(figure.pending ? [say('count.pending', { n: figure.pending })] : []),
    ...(figure.pending && paused ? [say('count.paused', { n: paused })] : []),
    ...(figure.isProvisional && typeof lowest === 'number' && typeof highest === 'number'
      ? [say('figure.provisionalLong', { low: format.percent(lowest), high: format.percent(highest) })]
      : []),
    ...(figure.isSmall ? [say('figure.smallLong')] : []),
    ...(figure.isSuppressed ? [say('figure.suppressed')] : []),
  ];
}
