import { type Axis, logAxis, niceAxis } from '../../charts/axis.ts';
import { ChartFrame } from '../../charts/chart-frame.tsx';
import { TrendChart } from '../../charts/trend-chart.tsx';
import { FigureLink } from '../../figure/figure-link.tsx';
import { usePointOpening } from '../../figure/use-point-opening.ts';
import { useReader } from '../../ui/reader.tsx';
import { absenceOf } from './absence-of.ts';
import { targetOf } from './brief-targets.ts';
import type { ChartView } from './chart-view.ts';
import { figureOf, seriesOf } from './row-figures.ts';
import { summaryOf } from './summary-of.ts';
import { titleOfKpi } from './title-of-kpi.ts';
import { useAsked } from './use-asked.ts';
import { useChartWords } from './use-chart-words.ts';

const HEIGHT = 290;
const HOUR = 3600;
/** A tail so many times the median would press the median flat on a linear axis. */
const LONG_TAIL = 12;

/** How long a first response takes: the median, and up to the 90th percentile. */
export function LatencyCard({ view }: { readonly view: ChartView }) {
  const reader = useReader();
  const { say, format, language } = reader;
  const words = useChartWords();
  const opening = usePointOpening((i) => ({ kpi: 'response-median', period: view.rows[i]?.period ?? null }));
  const { rows, labels, names } = view;
  const asked = useAsked(['response-median', 'response-p90'], rows);
  const median = seriesOf(rows, 'response-median');
  const p90 = seriesOf(rows, 'response-p90');
  const target = targetOf('response-median', view.scope);
  const axis = axisOf(median, p90, target);
  const current = median.at(-1) ?? null;
  const title =
    current === null
      ? say('brief.unmeasured', { name: say('chart.latency.title'), reason: absenceOf(rows.at(-1), 'response-median', reader) })
      : say('brief.latencyTitle', { duration: format.durationLong(current) });
  const subtitle = say('chart.latency.subtitle', { span: view.span });
  const isProvisional = rows.map((row, i) => view.isRunning[i] || figureOf(row, 'response-on-time')?.isProvisional === true);
  const cell = (i: number, kpi: 'response-median' | 'response-p90', seconds: number | null) => (
    <FigureLink figure={{ kpi, period: rows[i]?.period ?? null }}>{format.duration(seconds)}</FigureLink>
  );
  return (
    <ChartFrame
      title={title}
      subtitle={axis.isLog ? `${subtitle} · ${say('brief.logAxis')}` : subtitle}
      height={HEIGHT}
      words={words}
      asked={asked}
      summary={summaryOf({ name: titleOfKpi('response-median', language), rows, values: median, formatValue: format.duration }, reader)}
      table={{
        columns: [say('figures.period'), say('figure.median'), say('figure.p90'), 'n'],
        rows: () =>
          rows.map((row, i) => [
            names[i] ?? '',
            cell(i, 'response-median', median[i] ?? null),
            cell(i, 'response-p90', p90[i] ?? null),
            format.count(figureOf(row, 'response-median')?.n ?? null),
          ]),
      }}
    >
      <TrendChart
        label={say('brief.readPoints', { title })}
        height={HEIGHT}
        periods={labels}
        axis={axis}
        formatTick={(seconds) => (seconds === 0 ? format.count(0) : format.duration(seconds))}
        formatValue={format.duration}
        provisional={isProvisional}
        bands={[{ name: say('figure.p90'), low: median, high: p90 }]}
        line={{ name: say('figure.median'), values: median }}
        target={target === undefined || target > axis.max ? undefined : { value: target, name: say('figures.target') }}
        opening={opening}
        describe={(i) => ({
          title: names[i] ?? '',
          lines: [
            {
              name: say('figure.median'),
              value: format.duration(median[i] ?? null),
              note: format.n(figureOf(rows[i], 'response-median')?.n),
            },
            { name: say('figure.p90'), value: format.duration(p90[i] ?? null) },
          ],
        })}
      />
    </ChartFrame>
  );
}

const hours = (...values: number[]) => values.map((value) => value * HOUR);

function axisOf(median: readonly (number | null)[], p90: readonly (number | null)[], target: number | undefined): Axis {
  const lowest = Math.min(...(median.filter((value) => value !== null && value > 0) as number[]));
  const highest = Math.max(...(p90.filter((value) => value !== null) as number[]));
  if (Number.isFinite(lowest) && highest > lowest * LONG_TAIL)
    return logAxis([...median, ...p90], hours(1 / 60, 1 / 4, 1, 4, 16, 64, 256, 1024, 4096));
  const isTargetNear = target !== undefined && target < highest * 1.5;
  return niceAxis([...median, ...p90, isTargetNear ? target : HOUR], { steps: hours(1 / 4, 1 / 2, 1, 2, 4, 7, 14, 28, 70, 140, 280, 700) });
}
