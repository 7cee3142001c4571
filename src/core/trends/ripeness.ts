import type { KpiValue, KpiValues } from '../query.ts';

/** With more of a cohort still open, its 90th percentile is not known, and what is known of it is of the quick ones. */
const OPEN_AT_MOST = 0.1;

const openShare = ({ numerator, denominator }: Pick<KpiValue, 'numerator' | 'denominator'>): number =>
  numerator === undefined || !denominator ? 0 : (denominator - numerator) / denominator;

/** What must be asked with a KPI to know whether it may still move. */
export function ripenessKpis(kpi: string): readonly string[] {
  if (kpi.startsWith('response-')) return ['response-on-time'];
  return kpi.startsWith('resolution-') ? ['resolution-on-time', 'resolution-rate'] : [];
}

/**
 * Whether a period's figure may still move so much that it says nothing yet: something is pending on its clock, or a tenth of
 * the cohort is still open, so that only the early successes count.
 * @source definitions, section 4 ("provisional"); the tenth is this product's own line
 */
export function isUnripe(kpi: string, values: KpiValues | undefined): boolean {
  if (!values) return false;
  if (ripenessKpis(kpi).some((companion) => companion.endsWith('-on-time') && values[companion]?.isProvisional)) return true;
  const isOfResolved = kpi.startsWith('resolution-') && !kpi.includes('on-time') && !kpi.includes('closed-only') && !kpi.endsWith('-all');
  if (values[kpi]?.isProvisional) return true;
  return isOfResolved && openShare(values['resolution-rate'] ?? {}) >= OPEN_AT_MOST;
}

/**
 * Which periods' figures may still move: those that are unripe, and of resolution the year that follows one, for a younger
 * cohort is never riper.
 * @param rows values by period, earliest first
 * @param periodsAYear 12, 4 or 1
 */
export function unripePeriods(kpi: string, rows: readonly (KpiValues | undefined)[], periodsAYear: number): readonly boolean[] {
  const unripe = rows.map((values) => isUnripe(kpi, values));
  if (!kpi.startsWith('resolution-')) return unripe;
  return unripe.map((_, i) => unripe.slice(Math.max(0, i - periodsAYear), i + 1).includes(true));
}

/** A resolution rate with open cases can only rise: its fall is not a fall of the service. */
export const canOnlyRise = (kpi: string, figure: KpiValue | null | undefined): boolean =>
  kpi === 'resolution-rate' && figure !== null && figure !== undefined && openShare(figure) > 0;
