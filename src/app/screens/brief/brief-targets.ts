import type { Grain } from '../../../core/query.ts';
import type { BriefKpi } from './brief-question.ts';

/**
 * What figures are held against. On-time, median and satisfaction: the default award model's targets (definitions, section 8:
 * 0.95, 36 working hours, 0.85); a thousand citizens a month is the product's own line and no line of other grains.
 */
const TARGETS: Partial<Record<BriefKpi, number>> = {
  'response-on-time': 0.95,
  'resolution-on-time': 0.95,
  'resolution-rate': 0.95,
  'response-median': 36 * 3600,
  satisfaction: 0.85,
};

const CITIZENS_A_MONTH = 1000;

/** What a figure is asked for. */
export interface Scope {
  readonly grain: Grain;
  /** a part of the cases: a thousand citizens is asked of the whole */
  readonly isFiltered: boolean;
}

/** Undefined: it is held against nothing. */
export function targetOf(kpi: BriefKpi, { grain, isFiltered }: Scope): number | undefined {
  if (kpi === 'citizens') return grain === 'month' && !isFiltered ? CITIZENS_A_MONTH : undefined;
  return TARGETS[kpi];
}
