import { useQuery, useQueryClient } from '@tanstack/react-query';
import { ChartFrame } from '../../charts/chart-frame.tsx';
import { useEngine } from '../../data/engine-context.tsx';
import { arrivalsOptions } from '../../data/query-options.ts';
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
  const periods = shown(model.periods, model);
  const asked = rangeQuestion(view, periods[0] ?? null, periods.at(-1) ?? null);
  const { data, error, refetch, isFetching } = useQuery(arrivalsOptions(engine, asked));
  if (error && !data)
    return <CardFailed title={tell('trends.arrivals.name')} error={error} isBusy={isFetching} onRetry={() => void refetch()} />;
  if (!data) return <CardPending height={ARRIVALS_HEIGHT + 100} label={tell('trends.arrivals.name')} />;
  const { title, subtitle, summary, columns, rows, picture } = arrivalsView(data, periods, reader);
  return (
    <ChartFrame
      title={title}
      subtitle={subtitle}
      summary={summary}
      height={ARRIVALS_HEIGHT}
      words={{ showTable: say('action.showTable'), showChart: say('action.showChart'), failed: say('error.figures') }}
      rests={asked}
      hiding={async () => arrivalsView(await cache.fetchQuery(arrivalsOptions(engine, { ...asked, suppress: true })), periods, reader)}
      table={{ columns, rows }}
    >
      {picture}
    </ChartFrame>
  );
}
