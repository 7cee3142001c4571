import { expectedVolume, type Outlook } from './projection.ts';

/** What somebody supposes of the rest of a cycle. */
export interface Supposition {
  /** the KPI's value in every remaining month, in its own unit */
  readonly value: number;
  /** share of the pending that become good, a ratio; absent: as the months to come */
  readonly pendingRatio?: number;
  /** inquiries still to come; absent: as many as months have brought */
  readonly expected?: number;
}

/** The cycle's value if the rest of it were as supposed. */
export interface Supposed {
  /** null: the cycle would have no inquiry at all */
  readonly value: number | null;
  /** a quantile of a whole does not follow from those of its parts: weighted by their numbers */
  readonly isApproximate: boolean;
}

/** What the cycle's value would be; counts are added up, rates pooled, durations weighted. */
export function whatIf(outlook: Outlook, supposition: Supposition): Supposed {
  const { figure, kpi, remainingMonths } = outlook;
  const { value } = supposition;
  const expected = supposition.expected ?? expectedVolume(outlook);
  if (kpi.unit === 'count') {
    const isStock = Object.values(kpi.asks).some(({ kind }) => kind === 'stock');
    if (isStock) return { value: remainingMonths > 0 ? value : figure.value, isApproximate: false };
    return { value: (figure.value ?? 0) + value * remainingMonths, isApproximate: false };
  }
  if (kpi.unit === 'ratio') {
    const [k, n, pending] = [figure.numerator ?? 0, figure.denominator ?? 0, figure.pending ?? 0];
    const all = n + pending + expected;
    const good = k + pending * (supposition.pendingRatio ?? value) + expected * value;
    return { value: all === 0 ? null : good / all, isApproximate: false };
  }
  const n = figure.value === null ? 0 : (figure.n ?? 0);
  if (n + expected === 0) return { value: null, isApproximate: false };
  const isMean = Object.values(kpi.asks).some(({ kind }) => kind === 'mean');
  return { value: ((figure.value ?? 0) * n + value * expected) / (n + expected), isApproximate: !isMean && n > 0 && expected > 0 };
}
