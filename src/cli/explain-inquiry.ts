import { refuse } from '../api/api-problem.ts';
import { caseRowOf } from '../api/case-row.ts';
import type { Catalogue } from '../api/catalogue.ts';
import { resolveSettings } from '../api/kpi-service.ts';
import { caseRecordOf } from '../api/routes/cases.ts';
import type { Store } from '../api/store.ts';
import { givenDetail } from '../contract/problem.ts';
import { EARLIEST, formatInstant, parseInstant } from '../core/instant.ts';
import type { KpiQuery } from '../core/query.ts';
import { compileSettings } from '../core/sla/clock-settings.ts';
import { traceInquiry } from '../core/sla/trace.ts';
import type { Explanation } from './database/desk.ts';

/**
 * What `GET /v1/inquiries/:id` says, from a store of this process.
 * @throws ApiProblem where there is no such inquiry
 */
export async function explainInquiry(
  store: Store,
  catalogue: Catalogue,
  id: string,
  query: Pick<KpiQuery, 'asOf' | 'dataVersion' | 'calendar' | 'policy'>,
): Promise<Explanation> {
  const meta = await store.meta();
  const dataVersion = query.dataVersion ?? meta.dataVersion;
  const asOf = (query.asOf === null ? meta.dataAsOf : parseInstant(query.asOf)) ?? EARLIEST;
  const { settings, policy, calendar } = await resolveSettings(catalogue, query);
  const stored = await store.inquiry(id, dataVersion);
  if (stored === null) return refuse('unknown-inquiry', { detail: givenDetail(id), place: 'id' });
  const compiled = compileSettings(settings);
  return {
    seq: stored.seq,
    asOf: formatInstant(asOf),
    dataVersion,
    calendar: { id: calendar.id, version: calendar.version },
    policy: policy === null ? null : { id: policy.id, version: policy.version },
    ...caseRecordOf(caseRowOf(stored.inquiry, compiled, asOf)),
    trace: traceInquiry(stored.inquiry, compiled, asOf),
  };
}
