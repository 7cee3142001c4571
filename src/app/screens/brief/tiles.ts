import { findKpi } from '../../../core/kpis/index.ts';
import type { KpiUnit } from '../../../core/kpis/kpi.ts';
import { shiftPeriod } from '../../../core/period.ts';
import type { KpiValue } from '../../../core/query.ts';
import type { Reader } from '../../ui/reader.tsx';
import { absenceOf, isTargeted } from './absence-of.ts';
import type { BriefModel } from './brief-model.ts';
import type { BriefKpi } from './brief-question.ts';
import { targetOf } from './brief-targets.ts';
import { figureOf, isProvisional, seriesOf } from './row-figures.ts';
import { type FigureSignal, signalOf } from './signal-of.ts';
import { titleOfKpi } from './title-of-kpi.ts';

/** A figure as its tile says it; all text, already in the reader's language. */
export interface Tile extends FigureSignal {
  readonly kpi: BriefKpi;
  readonly title: string;
  readonly value: string;
  /** beside the value: of how many, or in what */
  readonly of: string;
  readonly notes: readonly string[];
  readonly values: readonly (number | null)[];
  readonly target: number | undefined;
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
    const unit = findKpi(kpi)?.unit ?? 'count';
    const isAbsent = figure?.value === null || figure === null;
    const target = targetOf(kpi, model.scope);
    return {
      kpi,
      title: titleOfKpi(kpi, reader.language),
      value: reader.format.figure(figure?.value ?? null, unit),
      of: isAbsent ? '' : ofText(kpi, figure, model, reader),
      notes: isAbsent ? [absenceOf(row, kpi, reader)] : notesOf(kpi, unit, figure, model, reader),
      values: seriesOf(model.rows.slice(model.start, model.focus + 1), kpi),
      target,
      ...signalOf(model.rows, model.focus, kpi, model.running, target),
      isProvisional: isProvisional(row, kpi),
    };
  });
}

function ofText(kpi: BriefKpi, figure: KpiValue | null, { rows, focus }: BriefModel, { say, format }: Reader): string {
  const row = rows[focus];
  switch (kpi) {
    case 'received':
      return say('figure.unitCases');
    case 'citizens':
      return '';
    case 'response-median': {
      const tail = figureOf(row, 'response-p90')?.value ?? null;
      return tail === null ? say('figure.workingTime') : `${say('figure.p90')} ${unbroken(format.duration(tail))}`;
    }
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

function notesOf(kpi: BriefKpi, unit: KpiUnit, figure: KpiValue | null, model: BriefModel, reader: Reader): string[] {
  const { say, format } = reader;
  const notes: string[] = [];
  const target = targetOf(kpi, model.scope);
  if (target !== undefined) {
    notes.push(say('figure.target', { value: unit === 'ratio' ? format.percent(target, 0) : unbroken(format.figure(target, unit)) }));
  }
  const change = changeOnYear(kpi, figure, model);
  if (change !== null) notes.push(`${unbroken(format.figureChange(change, unit))} ${say('figures.onYear')}`);
  if (figure?.interval) notes.push(say('brief.interval', { bounds: unbroken(format.interval(figure.interval)) }));
  if (figure?.pending) notes.push(say('count.pending', { n: figure.pending }));
  const { lowest, highest, unknown, rated } = figure?.beside ?? {};
  if (figure?.isProvisional && typeof lowest === 'number' && typeof highest === 'number') {
    notes.push(say('brief.bounds', { bounds: unbroken(format.interval([lowest, highest])) }));
  }
  if (kpi === 'citizens' && unknown) notes.push(say('figure.unknownCitizens', { n: unknown }));
  if (kpi === 'satisfaction' && typeof rated === 'number') notes.push(say('brief.rated', { share: format.percent(rated, 0) }));
  if (figure?.n !== undefined) notes.push(format.n(figure.n));
  if (figure?.isSmall) notes.push(say('figure.small'));
  if (figure?.isSuppressed) notes.push(say('figure.suppressed'));
  return notes;
}

/** Null where either year is not known, or this one may still move. */
function changeOnYear(kpi: BriefKpi, figure: KpiValue | null, { rows, focus, scope, running }: BriefModel): number | null {
  const period = rows[focus]?.period ?? '';
  if (figure?.value == null || isProvisional(rows[focus], kpi) || (running !== null && period >= running)) return null;
  const yearAgo = shiftPeriod(period, scope.grain, -1);
  const before = figureOf(
    rows.find((row) => row.period === yearAgo),
    kpi,
  )?.value;
  return before == null ? null : figure.value - before;
}

/** Neither a space nor a dash may part a figure. */
const unbroken = (text: string): string => text.replaceAll(' ', '\u00a0').replaceAll('–', '\u2060–\u2060');
