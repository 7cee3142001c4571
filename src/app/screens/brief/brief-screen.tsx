import { useQuery } from '@tanstack/react-query';
import { lazy, memo, Suspense, useDeferredValue, useMemo } from 'react';
import type { KpiTable } from '../../../core/query.ts';
import { isolateText } from '../../../i18n/bidi.ts';
import { useEngine } from '../../data/engine-context.tsx';
import { toEngineError } from '../../data/engine-error.ts';
import { kpiOptions } from '../../data/query-options.ts';
import { useSettled } from '../../data/use-settled.ts';
import { ErrorState } from '../../ui/error-state.tsx';
import { useReader } from '../../ui/reader.tsx';
import { Skeleton } from '../../ui/skeleton.tsx';
import { Waiting } from '../../ui/waiting.tsx';
import { useView, ViewAt } from '../../url/use-view.ts';
import type { ViewState } from '../../url/view-state.ts';
import { type BriefModel, briefModel } from './brief-model.ts';
import { briefQuestion } from './brief-question.ts';
import './brief-screen.css';
import './brief-print.css';
import { BriefSkeleton, ChartsSkeleton } from './brief-skeleton.tsx';
import { FigureTiles } from './figure-tiles.tsx';
import { Headline } from './headline.tsx';
import { Stamp } from './stamp.tsx';
import { tilesOf } from './tiles.ts';
import { useHeadline } from './use-headline.ts';

/** The controls bring react-aria with them: they and the pictures come after the first figure, side by side. */
const loadLater = () => import('./brief-later.tsx');
const BriefFilters = lazy(async () => {
  // asked for here already; that it cannot be had is said by whoever shows it
  loadLater().catch(() => undefined);
  return { default: (await import('./brief-filters.tsx')).BriefFilters };
});
const BriefLater = lazy(async () => ({ default: (await loadLater()).BriefLater }));
const EmptyAnswer = lazy(async () => ({ default: (await import('../../data/empty-answer.tsx')).EmptyAnswer }));

const pendingFilters = (
  <div className="filters-pending">
    <Skeleton blockSize={38} inlineSize="min(760px, 100%)" />
  </div>
);

/** The page that one decides by in a minute: the answer, eight figures, their course, the line that adds up. */
export function BriefScreen() {
  const engine = useEngine();
  const [view] = useView();
  const { data, error, isFetching, isPlaceholderData, refetch } = useQuery(kpiOptions(engine, briefQuestion(view)));
  const settled = useSettled(isPlaceholderData || data === undefined ? undefined : { table: data, view });
  // The first page is drawn at once, another in slices, beside whatever the reader does meanwhile.
  const shown = useDeferredValue(settled) ?? settled;
  const page = useMemo(() => shown && { ...shown, model: briefModel(shown.table, shown.view) }, [shown]);
  const isRefused = error !== null && (!data || isPlaceholderData);
  return (
    <>
      <Suspense fallback={pendingFilters}>{data || isRefused ? <BriefFilters model={page?.model ?? null} /> : pendingFilters}</Suspense>
      {isRefused ? (
        <BriefError error={error} isBusy={isFetching} onRetry={() => void refetch()} />
      ) : page === null ? (
        <BriefSkeleton />
      ) : page.model && hasCases(page.table) ? (
        <Waiting className="brief" isBusy={isPlaceholderData || shown !== settled}>
          <BriefPage table={page.table} model={page.model} view={page.view} />
        </Waiting>
      ) : (
        <ViewAt view={page.view}>
          <Suspense>
            <EmptyAnswer />
          </Suspense>
        </ViewAt>
      )}
    </>
  );
}

const hasCases = (table: KpiTable): boolean => (table.total.values.received?.value ?? 0) > 0;

interface BriefPageProps {
  readonly table: KpiTable;
  readonly model: BriefModel;
  /** that the table was asked with */
  readonly view: ViewState;
}

/** Drawn anew for another answer alone. */
const BriefPage = memo(({ table, model, view }: BriefPageProps) => (
  <>
    <ViewAt view={view}>
      <BriefFigures table={table} model={model} />
    </ViewAt>
    <Suspense fallback={<ChartsSkeleton />}>
      <BriefLater model={model} view={view} />
    </Suspense>
  </>
));

function BriefFigures({ table, model }: Omit<BriefPageProps, 'view'>) {
  const reader = useReader();
  const sentences = useHeadline(table, model);
  return (
    <>
      <Headline sentences={sentences} />
      <Stamp table={table} model={model} />
      <FigureTiles tiles={tilesOf(model, reader)} period={model.rows[model.focus]?.period ?? ''} />
    </>
  );
}

function BriefError({ error, isBusy, onRetry }: { readonly error: Error; readonly isBusy: boolean; readonly onRetry: () => void }) {
  const { say, language } = useReader();
  const { code, title } = toEngineError(error);
  return (
    <ErrorState
      title={say('error.title')}
      sentence={title[language]}
      code={say('error.code', { code: isolateText(code) })}
      retry={{ label: say('state.retry'), isBusy, onRetry }}
    />
  );
}
