import { findKpi } from '../../../core/kpis/index.ts';
import { shiftPeriod } from '../../../core/period.ts';
import type { KpiValue } from '../../../core/query.ts';
import type { XmrVariation } from '../../../core/statistics/xmr-chart.ts';
import type { Reader } from '../../ui/reader.tsx';
import { absenceOf, isTargeted } from './absence-of.ts';
import type { BriefModel } from './brief-model.ts';
import type { BriefKpi } from './brief-question.ts';
import { targetOf } from './brief-targets.ts';
import { figureOf, seriesOf } from './row-figures.ts';
import { titleOfKpi } from './title-of-kpi.ts';
import { variationOf } from './variation-of.ts';

/** A figure as its tile says it; all text, already in the reader's language. */
export interface Tile {
  readonly kpi: BriefKpi;
  readonly title: string;
  readonly value: string;
  /** beside the value: of how many, or in what */
  readonly of: string;
  readonly notes: readonly string[];
  readonly values: readonly (number | null)[];
  readonly target: number | undefined;
  readonly variation: XmrVariation | null;
  readonly isProvisional: boolean;
}

const TILES = [
  'received',
  'citizens',
  'response-on-time',
  'response-median',
  'resolved',
  'resolution-on-time',
  'backlog',
  'satisfaction',
] as const;

export function tilesOf(model: BriefModel, reader: Reader): readonly Tile[] {
  const row = model.rows[model.focus];
  if (!row) return [];
  return TILES.map((kpi) => {
    const figure = figureOf(row, kpi);
    const definition = findKpi(kpi);
    const isAbsent = figure?.value === null || figure === null;
    return {
      kpi,
      title: titleOfKpi(kpi, reader.language),
      value: reader.format.figure(figure?.value ?? null, definition?.unit ?? 'count'),
      of: isAbsent ? '' : ofText(kpi, figure, model, reader),
      notes: isAbsent ? [absenceOf(row, kpi, reader)] : notesOf(kpi, figure, model, reader),
      values: seriesOf(model.rows.slice(model.start, model.focus + 1), kpi),
      target: targetOf(kpi, model.scope),
      variation: variationOf(model.rows, model.focus, kpi, model.running),
      isProvisional: figure?.isProvisional === true,
    };
  });
}

function ofText(kpi: BriefKpi, figure: KpiValue | null, { rows, focus, scope }: BriefModel, { say, format }: Reader): string {
  const row = rows[focus];
  switch (kpi) {
    case 'received':
      return say('figure.unitCases');
    case 'citizens': {
      const target = targetOf(kpi, scope);
      return target === undefined ? '' : say('figure.target', { value: format.count(target) });
    }
    case 'response-median':
      return say('figure.workingTime');
    case 'resolved': {
      const clearance = figureOf(row, 'clearance-rate')?.value ?? null;
      return clearance === null ? '' : say('figure.ofReceived', { value: format.percent(clearance, 0) });
    }
    case 'backlog': {
      const overdue = figureOf(row, 'backlog-overdue')?.value ?? null;
      if (!rows.some((entry) => isTargeted(entry, 'resolution-on-time'))) return '';
      return overdue === null ? '' : say('count.overdue', { n: overdue });
    }
    case 'satisfaction':
      return say('count.ofRatings', { n: figure?.denominator ?? 0 });
    default:
      return figure?.denominator === undefined ? '' : format.fraction(figure.numerator, figure.denominator);
  }
}

function notesOf(kpi: BriefKpi, figure: KpiValue | null, { rows, focus, scope }: BriefModel, { say, format }: Reader): string[] {
  const notes: string[] = [];
  const row = rows[focus];
  if (figure?.interval) notes.push(format.interval(figure.interval));
  if (figure?.pending) notes.push(say('count.pending', { n: figure.pending }));
  const { lowest, highest, unknown, rated } = figure?.beside ?? {};
  if (figure?.isProvisional && typeof lowest === 'number' && typeof highest === 'number') {
    notes.push(say('brief.bounds', { bounds: format.interval([lowest, highest]) }));
  }
  if (kpi === 'received') {
    const yearAgo = shiftPeriod(row?.period ?? '', scope.grain, -1);
    const before =
      figureOf(
        rows.find((entry) => entry.period === yearAgo),
        kpi,
      )?.value ?? null;
    if (before !== null && figure?.value) notes.push(`${format.change(figure.value - before)} ${say('figures.onYear')}`);
  }
  if (kpi === 'citizens' && unknown) notes.push(say('figure.unknownCitizens', { n: unknown }));
  if (kpi === 'satisfaction' && typeof rated === 'number') notes.push(say('brief.rated', { share: format.percent(rated, 0) }));
  if (kpi === 'response-median') {
    const tail = figureOf(row, 'response-p90')?.value ?? null;
    if (tail !== null) notes.push(`${say('figure.p90')} ${format.duration(tail).replaceAll(' ', '\u00a0')}`);
  }
  if (figure?.n !== undefined) notes.push(format.n(figure.n));
  if (figure?.isSmall) notes.push(say('figure.small'));
  if (figure?.isSuppressed) notes.push(say('figure.suppressed'));
  return notes;
}
