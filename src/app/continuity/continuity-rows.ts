import { findKpi } from '../../core/kpis/index.ts';
import type { KpiTable, KpiValue } from '../../core/query.ts';
import { type ComparedFigure, compareRates, continuityOf } from '../../core/trends/continuity.ts';
import { canOnlyRise, isUnripe } from '../../core/trends/ripeness.ts';
import type { ComparedRanges } from './ranges.ts';
import type { ContinuityReader } from './use-continuity-reader.ts';

/** Figures of a range as a whole. */
export const CONTINUITY_KPIS = [
  'received',
  'response-on-time',
  'resolution-on-time',
  'resolution-rate',
  'response-median',
  'response-p90',
  'satisfaction',
  'reopen-rate',
] as const;

/** One figure over the ranges. */
export interface FigureOf {
  readonly kpi: (typeof CONTINUITY_KPIS)[number];
  readonly figures: readonly KpiValue[];
  /** each range against the first */
  readonly compared: readonly ComparedFigure[];
}

/** The figures of every range, each compared with the first. */
export const rowsOf = (tables: readonly KpiTable[]): readonly FigureOf[] => CONTINUITY_KPIS.map((kpi) => rowOf(kpi, tables));

function rowOf(kpi: FigureOf['kpi'], tables: readonly KpiTable[]): FigureOf {
  const figures = tables.map(({ total }) => ({ ...(total.values[kpi] ?? { value: null }), isProvisional: isUnripe(kpi, total.values) }));
  const better = findKpi(kpi)?.better ?? 'neither';
  const compared = figures.slice(1).map((figure) => {
    const told = compareRates(figure, figures[0], better);
    return told.comparison === 'worse' && canOnlyRise(kpi, figure) ? { ...told, comparison: 'untold' as const } : told;
  });
  return { kpi, figures, compared };
}

/** The verdict on the promise, in one sentence: on time before, during and after. */
export function verdictSentence(figures: readonly FigureOf[], ranges: ComparedRanges, isYears: boolean, reader: ContinuityReader): string {
  const { tell, format } = reader;
  const onTime = figures.find(({ kpi }) => kpi === 'response-on-time');
  const [during, after] = onTime?.compared ?? [];
  const value = (i: number) => format.percent(onTime?.figures[i]?.value ?? null);
  const values = { before: value(0), during: value(1), after: value(2) };
  const verdict = continuityOf(during?.comparison ?? 'untold', after?.comparison ?? null);
  if (isYears || ranges.length === 2) {
    const comparison = during?.comparison ?? 'untold';
    return tell(`continuity.two.${comparison}`, { ...values });
  }
  return tell(`continuity.three.${verdict}`, values);
}

/** What the ranges are called. */
export function columnNames(ranges: ComparedRanges, isYears: boolean, { tell }: ContinuityReader): readonly string[] {
  if (isYears || ranges.length === 2) return [tell('continuity.earlier'), tell('continuity.later')];
  return [tell('continuity.before'), tell('continuity.during'), tell('continuity.after')];
}
