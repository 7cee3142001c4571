import { niceAxis } from '../../charts/axis.ts';
import { ChartFrame } from '../../charts/chart-frame.tsx';
import { TrendChart } from '../../charts/trend-chart.tsx';
import { FigureLink } from '../../figure/figure-link.tsx';
import { usePointOpening } from '../../figure/use-point-opening.ts';
import { type Reader, useReader } from '../../ui/reader.tsx';
import { targetOf } from './brief-targets.ts';
import type { ChartView } from './chart-view.ts';
import { seriesOf } from './row-figures.ts';
import { summaryOf } from './summary-of.ts';
import { titleOfKpi } from './title-of-kpi.ts';
import { useAsked } from './use-asked.ts';
import { useChartWords } from './use-chart-words.ts';

const HEIGHT = 340;

/** How much came in, and from how many citizens, against the thousand. */
export function VolumeCard({ view }: { readonly view: ChartView }) {
  const reader = useReader();
  const { say, format, language } = reader;
  const words = useChartWords();
  const opening = usePointOpening((i) => ({ kpi: 'citizens', period: view.rows[i]?.period ?? null }));
  const { rows, labels, names } = view;
  const asked = useAsked(['received', 'citizens'], rows);
  const received = seriesOf(rows, 'received');
  const citizens = seriesOf(rows, 'citizens');
  const target = targetOf('citizens', view.scope);
  const title = titleOf(view, received, citizens, target, reader);
  const name = { received: titleOfKpi('received', language), citizens: titleOfKpi('citizens', language) };
  const cell = (i: number, kpi: 'received' | 'citizens', value: number | null) => (
    <FigureLink figure={{ kpi, period: rows[i]?.period ?? null }}>{format.count(value)}</FigureLink>
  );
  return (
    <ChartFrame
      title={title}
      subtitle={say('chart.volume.subtitle', { span: view.span })}
      height={HEIGHT}
      words={words}
      asked={asked}
      summary={summaryOf({ name: name.citizens, rows, values: citizens, formatValue: format.count }, reader)}
      table={{
        columns: [say('figures.period'), name.received, name.citizens],
        rows: () => names.map((period, i) => [period, cell(i, 'received', received[i] ?? null), cell(i, 'citizens', citizens[i] ?? null)]),
      }}
    >
      <TrendChart
        label={say('brief.readPoints', { title })}
        height={HEIGHT}
        periods={labels}
        formatTick={format.count}
        formatValue={format.count}
        axis={niceAxis([...received, ...citizens, target ?? null])}
        provisional={view.isRunning}
        bars={{ name: name.received, values: received }}
        line={{ name: name.citizens, values: citizens }}
        target={target === undefined ? undefined : { value: target, name: say('figures.target') }}
        opening={opening}
        describe={(i) => ({
          title: names[i] ?? '',
          lines: [
            { name: name.received, value: format.count(received[i] ?? null) },
            { name: name.citizens, value: format.count(citizens[i] ?? null) },
          ],
        })}
      />
    </ChartFrame>
  );
}

function titleOf(
  view: ChartView,
  received: readonly (number | null)[],
  citizens: readonly (number | null)[],
  target: number | undefined,
  { say, format }: Reader,
): string {
  const whole = citizens.filter((value, i) => value !== null && !view.isRunning[i]) as number[];
  if (target === undefined || whole.length < 2) {
    return say('brief.volumeTitle', { cases: say('count.cases', { n: received.at(-1) ?? 0 }), period: view.focusName });
  }
  const met = whole.filter((value) => value >= target).length;
  return met === whole.length
    ? say('chart.volume.allAbove')
    : say('chart.volume.someAbove', { met: format.count(met), months: format.count(whole.length) });
}
