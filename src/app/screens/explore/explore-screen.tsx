import { useQueries, useQuery } from '@tanstack/react-query';
import { useMemo } from 'react';
import { I18nProvider } from 'react-aria-components/I18nProvider';
import { isolateText } from '../../../i18n/bidi.ts';
import { useEngine } from '../../data/engine-context.tsx';
import { toEngineError } from '../../data/engine-error.ts';
import { kpiOptions, metaOptions } from '../../data/query-options.ts';
import { EmptyState } from '../../ui/empty-state.tsx';
import { ErrorState } from '../../ui/error-state.tsx';
import { Skeleton } from '../../ui/skeleton.tsx';
import { useView } from '../../url/use-view.ts';
import { ChartPicker } from './chart-picker.tsx';
import { type ExploreModel, exploreModel, shapeOf } from './explore-model.ts';
import { ExplorePage } from './explore-page.tsx';
import { figuresFor } from './explore-panels.ts';
import { askedQueries } from './explore-question.ts';
import './explore-screen.css';
import { ExploreTools } from './explore-tools.tsx';
import { changeExplore, exploreView } from './explore-view.ts';
import { type Proposals, proposeCharts } from './propose-charts.ts';
import { QueryBuilder } from './query-builder.tsx';
import { useCompared } from './use-compared.ts';
import { useExploreReader } from './use-explore-reader.ts';

/** Any question, and the picture that suits its answer. */
export default function ExploreScreen() {
  const engine = useEngine();
  const [view, change] = useView();
  const { format } = useExploreReader();
  const explore = useMemo(() => exploreView(view), [view]);
  const asked = useMemo(() => askedQueries(view, explore), [view, explore]);
  const meta = useQuery(metaOptions(engine));
  const answers = useQueries({ queries: asked.map(({ query }) => kpiOptions(engine, query)) });
  const tables = answers.map(({ data }) => data);
  const isStale = answers.some(({ isPlaceholderData }) => isPlaceholderData);
  // what stands while the next answer comes is of another question: it is drawn as what it was asked as
  const model = isStale ? null : exploreModel(explore, asked, tables);
  const refused = [meta, ...answers].find(({ error, data, isPlaceholderData }) => error !== null && (!data || isPlaceholderData));
  const compared = useCompared(model, meta.data);
  const proposals = model && proposeCharts(shapeOf(model));
  const chart = proposals && chosenOf(proposals, explore.chart);
  const choose = (model: ExploreModel) => (type: Parameters<typeof figuresFor>[0] | null) => {
    const added = figuresFor(type ?? proposals?.possible[0]?.type ?? 'table', model);
    change(changeExplore(view, { chart: type, kpis: [...explore.kpis, ...added] }));
  };
  return (
    <I18nProvider locale={format.locale}>
      {meta.data && (
        <ExploreTools asked={asked} compared={compared.asked} rests={restsOf(model)}>
          <QueryBuilder
            explore={explore}
            meta={meta.data}
            chart={chart}
            charts={
              model && proposals && chart ? (
                <ChartPicker proposals={proposals} chart={chart} chosen={explore.chart} onChange={choose(model)} />
              ) : (
                <Skeleton blockSize={34} inlineSize={150} />
              )
            }
          />
        </ExploreTools>
      )}
      {refused?.error ? (
        <ExploreError
          error={refused.error}
          isBusy={refused.isFetching}
          onRetry={() => void [meta, ...answers].map((answer) => answer.refetch())}
        />
      ) : !model || !chart ? (
        <ExplorePending />
      ) : model.periods.length === 0 ? (
        <ExploreEmpty />
      ) : (
        <ExplorePage model={model} chart={chart} compared={compared} />
      )}
    </I18nProvider>
  );
}

/** As of when, and of which data the answer is. */
function restsOf(model: ExploreModel | null) {
  const table = model && [...model.tables.values()][0];
  return table ? { asOf: table.asOf, dataVersion: table.dataVersion } : null;
}

/** The reader's choice where it is possible, otherwise what is proposed. */
function chosenOf({ possible }: Proposals, chosen: ReturnType<typeof exploreView>['chart']) {
  return possible.find(({ type }) => type === chosen)?.type ?? possible[0]?.type ?? 'table';
}

function ExplorePending() {
  const { say } = useExploreReader();
  return (
    <div className="explore" role="status" aria-label={say('state.loadingFigures')}>
      <div className="explore-lead">
        <h1 className="visually-hidden">{say('nav.explore')}</h1>
        <Skeleton blockSize={64} inlineSize="min(34em, 100%)" />
      </div>
      <div className="card">
        <Skeleton blockSize={330} />
      </div>
      <div className="card">
        <Skeleton blockSize={330} />
      </div>
    </div>
  );
}

function ExploreEmpty() {
  const { say } = useExploreReader();
  const [view, change] = useView();
  const isFiltered = Object.keys(view.where).length > 0 || view.asOf !== null || view.from !== null || view.to !== null;
  if (!isFiltered) return <EmptyState title={say('state.empty')} advice={say('state.emptyHint')} />;
  return (
    <EmptyState title={say('state.emptyFiltered')} advice={say('state.emptyFilteredHint')}>
      <button type="button" className="button" onClick={() => change({ where: {}, asOf: null, from: null, to: null })}>
        {say('filter.clearAll')}
      </button>
    </EmptyState>
  );
}

interface ExploreErrorProps {
  readonly error: Error;
  readonly isBusy: boolean;
  readonly onRetry: () => void;
}

function ExploreError({ error, isBusy, onRetry }: ExploreErrorProps) {
  const { say, language } = useExploreReader();
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
