import type { Kpi } from '../../core/kpis/kpi.ts';
import type { KpiTable, KpiValue } from '../../core/query.ts';
import type { Reader } from '../ui/reader.tsx';
import type { PanelWords } from './figure-words.ts';

/** Why a figure is to be read with care, each mark in a sentence. */
export function marksOf(kpi: Kpi, figure: KpiValue | null, table: KpiTable, { say, format }: Reader, words: PanelWords): readonly string[] {
  const { lowest, highest } = figure?.beside ?? {};
  const hasBounds = typeof lowest === 'number' && typeof highest === 'number';
  const isMeasured = kpi.unit === 'working-seconds' || kpi.id.includes('on-time');
  return [
    ...(figure ? absence(kpi, figure, say, format, words) : [words('panel.noCell')]),
    ...(figure?.isSmall ? [say('figure.smallLong')] : []),
    ...(figure?.isProvisional && hasBounds
      ? [say('figure.provisionalLong', { low: format.percent(lowest), high: format.percent(highest) })]
      : []),
    ...(isMeasured && table.restsOnPrediction ? [say('figure.predictedLong')] : []),
    ...(isMeasured && table.isMixedCalendars ? [words('panel.mixed')] : []),
    ...(table.isDemonstration ? [words('panel.demonstration')] : []),
  ];
}

function absence(kpi: Kpi, figure: KpiValue, say: Reader['say'], format: Reader['format'], words: PanelWords): readonly string[] {
  if (figure.isSuppressed) return [words('panel.suppressed')];
  if (figure.value !== null) return [];
  if (figure.notRecorded?.length) {
    return [words('panel.notRecorded', { events: format.list(figure.notRecorded.map((event) => say(`event.${event}`))) })];
  }
  return [kpi.id.endsWith('-median-all') && figure.n ? say('figure.notReached') : words('panel.nothing')];
}
