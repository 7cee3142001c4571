import { useQuery } from '@tanstack/react-query';
import { SUPPRESSION_N } from '../../../core/suppression.ts';
import { ChartFrame } from '../../charts/chart-frame.tsx';
import { SignalKeys } from '../../charts/signal-mark.tsx';
import { trendAxis } from '../../charts/trend-axis.ts';
import { TrendChart } from '../../charts/trend-chart.tsx';
import { useEngine } from '../../data/engine-context.tsx';
import { distributionOptions } from '../../data/query-options.ts';
import type { StoredAnnotation } from '../../data/use-annotations.ts';
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
  readonly annotations: readonly StoredAnnotation[];
}

/** How durations are spread, period by period: the middle half, the middle four fifths, and the median through them. */
export function SpreadCard({ model, trends, annotations }: SpreadCardProps) {
  const reader = useTrendReader();
  const { say, tell, format } = reader;
  const engine = useEngine();
  const [view, change] = useView();
  const periods = shown(model.periods, model);
  const question = rangeQuestion(view, periods[0] ?? null, periods.at(-1) ?? null);
  const { data, error, refetch, isFetching } = useQuery(distributionOptions(engine, question, trends.spread));
  if (error && !data)
    return <CardFailed title={tell('trends.spread.name')} error={error} isBusy={isFetching} onRetry={() => void refetch()} />;
  if (!data) return <CardPending height={HEIGHT + 120} label={tell('trends.spread.name')} />;
  const rows = new Map(data.rows.map((row) => [row.period, row]));
  const at = (quantile: number) => periods.map((period) => rows.get(period)?.seconds[quantile] ?? null);
  const [p10, p25, p50, p75, p90] = [at(0), at(1), at(2), at(3), at(4)];
  const provisional = shown(seriesOf(model, { kpi: `${trends.spread}-median`, time: 'working' }).provisional, model);
  const names = periods.map((period) => format.period(period));
  const ns = periods.map((period) => rows.get(period)?.n ?? null);
  const last = p50.findLastIndex((value, i) => value !== null && !provisional[i]);
  const title =
    last < 0
      ? tell('trends.title.unmeasured', { name: tell('trends.spread.name'), reason: say('figure.none') })
      : tell(`trends.spread.${trends.spread}`, {
          low: format.durationLong(p25[last] ?? null),
          high: format.durationLong(p75[last] ?? null),
          period: names[last] ?? '',
        });
  const axis = trendAxis('working-seconds', [...p10, ...p25, ...p50, ...p75, ...p90], undefined);
  const words = { showTable: say('action.showTable'), showChart: say('action.showChart'), failed: say('error.figures') };
  const quantiles = [
    [tell('trends.spread.p90'), p90],
    [tell('trends.spread.p75'), p75],
    [say('figure.median'), p50],
    [tell('trends.spread.p25'), p25],
    [tell('trends.spread.p10'), p10],
  ] as const;
  return (
    <ChartFrame
      title={title}
      subtitle={[tell('trends.spread.subtitle'), ...(axis.isLog ? [tell('trends.subtitle.log')] : [])].join(' · ')}
      height={HEIGHT}
      words={words}
      rests={question}
      isSmall={(row, column) => column > 0 && (ns[row] ?? 0) < SUPPRESSION_N}
      summary={tell('trends.spread.summary', {
        period: names[last] ?? names.at(-1) ?? '',
        p10: format.duration(p10[last] ?? null),
        p50: format.duration(p50[last] ?? null),
        p90: format.duration(p90[last] ?? null),
        n: format.n(ns[last] ?? null),
      })}
      tools={
        <SegmentedControl
          label={tell('trends.spread.clock')}
          value={trends.spread}
          options={CLOCKS.map((id) => ({ id, name: say(`sla.${id}`) }))}
          onChange={(spread) => change(changeTrends(view, { spread }))}
        />
      }
      legend={<SignalKeys keys={provisional.includes(true) ? [{ kind: 'provisional', name: say('figure.provisional') }] : []} />}
      table={{
        columns: [say('figures.period'), ...quantiles.map(([name]) => name), 'n'],
        rows: names.map((period, i) => [
          period,
          ...quantiles.map(([, values]) => format.duration(values[i] ?? null)),
          format.count(ns[i] ?? null),
        ]),
      }}
    >
      <TrendChart
        label={tell('trends.read', { title })}
        height={HEIGHT}
        axis={axis}
        periods={periods.map((period) => format.periodShort(period))}
        formatTick={(value) => (value === 0 ? format.count(0) : format.duration(value))}
        formatValue={(value) => format.duration(value)}
        bands={[
          { name: tell('trends.spread.p90'), low: p10, high: p90, isFaint: true },
          { name: tell('trends.spread.p75'), low: p25, high: p75 },
        ]}
        line={{ name: say('figure.median'), values: p50 }}
        events={trendEvents(annotations, model, reader)}
        provisional={provisional}
        describe={(i) => ({
          title: `${names[i]} · ${format.n(ns[i] ?? null)}`,
          lines: quantiles.map(([name, values]) => ({ name, value: format.duration(values[i] ?? null) })),
          remarks: provisional[i] ? [tell('trends.provisional')] : [],
        })}
      />
    </ChartFrame>
  );
}
