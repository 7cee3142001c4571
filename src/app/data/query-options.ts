import { infiniteQueryOptions, keepPreviousData, notifyManager, QueryClient, queryOptions } from '@tanstack/react-query';
import type { DocumentKind } from '../../contract/document.ts';
import { encodeQuery } from '../../contract/encode-query.ts';
import type { Measure } from '../../core/facts.ts';
import type { KpiQuery } from '../../core/query.ts';
import { type CaseCell, casesAddress, type InquiryRequest } from './case-cell.ts';
import type { EngineClient } from './engine-client.ts';
import { toEngineError } from './engine-error.ts';

/** Every key of the cache is built here, from canonical parameters. The previous answer stays on screen while the next one comes. */
export const kpiOptions = (engine: EngineClient, query: KpiQuery) =>
  queryOptions({
    queryKey: ['kpis', encodeQuery(query)],
    queryFn: ({ signal }) => engine.ask(query, signal),
    placeholderData: keepPreviousData,
  });

export const metaOptions = (engine: EngineClient) =>
  queryOptions({
    queryKey: ['meta'],
    queryFn: ({ signal }) => engine.meta(signal),
  });

export const dueOptions = (engine: EngineClient, query: KpiQuery) =>
  queryOptions({
    queryKey: ['due', encodeQuery(query)],
    queryFn: ({ signal }) => engine.due(query, signal),
    placeholderData: keepPreviousData,
  });

export const arrivalsOptions = (engine: EngineClient, query: KpiQuery) =>
  queryOptions({
    queryKey: ['arrivals', encodeQuery(query)],
    queryFn: ({ signal }) => engine.arrivals(query, signal),
    placeholderData: keepPreviousData,
  });

export const distributionOptions = (engine: EngineClient, query: KpiQuery, measure: Measure) =>
  queryOptions({
    queryKey: ['distribution', measure, encodeQuery(query)],
    queryFn: ({ signal }) => engine.distribution(query, measure, signal),
    placeholderData: keepPreviousData,
  });

export const documentsOptions = (engine: EngineClient, kind: DocumentKind) =>
  queryOptions({
    queryKey: ['documents', kind],
    queryFn: ({ signal }) => engine.documents(kind, signal),
  });

/** Rows of one page of cases: what is listed can be scrolled long before all of it is here. */
const CASES_A_PAGE = 500;

/** The cases of a cell, further pages as they are asked for; all pages are of the first one's data. */
export const casesOptions = (engine: EngineClient, cell: CaseCell) =>
  infiniteQueryOptions({
    queryKey: ['cases', casesAddress(cell, { cursor: null, limit: CASES_A_PAGE })],
    queryFn: ({ pageParam, signal }) => engine.cases(cell, { cursor: pageParam, limit: CASES_A_PAGE }, signal),
    initialPageParam: null as string | null,
    getNextPageParam: (last) => last.next,
  });

/** How many cases stand behind a cell, without them. */
export const caseCountOptions = (engine: EngineClient, cell: CaseCell) =>
  queryOptions({
    queryKey: ['cases', 'count', casesAddress(cell, { cursor: null, limit: 1 })],
    queryFn: async ({ signal }) => (await engine.cases(cell, { cursor: null, limit: 1 }, signal)).total,
  });

export const inquiryOptions = (engine: EngineClient, asked: InquiryRequest) =>
  queryOptions({
    queryKey: ['inquiry', asked],
    queryFn: ({ signal }) => engine.inquiry(asked, signal),
  });

// An answer is told of at once, not after a timer: a frame would pass meanwhile.
notifyManager.setScheduler(queueMicrotask);

/** A refused question is not asked again; a server that did not answer is, once. */
export function createQueryClient(retries = 1): QueryClient {
  return new QueryClient({
    defaultOptions: {
      queries: {
        staleTime: 60_000,
        refetchOnWindowFocus: false,
        retry: (failures, error) => failures < retries && toEngineError(error).canRetry,
      },
    },
  });
}
