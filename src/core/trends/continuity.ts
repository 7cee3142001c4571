import { isDifferenceReal, type RateDifference } from '../brief/is-difference-real.ts';
import type { KpiDirection } from '../kpis/kpi.ts';
import type { KpiValue } from '../query.ts';

/** How a figure of one period stands to the same figure of an earlier one. `change`: real, of a figure that is better neither way. */
export type Comparison = 'better' | 'worse' | 'change' | 'same' | 'untold';

export interface ComparedFigure {
  readonly comparison: Comparison;
  /** with its interval; null where there is no rate to compare */
  readonly difference: RateDifference | null;
}

/**
 * Compares a rate with an earlier one by Newcombe's interval: `same` where the interval holds 0, `untold` where a rate is
 * missing or still provisional.
 * @source definitions, section 7
 */
export function compareRates(later: KpiValue | undefined, earlier: KpiValue | undefined, better: KpiDirection): ComparedFigure {
  const difference = later && earlier ? isDifferenceReal(later, earlier) : null;
  if (!difference || later?.isProvisional || earlier?.isProvisional) return { comparison: 'untold', difference };
  if (!difference.isReal) return { comparison: 'same', difference };
  if (better === 'neither') return { comparison: 'change', difference };
  return { comparison: (difference.direction === 'up') === (better === 'higher') ? 'better' : 'worse', difference };
}

/** The continuity question: did the service hold while something happened, and is it back? */
export type Continuity =
  | 'held'
  | 'improved'
  | 'dropped-and-back'
  | 'dropped-and-better'
  | 'dropped-and-not-back'
  | 'dropped'
  | 'held-then-dropped'
  | 'untold';

/**
 * @param during against before
 * @param after against before; null where only two periods are compared
 */
export function continuityOf(during: Comparison, after: Comparison | null): Continuity {
  if (during === 'untold') return 'untold';
  if (during === 'worse') {
    if (after === null || after === 'untold') return 'dropped';
    if (after === 'worse') return 'dropped-and-not-back';
    return after === 'better' ? 'dropped-and-better' : 'dropped-and-back';
  }
  if (after === 'worse') return 'held-then-dropped';
  return during === 'better' ? 'improved' : 'held';
}
