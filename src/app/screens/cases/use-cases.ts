import { useInfiniteQuery } from '@tanstack/react-query';
import { useEffect, useMemo } from 'react';
import { useEngine } from '../../data/engine-context.tsx';
import { casesOptions } from '../../data/query-options.ts';
import { useReader } from '../../ui/reader.tsx';
import type { CaseColumn } from './case-columns.ts';
import { type CaseSort, sortCases } from './sort-cases.ts';
import { useSelection } from './use-selection.ts';

/** Sorting happens here, over all of them; more than so many are not fetched for it. */
export const MOST_SORTED = 5000;

/** The listed cases, page by page, and sorted once all are here. */
export function useCases(columns: readonly CaseColumn[], sort: CaseSort | null) {
  const { format } = useReader();
  const { cellOf, role } = useSelection();
  const query = useInfiniteQuery(casesOptions(useEngine(), cellOf(role)));
  const { data, hasNextPage, isFetchingNextPage, fetchNextPage, isError } = query;
  const total = data?.pages[0]?.total ?? 0;
  const loaded = useMemo(() => data?.pages.flatMap((page) => page.cases) ?? [], [data]);
  const isTooMany = sort !== null && total > MOST_SORTED;
  const isGathering = sort !== null && !isTooMany && hasNextPage;
  useEffect(() => {
    if (isGathering && !isFetchingNextPage && !isError) void fetchNextPage();
  }, [isGathering, isFetchingNextPage, isError, fetchNextPage]);
  const cases = useMemo(
    () => (sort === null || hasNextPage ? loaded : sortCases(loaded, sort, columns, format.locale)),
    [loaded, sort, hasNextPage, columns, format.locale],
  );
  return { ...query, cases, total, isTooMany, isGathering };
}
