import type { DocumentKind, DocumentRecord } from '../../contract/document.ts';
import type { ImportsAnswer } from '../../contract/import.ts';
import type { ExceptionKind, ExceptionPage, QuarantinePage } from '../../contract/page.ts';
import type { CalendarAnswer, PolicyAnswer, PreviewRequest } from '../../contract/preview.ts';
import type { KpiTable } from '../../core/query.ts';

/** A page of a list: the opaque `next` of the page before (null: the first) and how many rows. */
export interface PageOf {
  readonly cursor: string | null;
  readonly limit: number;
}

/** What came in and what it is measured by. Every failure is an `EngineError`. */
export interface DataDesk {
  imports(signal?: AbortSignal): Promise<ImportsAnswer>;
  quarantine(page: PageOf, signal?: AbortSignal): Promise<QuarantinePage>;
  exceptions(kind: ExceptionKind, page: PageOf, signal?: AbortSignal): Promise<ExceptionPage>;
  /** by `id` (the newest) or `id@version` */
  calendar(reference: string, signal?: AbortSignal): Promise<CalendarAnswer>;
  policy(reference: string, signal?: AbortSignal): Promise<PolicyAnswer>;
  /** every version of a document, the oldest first; none where it was never written */
  versions(kind: DocumentKind, id: string, signal?: AbortSignal): Promise<readonly DocumentRecord[]>;
  /** the answer to a question as if the drafts stood; nothing is stored */
  preview(request: PreviewRequest, signal?: AbortSignal): Promise<KpiTable>;
}

/** Asks the server for JSON; what it refuses is thrown as an `EngineError`. */
export type Get = <T>(path: string, init: RequestInit) => Promise<T>;

/** The server's `/v1` behind the port. */
export function httpDataDesk(get: Get): DataDesk {
  const paged = (path: string, { cursor, limit }: PageOf, more: Record<string, string> = {}): string =>
    `${path}?${new URLSearchParams({ ...more, limit: String(limit), ...(cursor === null ? {} : { cursor }) })}`;
  return {
    imports: (signal) => get('/v1/imports', { signal }),
    quarantine: (page, signal) => get(paged('/v1/quarantine', page), { signal }),
    exceptions: (kind, page, signal) => get(paged('/v1/exceptions', page, { kind }), { signal }),
    calendar: (reference, signal) => get(`/v1/calendars/${encodeURIComponent(reference)}`, { signal }),
    policy: (reference, signal) => get(`/v1/policies/${encodeURIComponent(reference)}`, { signal }),
    versions: async (kind, id, signal) =>
      (await get<{ readonly documents: readonly DocumentRecord[] }>(`/v1/documents/${kind}/${encodeURIComponent(id)}/versions`, { signal }))
        .documents,
    preview: (request, signal) =>
      get('/v1/preview', { method: 'POST', body: JSON.stringify(request), headers: { 'content-type': 'application/json' }, signal }),
  };
}
