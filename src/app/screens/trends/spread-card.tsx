import { useQuery, useQueryClient } from '@tanstack/react-query';
import { spreadView } from '../../answer/spread-view.tsx';
import { ChartFrame } from '../../charts/chart-frame.tsx';
import { SignalKeys } from '../../charts/signal-mark.tsx';
import { useEngine } from '../../data/engine-context.tsx';
import { distributionOptions } from '../../data/query-options.ts';
import type { StoredAnnotation } from '../../data/use-annotations.ts';
import { useSettled } from '../../data/use-settled.ts';
import { useTrendReader } from '../../figure/use-trend-words.ts';
import { SegmentedControl } from '../../ui/segmented-control.tsx';
import { useView } from '../../url/use-view.ts';
import { CardFailed, CardPending } from './card-states.tsx';
import { trendEvents } from './trend-events.ts';
import { seriesOf, shown, type TrendsModel } from './trends-model.ts';
import { rangeQuestion } from './trends-question.ts';
import { changeTrends, type TrendsView } from './trends-view.ts';

const HEIGHT = 280;
const CLOCKS = ['response', 'resolution'] as const;

export interface SpreadCardProps {
  readonly model: TrendsModel;
  readonly trends: TrendsView;
  /** what the control shows while its answer is on its way */
  readonly chosen: TrendsView;
  readonly annotations: readonly StoredAnnotation[];
}

/** How durations are spread, period by period: the middle half, the middle four fifths, and the median through them. */
export function SpreadCard({ model, trends, chosen, annotations }: SpreadCardProps) {
  const reader = useTrendReader();
  const { say, tell } = reader;
  const engine = useEngine();
  const cache = useQueryClient();
  const [view, change] = useView();
  const shownPeriods = shown(model.periods, model);
  const question = rangeQuestion(view, shownPeriods[0] ?? null, shownPeriods.at(-1) ?? null);
  const { data, error, refetch, isFetching, isPlaceholderData } = useQuery(distributionOptions(engine, question, trends.spread));
  const settled = useSettled(isPlaceholderData || !data ? undefined : { data, model, trends });
  if (error && !data)
    return <CardFailed title={tell('trends.spread.name')} error={error} isBusy={isFetching} onRetry={() => void refetch()} />;
  if (!settled) return <CardPending height={HEIGHT + 120} label={tell('trends.spread.name')} />;
  const provisional = shown(
    seriesOf(settled.model, { kpi: `${settled.trends.spread}-median`, time: 'working' }).provisional,
    settled.model,
  );
  const periods = shown(settled.model.periods, settled.model);
  const place = { periods, provisional, height: HEIGHT, events: trendEvents(annotations, settled.model, reader) };
  const { title, subtitle, summary, columns, rows, picture } = spreadView(settled.data, place, reader);
  const hiding = async () =>
    spreadView(await cache.fetchQuery(distributionOptions(engine, { ...question, suppress: true }, trends.spread)), place, reader);
  return (
    <ChartFrame
      title={title}
      subtitle={subtitle}
      summary={summary}
      height={HEIGHT}
      words={{ showTable: say('action.showTable'), showChart: say('action.showChart'), failed: say('error.figures') }}
      rests={question}
      hiding={hiding}
      tools={
        <SegmentedControl
          label={tell('trends.spread.clock')}
          value={chosen.spread}
          options={CLOCKS.map((id) => ({ id, name: say(`sla.${id}`) }))}
          onChange={(spread) => change((latest) => changeTrends(latest, { spread }))}
        />
      }
      legend={<SignalKeys keys={provisional.includes(true) ? [{ kind: 'provisional', name: say('figure.provisional') }] : []} />}
      table={{ columns, rows: () => rows }}
    >
      {picture}
    </ChartFrame>
  );
}
