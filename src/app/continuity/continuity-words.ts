import { findKpi } from '../../core/kpis/index.ts';
import type { KpiUnit } from '../../core/kpis/kpi.ts';
import type { KpiValue } from '../../core/query.ts';
import type { ComparedFigure } from '../../core/trends/continuity.ts';
import type { FigureOf } from './continuity-rows.ts';
import type { ContinuityReader } from './use-continuity-reader.ts';

export const unitOf = ({ kpi }: Pick<FigureOf, 'kpi'>): KpiUnit => findKpi(kpi)?.unit ?? 'count';

/** The figures of the ranges; ranges need not be of one length, so what was received is told by the period. */
export const valuesOf = ({ kpi, figures }: FigureOf, counts: readonly number[]): readonly (number | null)[] =>
  figures.map(({ value }, i) => (unitOf({ kpi }) === 'count' && value !== null ? Math.round(value / (counts[i] ?? 1)) : value));

/** What a figure rests on; why it is hidden, where it is. */
export function basisText(figure: KpiValue, unit: KpiUnit, { tell, say, format }: ContinuityReader): string {
  if (figure.isSuppressed) return say('figure.suppressed');
  if (unit === 'count') return tell('continuity.inAll', { n: format.count(figure.value) });
  return format.n(figure.denominator ?? figure.n ?? null);
}

/** A later range against the first, in words; one entry a later range. */
export function verdictsOf(row: FigureOf, counts: readonly number[], reader: ContinuityReader): readonly string[] {
  const unit = unitOf(row);
  const [first = null, ...later] = valuesOf(row, counts);
  return row.compared.map((entry, i) =>
    unit === 'ratio' ? ratioVerdict(entry, reader) : plainVerdict(first, later[i] ?? null, unit, reader),
  );
}

function ratioVerdict({ comparison, difference }: ComparedFigure, { tell, format }: ContinuityReader): string {
  if (comparison === 'untold' || !difference) return tell('continuity.untold');
  return tell(`continuity.is.${comparison}`, {
    change: format.pointChange(difference.difference),
    low: format.pointChange(difference.interval[0]),
    high: format.pointChange(difference.interval[1]),
  });
}

function plainVerdict(first: number | null, later: number | null, unit: KpiUnit, { tell, format }: ContinuityReader): string {
  if (first === null || later === null) return tell('continuity.untold');
  const change = unit === 'count' ? format.change(later - first) : format.figureChange(later - first, unit);
  return tell('continuity.plain', { change });
}
