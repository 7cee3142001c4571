import type { Inquiry } from '../core/inquiry.ts';
import type { Instant } from '../core/instant.ts';
import { foldInquiry } from '../core/lifecycle.ts';
import type { CompiledSettings } from '../core/sla/clock-settings.ts';
import { knownAt, readResolution, readResponse } from '../core/sla/reading.ts';
import type { CaseRow } from './figure-store.ts';

/** One inquiry of a drill-down with its clocks as core reads them at the as-of; a duplicate has none. */
export function caseRowOf(inquiry: Inquiry, settings: CompiledSettings, asOf: Instant): CaseRow {
  const lifecycle = foldInquiry(inquiry, settings);
  const known = knownAt(lifecycle, asOf);
  const clock = settings.clocks[lifecycle.clockIndex];
  if (known === null || clock === undefined) return { inquiry, ...NOTHING_KNOWN };
  const response = readResponse(lifecycle, known, clock, asOf);
  const resolution = readResolution(lifecycle, known, clock, asOf);
  return {
    inquiry,
    facts: known.facts,
    responseSeconds: response.elapsedSeconds,
    resolutionSeconds: resolution.elapsedSeconds,
    responseDueAt: response.dueAt,
    resolutionDueAt: resolution.dueAt,
    responseBreachAt: response.breachAt,
    resolutionBreachAt: resolution.breachAt,
    closedAt: known.closedAt,
  };
}

const NOTHING_KNOWN = {
  facts: 0,
  responseSeconds: null,
  resolutionSeconds: null,
  responseDueAt: null,
  resolutionDueAt: null,
  responseBreachAt: null,
  resolutionBreachAt: null,
  closedAt: null,
} as const;
