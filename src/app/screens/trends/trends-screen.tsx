import { useQuery } from '@tanstack/react-query';
import { useMemo } from 'react';
import { I18nProvider } from 'react-aria-components/I18nProvider';
import { calendarOf } from '../../../core/definitions.ts';
import { EMPTY_QUERY, type KpiTable } from '../../../core/query.ts';
import { isolateText } from '../../../i18n/bidi.ts';
import { EmptyAnswer } from '../../data/empty-answer.tsx';
import { useEngine } from '../../data/engine-context.tsx';
import { toEngineError } from '../../data/engine-error.ts';
import { kpiOptions } from '../../data/query-options.ts';
import { useSettled } from '../../data/use-settled.ts';
import { ErrorState } from '../../ui/error-state.tsx';
import { useReader } from '../../ui/reader.tsx';
import { Skeleton } from '../../ui/skeleton.tsx';
import { Waiting } from '../../ui/waiting.tsx';
import { useView, ViewAt } from '../../url/use-view.ts';
import { AnnotationsStrip } from './annotations-strip.tsx';
import { ArrivalsCard } from './arrivals-card.tsx';
import { ContinuityCard } from './continuity-card.tsx';
import { MultiplesCard } from './multiples-card.tsx';
import { SpreadCard } from './spread-card.tsx';
import { TrendCard } from './trend-card.tsx';
import { TrendsLead } from './trends-lead.tsx';
import { type TrendsModel, trendsModel } from './trends-model.ts';
import { trendsQuestion } from './trends-question.ts';
import './trends-screen.css';
import { useAnnotations } from '../../data/use-annotations.ts';
import { TrendsToolbar } from './trends-toolbar.tsx';
import { type TrendsView, trendsView } from './trends-view.ts';

/** What has changed, whether the change is real, and what happened meanwhile. */
export default function TrendsScreen() {
  const engine = useEngine();
  const [view] = useView();
  const trends = useMemo(() => trendsView(view), [view]);
  const { format } = useReader();
  const ofWorking = trendsQuestion(view, trends, 'working');
  const ofCalendar = trendsQuestion(view, trends, 'calendar');
  const working = useQuery(kpiOptions(engine, ofWorking ?? { ...EMPTY_QUERY, kpis: ['received'] }));
  const calendar = useQuery({
    ...kpiOptions(engine, ofCalendar ?? { ...EMPTY_QUERY, kpis: ['received'], calendar: calendarOf({ kpi: '', time: 'calendar' }) }),
    enabled: ofCalendar !== null,
  });
  const asked = ofCalendar === null ? [working] : [working, calendar];
  const refused = asked.find(({ error, data, isPlaceholderData }) => error !== null && (!data || isPlaceholderData));
  const isWhole = asked.every(({ data, isPlaceholderData }) => data !== undefined && !isPlaceholderData);
  const ofCalendarData = ofCalendar === null ? null : (calendar.data ?? null);
  const settled = useSettled(isWhole && working.data ? { working: working.data, calendar: ofCalendarData, view } : undefined);
  const drawn = useMemo(
    () =>
      settled && {
        view: settled.view,
        model: trendsModel(settled.working, settled.calendar, settled.view),
        trends: trendsView(settled.view),
      },
    [settled],
  );
  const model = drawn?.model ?? null;
  return (
    <I18nProvider locale={format.locale}>
      <TrendsToolbar model={model} trends={trends} />
      {refused?.error ? (
        <TrendsError
          error={refused.error}
          isBusy={refused.isFetching}
          onRetry={() => {
            for (const answer of asked) void answer.refetch();
          }}
        />
      ) : drawn === null ? (
        <TrendsPending />
      ) : (
        <ViewAt view={drawn.view}>
          {model && hasCases(model.working) ? (
            <TrendsPage model={model} trends={drawn.trends} chosen={trends} isStale={!isWhole} />
          ) : (
            <EmptyAnswer />
          )}
        </ViewAt>
      )}
    </I18nProvider>
  );
}

const hasCases = (table: KpiTable): boolean => (table.total.values.received?.value ?? 0) > 0;

const HEIGHT = { full: 290, half: 250 } as const;

interface TrendsPageProps {
  readonly model: TrendsModel;
  /** as the answer was asked */
  readonly trends: TrendsView;
  /** as the address has it now: an answer to it may still be on its way */
  readonly chosen: TrendsView;
  readonly isStale: boolean;
}

function TrendsPage({ model, trends, chosen, isStale }: TrendsPageProps) {
  const annotations = useAnnotations();
  const card = { model, trends, annotations };
  const trend = { ...card, chosen };
  return (
    <Waiting className="trends" isBusy={isStale}>
      <div>
        <TrendsLead model={model} trends={trends} />
        <AnnotationsStrip annotations={annotations} />
      </div>
      <TrendCard chart="volume" height={HEIGHT.full} {...trend} />
      <div className="trend-pair">
        <TrendCard chart="response" height={HEIGHT.full} {...trend} />
        <TrendCard chart="resolution" height={HEIGHT.full} {...trend} />
      </div>
      <SpreadCard {...trend} />
      <div className="trend-trio">
        <TrendCard chart="response-on-time" height={HEIGHT.half} {...trend} />
        <TrendCard chart="resolution-on-time" height={HEIGHT.half} {...trend} />
        <TrendCard chart="resolution-rate" height={HEIGHT.half} {...trend} />
      </div>
      <MultiplesCard model={model} trends={trends} chosen={chosen} />
      <ArrivalsCard model={model} />
      <ContinuityCard {...card} />
    </Waiting>
  );
}

function TrendsPending() {
  const { say } = useReader();
  return (
    <div className="trends" role="status" aria-label={say('state.loadingFigures')}>
      <div className="trend-lead">
        <h1 className="visually-hidden">{say('nav.trends')}</h1>
        <Skeleton blockSize={80} inlineSize="min(34em, 100%)" />
      </div>
      <div className="card">
        <Skeleton blockSize={390} />
      </div>
      <div className="trend-pair">
        <div className="card">
          <Skeleton blockSize={390} />
        </div>
        <div className="card">
          <Skeleton blockSize={390} />
        </div>
      </div>
    </div>
  );
}

function TrendsError({ error, isBusy, onRetry }: { readonly error: Error; readonly isBusy: boolean; readonly onRetry: () => void }) {
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
