import { keepPreviousData, QueryClient, queryOptions } from '@tanstack/react-query';
import { encodeQuery } from '../../contract/encode-query.ts';
import type { KpiQuery } from '../../core/query.ts';
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
