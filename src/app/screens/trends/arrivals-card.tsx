import { useQuery, useQueryClient } from '@tanstack/react-query';
import { ChartFrame } from '../../charts/chart-frame.tsx';
import { useEngine } from '../../data/engine-context.tsx';
import { arrivalsOptions } from '../../data/query-options.ts';
import { useSettled } from '../../data/use-settled.ts';
import { useTrendReader } from '../../figure/use-trend-words.ts';
import { useView } from '../../url/use-view.ts';
import { ARRIVALS_HEIGHT, arrivalsView } from './arrivals-view.tsx';
import { CardFailed, CardPending } from './card-states.tsx';
import { shown, type TrendsModel } from './trends-model.ts';
import { rangeQuestion } from './trends-question.ts';

/** When they write: receipts by weekday and hour of the reporting zone. */
export function ArrivalsCard({ model }: { readonly model: TrendsModel }) {
  const reader = useTrendReader();
  const { say, tell } = reader;
  const engine = useEngine();
  const cache = useQueryClient();
  const [view] = useView();
  const latest = shown(model.periods, model);
  const asked = rangeQuestion(view, latest[0] ?? null, latest.at(-1) ?? null);
  const { data, error, refetch, isFetching, isPlaceholderData } = useQuery(arrivalsOptions(engine, asked));
  const settled = useSettled(isPlaceholderData || !data ? undefined : { data, model });
  if (error && !data)
    return <CardFailed title={tell('trends.arrivals.name')} error={error} isBusy={isFetching} onRetry={() => void refetch()} />;
  if (!settled) return <CardPending height={ARRIVALS_HEIGHT + 100} label={tell('trends.arrivals.name')} />;
  const periods = shown(settled.model.periods, settled.model);
  const { title, subtitle, summary, columns, rows, picture } = arrivalsView(settled.data, periods, reader);
  return (
    <ChartFrame
      title={title}
      subtitle={subtitle}
      summary={summary}
      height={ARRIVALS_HEIGHT}
      words={{ showTable: say('action.showTable'), showChart: say('action.showChart'), failed: say('error.figures') }}
      rests={asked}
      hiding={async () => arrivalsView(await cache.fetchQuery(arrivalsOptions(engine, { ...asked, suppress: true })), periods, reader)}
      table={{ columns, rows: () => rows }}
    >
      {picture}
    </ChartFrame>
  );
}
