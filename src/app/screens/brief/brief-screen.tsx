import { useQuery } from '@tanstack/react-query';
import { lazy, memo, Suspense, startTransition, useDeferredValue, useEffect, useMemo, useState } from 'react';
import type { KpiTable } from '../../../core/query.ts';
import { isolateText } from '../../../i18n/bidi.ts';
import { useEngine } from '../../data/engine-context.tsx';
import { toEngineError } from '../../data/engine-error.ts';
import { kpiOptions } from '../../data/query-options.ts';
import { useSettled } from '../../data/use-settled.ts';
import { EmptyState } from '../../ui/empty-state.tsx';
import { ErrorState } from '../../ui/error-state.tsx';
import { useReader } from '../../ui/reader.tsx';
import { Skeleton } from '../../ui/skeleton.tsx';
import { useView, ViewAt } from '../../url/use-view.ts';
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

/** The controls bring react-aria with them, the pictures Recharts: both come after the first figure. */
const BriefFilters = lazy(async () => ({ default: (await import('./brief-filters.tsx')).BriefFilters }));

const BriefCharts = lazy(async () => {
  // Recharts is not waited for, and does not wait for the cards that it is drawn in.
  void import('../../charts/series-chart.tsx');
  return { default: (await import('./brief-charts.tsx')).BriefCharts };
});

const ReconciliationLine = lazy(async () => ({ default: (await import('./reconciliation-line.tsx')).ReconciliationLine }));

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
  // The page is drawn in slices, beside whatever the reader does meanwhile.
  const shown = useDeferredValue(settled);
  const model = useMemo(() => shown && briefModel(shown.table, shown.view), [shown]);
  const isRefused = error !== null && (!data || isPlaceholderData);
  return (
    <>
      <Suspense fallback={pendingFilters}>{data || isRefused ? <BriefFilters model={model} /> : pendingFilters}</Suspense>
      {isRefused ? (
        <BriefError error={error} isBusy={isFetching} onRetry={() => void refetch()} />
      ) : shown === null ? (
        <BriefSkeleton />
      ) : model && hasCases(shown.table) ? (
        <ViewAt view={shown.view}>
          <div className="brief" aria-busy={isPlaceholderData || shown !== settled}>
            <BriefPage table={shown.table} model={model} />
          </div>
        </ViewAt>
      ) : (
        <BriefEmpty />
      )}
    </>
  );
}

const hasCases = (table: KpiTable): boolean => (table.total.values.received?.value ?? 0) > 0;

/** Drawn anew for another answer alone. */
const BriefPage = memo(({ table, model }: { readonly table: KpiTable; readonly model: BriefModel }) => {
  const reader = useReader();
  const later = useLater(model);
  const sentences = useHeadline(table, model);
  const period = model.rows[model.focus]?.period ?? '';
  return (
    <>
      <Headline sentences={sentences} />
      <Stamp table={table} model={model} />
      <FigureTiles tiles={tilesOf(model, reader)} period={period} />
      <div className="brief-later" aria-busy={later !== model || undefined}>
        <Suspense fallback={<ChartsSkeleton />}>
          <BriefLater model={later} />
        </Suspense>
      </div>
    </>
  );
});

const BriefLater = memo(({ model }: { readonly model: BriefModel }) => (
  <>
    <BriefCharts model={model} />
    <ReconciliationLine
      line={model.reconciliation}
      period={model.rows[model.focus]?.period ?? ''}
      previous={model.rows[model.focus - 1]?.period ?? null}
    />
  </>
));

/** What it was given, once what stands above it is painted. */
function useLater<T>(value: T): T {
  const [later, setLater] = useState(value);
  useEffect(() => startTransition(() => setLater(() => value)), [value]);
  return later;
}

function BriefEmpty() {
  const { say } = useReader();
  const [view, change] = useView();
  const isFiltered = Object.keys(view.where).length > 0 || view.asOf !== null;
  if (!isFiltered) return <EmptyState title={say('state.empty')} advice={say('state.emptyHint')} />;
  return (
    <EmptyState title={say('state.emptyFiltered')} advice={say('state.emptyFilteredHint')}>
      <button type="button" className="button" onClick={() => change({ where: {}, asOf: null })}>
        {say('filter.clearAll')}
      </button>
    </EmptyState>
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
