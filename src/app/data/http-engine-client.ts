import type { Arrivals } from '../../contract/arrivals.ts';
import type { CasesAnswer } from '../../contract/cases.ts';
import type { Distribution } from '../../contract/distribution.ts';
import type { DocumentRecord } from '../../contract/document.ts';
import type { DueAnswer } from '../../contract/due.ts';
import { canonicalJson, encodeQuery } from '../../contract/encode-query.ts';
import type { InquiryExplanation } from '../../contract/explanation.ts';
import type { Meta } from '../../contract/meta.ts';
import type { KpiQuery, KpiTable } from '../../core/query.ts';
import { httpAwardDesk } from './award-desk.ts';
import { casesAddress, inquiryAddress } from './case-cell.ts';
import { httpDataDesk } from './data-desk.ts';
import type { EngineClient } from './engine-client.ts';
import { EngineError, toEngineError, UNREADABLE } from './engine-error.ts';
import { httpEvidenceDesk } from './evidence-desk.ts';

/** Longer addresses are cut by proxies on the way; the same question then goes as a body. */
const LONGEST_ADDRESS = 6000;

/** The server's `/v1` behind the port. */
export function httpEngineClient(base = '', send: typeof fetch = (...request) => fetch(...request)): EngineClient {
  async function get<T>(path: string, init: RequestInit): Promise<T> {
    try {
      const response = await send(`${base}${path}`, { ...init, headers: { accept: 'application/json', ...init.headers } });
      const body: unknown = await response.json().catch(() => null);
      if (!response.ok) throw problemOf(body, response.status);
      if (typeof body !== 'object' || body === null) throw new EngineError('unreadable-answer', UNREADABLE, response.status);
      return body as T;
    } catch (error) {
      if (init.signal?.aborted) throw error;
      throw toEngineError(error);
    }
  }
  async function file(path: string, signal: AbortSignal | undefined): Promise<Response> {
    try {
      const response = await send(`${base}${path}`, { signal });
      if (!response.ok) throw problemOf(await response.json().catch(() => null), response.status);
      return response;
    } catch (error) {
      if (signal?.aborted) throw error;
      throw toEngineError(error);
    }
  }
  return {
    ask(query: KpiQuery, signal) {
      const address = `/v1/kpis?q=${encodeQuery(query)}`;
      if (address.length <= LONGEST_ADDRESS) return get<KpiTable>(address, { signal });
      const body = canonicalJson(query);
      return get<KpiTable>('/v1/kpis', { method: 'POST', body, headers: { 'content-type': 'application/json' }, signal });
    },
    meta: (signal) => get<Meta>('/v1/meta', { signal }),
    due: (query, signal) => get<DueAnswer>(`/v1/due?q=${encodeQuery(query)}`, { signal }),
    arrivals: (query, signal) => get<Arrivals>(`/v1/arrivals?q=${encodeQuery(query)}`, { signal }),
    distribution: (query, measure, signal) => get<Distribution>(`/v1/distribution?q=${encodeQuery(query)}&measure=${measure}`, { signal }),
    cases: (cell, page, signal) => get<CasesAnswer>(casesAddress(cell, page), { signal }),
    casesFile: (query, hasCitizen, signal) =>
      file(`/v1/inquiries.parquet?q=${encodeQuery(query)}${hasCitizen ? '&citizen=1' : ''}`, signal),
    inquiry: (asked, signal) => get<InquiryExplanation>(inquiryAddress(asked), { signal }),
    documents: async (kind, signal) => (await get<{ documents: DocumentRecord[] }>(`/v1/documents/${kind}`, { signal })).documents,
    writeDocument: (kind, id, change, edited) =>
      get<DocumentRecord>(`/v1/documents/${kind}/${encodeURIComponent(id)}`, {
        method: 'PUT',
        body: JSON.stringify(change),
        headers: { 'content-type': 'application/json', 'if-match': `"${edited}"` },
      }),
    desk: httpDataDesk(get),
    award: httpAwardDesk(get),
    evidence: httpEvidenceDesk(get),
  };
}

function problemOf(body: unknown, status: number): EngineError {
  const problem = body as { code?: unknown; title?: { en?: unknown; ar?: unknown } } | null;
  const { en, ar } = problem?.title ?? {};
  if (typeof problem?.code === 'string' && typeof en === 'string' && typeof ar === 'string') {
    return new EngineError(problem.code, { en, ar }, status);
  }
  return new EngineError('unreadable-answer', UNREADABLE, status);
}
