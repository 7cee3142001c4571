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

export const CITIZENS_A_MONTH = 1000;

export function targetOf(kpi: BriefKpi, grain: string): number | undefined {
  return kpi === 'citizens' && grain === 'month' ? CITIZENS_A_MONTH : TARGETS[kpi];
}
