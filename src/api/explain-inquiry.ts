import { caseRecordOf } from '../answers/answer-cases.ts';
import { refuse } from '../answers/api-problem.ts';
import { caseRowOf } from '../answers/case-row.ts';
import { resolveSettings } from '../answers/resolve-query.ts';
import type { InquiryExplanation } from '../contract/explanation.ts';
import { givenDetail } from '../contract/problem.ts';
import { toTraceRecord } from '../contract/trace-record.ts';
import { EARLIEST, formatInstant, parseInstant } from '../core/instant.ts';
import type { KpiQuery } from '../core/query.ts';
import { compileSettings } from '../core/sla/clock-settings.ts';
import { traceInquiry } from '../core/sla/trace.ts';
import type { Catalogue } from './catalogue.ts';
import type { Store } from './store.ts';

/**
 * What `GET /v1/inquiries/:id` says, over any store.
 * @throws ApiProblem for an unknown inquiry, calendar, policy or data version
 */
export async function explainInquiry(
  store: Store,
  catalogue: Catalogue,
  id: string,
  query: Pick<KpiQuery, 'asOf' | 'dataVersion' | 'calendar' | 'policy'>,
): Promise<InquiryExplanation> {
  const meta = await store.meta();
  const dataVersion = query.dataVersion ?? meta.dataVersion;
  if (dataVersion > meta.dataVersion) refuse('unknown-data-version', { detail: givenDetail(dataVersion), place: 'dataVersion' });
  const asOf = (query.asOf === null ? meta.dataAsOf : parseInstant(query.asOf)) ?? EARLIEST;
  const { settings, policy, calendar } = await resolveSettings(catalogue, query);
  const stored = await store.inquiry(id, dataVersion);
  if (stored === null) return refuse('unknown-inquiry', { detail: givenDetail(id), place: 'id' });
  const compiled = compileSettings(settings);
  const trace = traceInquiry(stored.inquiry, compiled, asOf);
  return {
    seq: stored.seq,
    asOf: formatInstant(asOf),
    dataVersion,
    calendar: { id: calendar.id, version: calendar.version },
    policy: policy === null ? null : { id: policy.id, version: policy.version },
    ...caseRecordOf(caseRowOf(stored.inquiry, compiled, asOf)),
    trace: trace && toTraceRecord(trace),
  };
}
