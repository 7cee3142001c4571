import { DEFAULT_CRITERIA } from '../../../core/awards/default-criteria.ts';
import type { Grain } from '../../../core/query.ts';
import type { BriefKpi } from './brief-question.ts';

/**
 * What the award model says nothing of is held against settings of our own: resolutions against the share that the award asks
 * of answers, and a thousand citizens a month, which is the product's own line and no line of other grains.
 */
const OWN: Partial<Record<BriefKpi, number>> = { 'resolution-on-time': 0.95, 'resolution-rate': 0.95 };

const CITIZENS_A_MONTH = 1000;

/** What a figure is asked for. */
export interface Scope {
  readonly grain: Grain;
  /** a part of the cases: a thousand citizens is asked of the whole */
  readonly isFiltered: boolean;
}

/** In the KPI's own unit; undefined: it is held against nothing. @source definitions, section 8 (the default award model) */
export function targetOf(kpi: BriefKpi, { grain, isFiltered }: Scope): number | undefined {
  if (kpi === 'citizens') return grain === 'month' && !isFiltered ? CITIZENS_A_MONTH : undefined;
  return DEFAULT_CRITERIA.find((criterion) => criterion.kpi === kpi)?.target ?? OWN[kpi];
}
