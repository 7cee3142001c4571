import { SMALL_N } from '../kpi-table.ts';
import type { KpiValue } from '../query.ts';
import type { HeadlineFigure, PromiseFacts } from './brief-facts.ts';
import { isDifferenceReal } from './is-difference-real.ts';

export type Signal = 'improvement' | 'concern';

/** What a settled rate is held against, besides its target. */
export type Change =
  /** a year ago; `recent`: the control chart signals something else than the year does */
  | { readonly kind: 'year'; readonly signal: Signal | 'noise'; readonly before: HeadlineFigure; readonly recent: Signal | null }
  /** a year ago fewer than ten were due */
  | { readonly kind: 'year-small'; readonly due: HeadlineFigure; readonly recent: Signal | null }
  /** no comparable year: the control chart speaks */
  | { readonly kind: 'recent'; readonly signal: Signal | 'noise' }
  | { readonly kind: 'none' };

/** Makes the figures of last year's period. */
export type FigureOfLastYear = (value: number, part: 'value' | 'denominator') => HeadlineFigure;

/**
 * Whether the rate is better than a year ago, and whether that is signal or noise; of settled rates of ten and more alone.
 * @source definitions, section 7
 */
export function changeOf({ value, lastYear, variation }: PromiseFacts, figure: FigureOfLastYear): Change {
  const recent = variation === 'improvement' || variation === 'concern' ? variation : null;
  if (lastYear !== null && isSettled(lastYear)) {
    const due = lastYear.denominator ?? 0;
    if (due > 0 && due < SMALL_N) return { kind: 'year-small', due: figure(due, 'denominator'), recent };
    const difference = isDifferenceReal(value, lastYear);
    if (difference !== null) {
      const signal = !difference.isReal ? 'noise' : difference.direction === 'up' ? 'improvement' : 'concern';
      return { kind: 'year', signal, before: figure(lastYear.value as number, 'value'), recent: recent === signal ? null : recent };
    }
  }
  if (recent !== null) return { kind: 'recent', signal: recent };
  return variation === 'common-cause' ? { kind: 'recent', signal: 'noise' } : { kind: 'none' };
}

const isSettled = (value: KpiValue): boolean => value.value !== null && !value.isSuppressed && (value.pending ?? 0) === 0;
