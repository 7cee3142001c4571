import { useQuery } from '@tanstack/react-query';
import { trendAxis } from '../../charts/trend-axis.ts';
import { TrendChart } from '../../charts/trend-chart.tsx';
import { useEngine } from '../../data/engine-context.tsx';
import { distributionOptions } from '../../data/query-options.ts';
import { FigureLink } from '../../figure/figure-link.tsx';
import { usePointOpening } from '../../figure/use-point-opening.ts';
import { Skeleton } from '../../ui/skeleton.tsx';
import { clockOf, pointerOf, seriesOf } from './explore-model.ts';
import { PanelFrame } from './panel-frame.tsx';
import type { PanelProps } from './panel-props.ts';
import { tickOf } from './tick-of.ts';
import { useExploreReader } from './use-explore-reader.ts';

/** How durations are spread, period by period: the middle half, the middle four fifths, and the median through them. */
export function SpreadPanel({ model, panel, height }: PanelProps) {
  const reader = useExploreReader();
  const { say, tell, word, format } = reader;
  const definition = panel.definitions[0] ?? { kpi: '', time: 'working' as const };
  const clock = clockOf(definition) ?? 'response';
  const median = { kpi: `${clock}-median`, time: definition.time };
  const query = model.asked.find(({ time }) => time === definition.time)?.query ?? model.asked[0]!.query;
  const { data, error } = useQuery(distributionOptions(useEngine(), query, clock));
  const opening = usePointOpening((i) => pointerOf(model, median, model.periods[i] ?? null, null));
  if (!data) return error ? <p className="card chart-absent">{say('error.figures')}</p> : <Skeleton blockSize={height + 120} />;
  const rows = new Map(data.rows.map((row) => [row.period, row]));
  const at = (quantile: number) => model.periods.map((period) => rows.get(period)?.seconds[quantile] ?? null);
  const [p10, p25, p50, p75, p90] = [at(0), at(1), at(2), at(3), at(4)];
  const { provisional } = seriesOf(model, definition);
  const names = model.periods.map((period) => format.period(period));
  const ns = model.periods.map((period) => rows.get(period)?.n ?? null);
  const last = Math.max(
    p50.findLastIndex((value, i) => value !== null && !provisional[i]),
    -1,
  );
  const shown = last < 0 ? p50.findLastIndex((value) => value !== null) : last;
  const title =
    shown < 0
      ? word('explore.title.none', { name: tell('trends.spread.name'), reason: say('figure.none') })
      : tell(`trends.spread.${clock}`, {
          low: format.durationLong(p25[shown] ?? null),
          high: format.durationLong(p75[shown] ?? null),
          period: names[shown] ?? '',
        });
  const axis = trendAxis('working-seconds', [...p10, ...p25, ...p50, ...p75, ...p90], undefined);
  const quantiles = [
    [tell('trends.spread.p90'), p90],
    [tell('trends.spread.p75'), p75],
    [say('figure.median'), p50],
    [tell('trends.spread.p25'), p25],
    [tell('trends.spread.p10'), p10],
  ] as const;
  return (
    <PanelFrame
      model={model}
      definitions={panel.definitions}
      title={title}
      subtitle={[tell('trends.spread.subtitle'), ...(axis.isLog ? [tell('trends.subtitle.log')] : [])].join(' · ')}
      height={height}
      summary={tell('trends.spread.summary', {
        period: names[shown] ?? '',
        p10: format.duration(p10[shown] ?? null),
        p50: format.duration(p50[shown] ?? null),
        p90: format.duration(p90[shown] ?? null),
        n: format.n(ns[shown] ?? null),
      })}
      table={{
        columns: [say('figures.period'), ...quantiles.map(([name]) => name), tell('trends.basis')],
        rows: names.map((period, i) => [
          period,
          ...quantiles.map(([name, values]) =>
            values === p50 ? (
              <FigureLink key={name} figure={pointerOf(model, median, model.periods[i] ?? null, null)}>
                {format.duration(values[i] ?? null)}
              </FigureLink>
            ) : (
              format.duration(values[i] ?? null)
            ),
          ),
          format.n(ns[i] ?? null),
        ]),
      }}
    >
      <TrendChart
        label={tell('trends.read', { title })}
        height={height}
        axis={axis}
        periods={model.periods.map((period) => format.periodShort(period))}
        formatTick={(value) => tickOf(value, 'working-seconds', format)}
        formatValue={(value) => format.duration(value)}
        line={{ name: say('figure.median'), values: p50 }}
        bands={[
          { name: tell('trends.spread.p90'), low: p10, high: p90, isFaint: true },
          { name: tell('trends.spread.p75'), low: p25, high: p75 },
        ]}
        provisional={provisional}
        opening={opening}
        describe={(i) => ({
          title: names[i] ?? '',
          lines: [
            ...quantiles.map(([name, values]) => ({ name, value: format.duration(values[i] ?? null) })),
            { name: tell('trends.basis'), value: format.n(ns[i] ?? null) },
          ],
          remarks: provisional[i] ? [tell('trends.provisional')] : [],
        })}
      />
    </PanelFrame>
  );
}
