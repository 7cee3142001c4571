import type { CasePage, CaseRow } from '../../api/store.ts';
import type { Inquiry } from '../../core/inquiry.ts';
import type { Instant } from '../../core/instant.ts';
import { foldInquiry } from '../../core/lifecycle.ts';
import type { CompiledSettings } from '../../core/sla/clock-settings.ts';
import { knownAt } from '../../core/sla/reading.ts';
import type { Row } from '../store/database.ts';
import { inquiryOf } from '../store/inquiry-table.ts';

/** The rows of lowered cases, each with its clocks as core reads them at the as-of; a page past the end still tells the total. */
export function readCases(rows: readonly Row[], settings: CompiledSettings, asOf: Instant): CasePage {
  return {
    total: Number(rows[0]?.total ?? 0),
    rows: rows.filter((row) => row.id !== null).map((row) => caseOf(inquiryOf(row), settings, asOf)),
  };
}

function caseOf(inquiry: Inquiry, settings: CompiledSettings, asOf: Instant): CaseRow {
  const known = knownAt(foldInquiry(inquiry, settings), asOf);
  if (known === null) return { inquiry, facts: 0, ...UNKNOWN };
  const { facts, responseSeconds, resolutionSeconds, responseDueAt, resolutionDueAt, responseBreachAt, resolutionBreachAt, closedAt } =
    known;
  return {
    inquiry,
    facts,
    responseSeconds,
    resolutionSeconds,
    responseDueAt,
    resolutionDueAt,
    responseBreachAt,
    resolutionBreachAt,
    closedAt,
  };
}

const UNKNOWN = {
  responseSeconds: null,
  resolutionSeconds: null,
  responseDueAt: null,
  resolutionDueAt: null,
  responseBreachAt: null,
  resolutionBreachAt: null,
  closedAt: null,
} as const;
