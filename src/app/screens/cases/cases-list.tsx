import { useQuery } from '@tanstack/react-query';
import { useMemo } from 'react';
import { isolateText } from '../../../i18n/bidi.ts';
import { useEngine } from '../../data/engine-context.tsx';
import { toEngineError } from '../../data/engine-error.ts';
import { metaOptions } from '../../data/query-options.ts';
import { useValueNames } from '../../data/use-value-names.ts';
import { EmptyState } from '../../ui/empty-state.tsx';
import { ErrorState } from '../../ui/error-state.tsx';
import { useReader } from '../../ui/reader.tsx';
import { Skeleton } from '../../ui/skeleton.tsx';
import { useIsPaper } from '../../ui/use-is-paper.ts';
import { NARROW, useMedia } from '../../ui/use-media.ts';
import { useView } from '../../url/use-view.ts';
import { COLUMN_IDS, type ColumnId, caseColumns, USUAL_COLUMNS } from './case-columns.ts';
import { CasesCards } from './cases-cards.tsx';
import { CasesOnPaper } from './cases-on-paper.tsx';
import { CasesTable } from './cases-table.tsx';
import { CasesTools } from './cases-tools.tsx';
import { formatSort, parseSort } from './sort-cases.ts';
import { useCases } from './use-cases.ts';
import { useCasesWords } from './use-cases-words.ts';
import { useSelection } from './use-selection.ts';

/** The listed cases with their tools; which columns and in which order is in the address. */
export function CasesList() {
  const reader = useReader();
  const { say, formatIn, language } = reader;
  const words = useCasesWords();
  const [view, change] = useView();
  const { isOfFigure } = useSelection();
  const { data: meta } = useQuery(metaOptions(useEngine()));
  const nameOf = useValueNames();
  const isNarrow = useMedia(NARROW);
  const isPaper = useIsPaper();
  const zone = meta?.zone ?? 'UTC';
  const columns = useMemo(() => caseColumns({ reader, words, format: formatIn(zone), nameOf }), [reader, words, formatIn, zone, nameOf]);
  const shown = shownColumns(view.own['cases.columns']);
  const sort = parseSort(view.own['cases.sort']);
  const list = useCases(columns, sort);
  const { cases, total, error, isPending, isFetching, hasNextPage, isFetchingNextPage, fetchNextPage, refetch } = list;
  const setOwn = (name: string, value: string) => change({ own: { ...view.own, [`cases.${name}`]: value } });

  if (error && cases.length === 0) {
    const { code, title } = toEngineError(error);
    return (
      <ErrorState
        title={say('error.title')}
        sentence={title[language]}
        code={say('error.code', { code: isolateText(code) })}
        retry={{ label: say('state.retry'), isBusy: isFetching, onRetry: () => void refetch() }}
      />
    );
  }
  if (isPending) {
    return (
      <div role="status" aria-label={say('state.loading')}>
        <Skeleton blockSize={520} />
      </div>
    );
  }
  if (cases.length === 0) {
    return isOfFigure ? (
      <EmptyState title={words('cases.none')} advice={words('cases.noneHint')} />
    ) : (
      <EmptyState title={say('state.emptyFiltered')} advice={say('state.emptyFilteredHint')} />
    );
  }
  const visible = columns.filter(({ id }) => shown.includes(id));
  const more = { hasMore: hasNextPage, isLoading: isFetchingNextPage, onMore: () => void fetchNextPage() };
  const onSort = (next: ReturnType<typeof parseSort>) => setOwn('sort', next ? formatSort(next) : '');
  return (
    <section aria-label={words('cases.list')} aria-busy={isFetching}>
      <CasesTools
        list={list}
        columns={columns}
        visible={visible}
        sort={sort}
        isDemonstration={meta?.isDemonstration === true}
        onSort={onSort}
        onColumns={(ids) => setOwn('columns', ids.join('.'))}
      />
      {isPaper ? (
        <CasesOnPaper cases={cases} columns={visible} total={total} />
      ) : isNarrow ? (
        <CasesCards cases={cases} columns={columns} more={more} />
      ) : (
        <CasesTable cases={cases} columns={columns} shown={shown} total={total} sort={sort} onSort={onSort} more={more} />
      )}
    </section>
  );
}

function shownColumns(text: string | undefined): readonly ColumnId[] {
  const named = text?.split('.') ?? [];
  const known = COLUMN_IDS.filter((id) => id === 'id' || named.includes(id));
  return known.length > 1 ? known : USUAL_COLUMNS;
}
