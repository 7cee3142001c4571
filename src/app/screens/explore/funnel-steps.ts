import type { KpiValues } from '../../../core/query.ts';

export const FUNNEL_STEPS = ['received', 'answerable', 'targeted', 'due', 'ended', 'met'] as const;
export type FunnelStep = (typeof FUNNEL_STEPS)[number];

export interface CountedStep {
  readonly step: FunnelStep;
  /** null: an answer that it is read from is missing or hidden */
  readonly count: number | null;
  /** the figure that it is read from */
  readonly kpi: string;
}

/**
 * What became of what was received, on one clock: each step holds only inquiries of the one before it. Withdrawn ones and those
 * ended at an unknown time fall away first, then those without a target, those not yet due, those still open, and the late ones.
 * @source definitions, sections 4 and 6
 */
export function funnelSteps(values: KpiValues, clock: 'response' | 'resolution'): readonly CountedStep[] {
  const rate = values['resolution-rate'];
  const onTime = values[`${clock}-on-time`];
  const closed = values[`${clock}-closed-only`];
  const due = onTime?.denominator ?? null;
  const read: readonly CountedStep[] = [
    { step: 'received', count: values.received?.value ?? null, kpi: 'received' },
    { step: 'answerable', count: rate?.denominator ?? null, kpi: 'resolution-rate' },
    { step: 'targeted', count: due === null ? null : due + (onTime?.pending ?? 0), kpi: `${clock}-on-time` },
    { step: 'due', count: due, kpi: `${clock}-on-time` },
    { step: 'ended', count: closed?.denominator ?? null, kpi: `${clock}-closed-only` },
    { step: 'met', count: onTime?.numerator ?? null, kpi: `${clock}-on-time` },
  ];
  return read;
}
