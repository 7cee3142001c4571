import type { ReactElement, ReactNode } from 'react';
import type { Distribution } from '../../contract/distribution.ts';
import type { PointOpening } from '../charts/point-reader.tsx';
import { trendAxis } from '../charts/trend-axis.ts';
import { TrendChart, type TrendEvent } from '../charts/trend-chart.tsx';
import type { HidingView } from '../export/exportable.ts';
import type { TrendReader } from '../figure/use-trend-words.ts';

export interface SpreadPlace {
  /** labels, earliest first */
  readonly periods: readonly string[];
  /** periods whose durations may still move */
  readonly provisional: readonly boolean[];
  readonly height: number;
  readonly events?: readonly TrendEvent[];
  readonly opening?: PointOpening;
  /** makes the median's cell a way to what stands behind it */
  readonly medianCell?: (index: number, text: string) => ReactNode;
}

/** How durations are spread, period by period: title, sentence, table and picture, of what the answer shows. */
export function spreadView(
  { rows: answered, measure }: Distribution,
  { periods, provisional, height, events, opening, medianCell = (_, text) => text }: SpreadPlace,
  { say, tell, format }: TrendReader,
): HidingView & { readonly picture: ReactElement } {
  const rows = new Map(answered.map((row) => [row.period, row]));
  const at = (quantile: number) => periods.map((period) => rows.get(period)?.seconds[quantile] ?? null);
  const [p10, p25, p50, p75, p90] = [at(0), at(1), at(2), at(3), at(4)];
  const names = periods.map((period) => format.period(period));
  const ns = periods.map((period) => rows.get(period)?.n ?? null);
  const isHidden = (period: string | undefined) => rows.get(period ?? '')?.n === null;
  const firm = p50.findLastIndex((value, i) => value !== null && !provisional[i]);
  const last = firm >= 0 ? firm : p50.findLastIndex((value) => value !== null);
  const hidden = periods.filter(isHidden).length;
  const title =
    last < 0
      ? tell('trends.title.unmeasured', {
          name: tell('trends.spread.name'),
          reason: say(hidden > 0 ? 'figure.suppressed' : 'figure.none'),
        })
      : tell(`trends.spread.${measure}`, {
          low: format.durationLong(p25[last] ?? null),
          high: format.durationLong(p75[last] ?? null),
          period: names[last] ?? '',
        });
  const axis = trendAxis('working-seconds', [...p10, ...p25, ...p50, ...p75, ...p90], undefined);
  const quantiles = [
    [tell('trends.spread.p90'), p90],
    [tell('trends.spread.p75'), p75],
    [say('figure.median'), p50],
    [tell('trends.spread.p25'), p25],
    [tell('trends.spread.p10'), p10],
  ] as const;
  const basisAt = (i: number) => (isHidden(periods[i]) ? say('figure.suppressed') : format.n(ns[i] ?? null));
  return {
    title,
    subtitle: [tell('trends.spread.subtitle'), ...(axis.isLog ? [tell('trends.subtitle.log')] : [])].join(' · '),
    summary:
      last < 0
        ? ''
        : tell('trends.spread.summary', {
            period: names[last] ?? names.at(-1) ?? '',
            p10: format.duration(p10[last] ?? null),
            p50: format.duration(p50[last] ?? null),
            p90: format.duration(p90[last] ?? null),
            n: format.n(ns[last] ?? null),
          }),
    hidden,
    columns: [say('figures.period'), ...quantiles.map(([name]) => name), 'n'],
    rows: names.map((period, i) => [
      period,
      ...quantiles.map(([, values]) => {
        const text = format.duration(values[i] ?? null);
        return values === p50 ? medianCell(i, text) : text;
      }),
      format.count(ns[i] ?? null),
    ]),
    picture: (
      <TrendChart
        label={tell('trends.read', { title })}
        height={height}
        axis={axis}
        periods={periods.map((period) => format.periodShort(period))}
        formatTick={(value) => (value === 0 ? format.count(0) : format.duration(value))}
        formatValue={(value) => format.duration(value)}
        bands={[
          { name: tell('trends.spread.p90'), low: p10, high: p90, isFaint: true },
          { name: tell('trends.spread.p75'), low: p25, high: p75 },
        ]}
        line={{ name: say('figure.median'), values: p50 }}
        events={events}
        provisional={provisional}
        opening={opening}
        describe={(i) => ({
          title: `${names[i] ?? ''} · ${basisAt(i)}`,
          lines: quantiles.map(([name, values]) => ({ name, value: format.duration(values[i] ?? null) })),
          remarks: provisional[i] ? [tell('trends.provisional')] : [],
        })}
      />
    ),
  };
}
