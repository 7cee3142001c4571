import type { CaseRecord, CasesAnswer } from '../../contract/cases.ts';
import type { InquiryExplanation } from '../../contract/explanation.ts';
import { toRecord } from '../../contract/inquiry-record.ts';
import { toTraceRecord } from '../../contract/trace-record.ts';
import { compileCalendar } from '../../core/calendar/compile-calendar.ts';
import { bhGovernment } from '../../core/calendar/presets/bh-government.ts';
import { FACT_BIT, FACTS } from '../../core/facts.ts';
import type { Inquiry, InquiryEvent } from '../../core/inquiry.ts';
import { formatInstant, type Instant, parseInstant } from '../../core/instant.ts';
import type { KpiValue } from '../../core/query.ts';
import { compileSettings } from '../../core/sla/clock-settings.ts';
import { tawasul } from '../../core/sla/policies/tawasul.ts';
import { traceInquiry } from '../../core/sla/trace.ts';
import type { CaseCell, CasePageRequest } from '../data/case-cell.ts';

const settings = compileSettings({
  clocks: [compileCalendar(bhGovernment)],
  defaultCalendar: bhGovernment.id,
  policy: tawasul,
  override: null,
});
const AS_OF = parseInstant('2026-11-01T04:00:00Z') as Instant;
const FIRST = parseInstant('2026-09-01T05:00:00Z') as Instant;
const DAY = 86_400;

const CHANNELS = ['tawasul', 'phone', 'service-centre', null] as const;

/** The i-th made-up inquiry; every fifth is paused for a while, every seventh never answered, every eleventh reopened. */
export function fixtureInquiry(i: number): Inquiry {
  const receivedAt = FIRST + i * 3607;
  const event = (days: number, type: InquiryEvent['type']): InquiryEvent => ({ at: receivedAt + Math.round(days * DAY), type });
  const events =
    i % 7 === 6
      ? []
      : [
          event(1.1 + (i % 4), 'responded'),
          ...(i % 5 === 4 ? [event(6, 'paused'), event(9, 'resumed')] : []),
          event(10 + (i % 9), 'resolved'),
          ...(i % 11 === 10 ? [event(21, 'reopened'), event(24, 'resolved')] : []),
        ];
  return {
    id: `F-${String(1000 + i)}`,
    receivedAt,
    updatedAt: null,
    kind: i % 3 === 0 ? 'complaint' : 'enquiry',
    channel: CHANNELS[i % CHANNELS.length] ?? null,
    category: i % 2 === 0 ? 'maintenance' : null,
    directorate: null,
    governorate: null,
    priority: null,
    language: 'ar',
    citizen: `c${i % 50}`,
    events: events.filter(({ at }) => at <= AS_OF),
    firstRespondedAt: null,
    resolvedAt: null,
    promisedAt: null,
    rating: i % 4 === 0 ? 5 : null,
    outcome: null,
    duplicateOf: null,
    isEndedUnknown: false,
    defects: [],
  };
}

const at = (instant: Instant | null): string | null => (instant === null ? null : formatInstant(instant));

function fixtureCase(i: number): CaseRecord & Pick<InquiryExplanation, 'trace'> {
  const inquiry = fixtureInquiry(i);
  const trace = traceInquiry(inquiry, settings, AS_OF);
  return {
    inquiry: toRecord(inquiry),
    facts: FACTS.filter((fact) => ((trace?.facts ?? 0) & FACT_BIT[fact]) !== 0),
    responseSeconds: trace?.response?.elapsedSeconds ?? null,
    resolutionSeconds: trace?.resolution?.elapsedSeconds ?? null,
    responseDueAt: at(trace?.response?.dueAt ?? null),
    resolutionDueAt: at(trace?.resolution?.dueAt ?? null),
    responseBreachAt: at(trace?.response?.breachAt ?? null),
    resolutionBreachAt: at(trace?.resolution?.breachAt ?? null),
    closedAt: at(trace?.closedAt ?? null),
    trace: trace && toTraceRecord(trace),
  };
}

/** As many cases as the figure counts in that role. */
export function fixtureCases(figure: KpiValue | undefined, { role }: CaseCell, { cursor, limit }: CasePageRequest): CasesAnswer {
  const totals = {
    numerator: figure?.numerator ?? figure?.n ?? figure?.value,
    denominator: figure?.denominator,
    pending: figure?.pending,
    excluded: 3,
  };
  const total = totals[role] ?? 0;
  const start = cursor === null ? 0 : Number(cursor);
  const end = Math.min(total, start + limit);
  const cases = Array.from({ length: Math.max(0, end - start) }, (_, i) => {
    const { trace: _trace, ...record } = fixtureCase(start + i);
    return record;
  });
  return { asOf: formatInstant(AS_OF), dataVersion: 3, total, cases, next: end < total ? String(end) : null };
}

/** Null: there is no such inquiry. */
export function fixtureExplanation(id: string): InquiryExplanation | null {
  const number = /^F-(\d+)$/.exec(id)?.[1];
  if (number === undefined) return null;
  return {
    ...fixtureCase(Number(number) - 1000),
    seq: 1,
    asOf: formatInstant(AS_OF),
    dataVersion: 3,
    calendar: { id: bhGovernment.id, version: bhGovernment.version },
    policy: { id: tawasul.id, version: tawasul.version },
  };
}
