import { logAxis, niceAxis } from '../../charts/axis.ts';
import { SeriesChart } from '../../charts/series-chart.tsx';
import { useReader } from '../../ui/reader.tsx';
import { State } from '../state.tsx';
import { useEither } from '../use-either.ts';
import { useExampleCourse } from '../use-example-course.ts';

const HOUR = 3600;
const HEIGHT = 240;

export function SeriesChartPiece() {
  const { format, say } = useReader();
  const either = useEither();
  const { names, labels, rates, low, high, counts, seconds, tailSeconds, provisional } = useExampleCourse();
  const label = either('An example', 'مثال');
  const shared = { label, height: HEIGHT, periods: labels, provisional };
  const target = say('figures.target');
  const rate = {
    axis: niceAxis([1], { from: 0.8, to: 1, steps: [0.05] }),
    formatTick: (value: number) => format.percent(value, 0),
    formatValue: (value: number) => format.percent(value),
    band: { name: null, low, high },
    line: { name: either('Answered on time', 'الرد في الموعد'), values: rates },
    target: { value: 0.95, name: target },
    describe: (i: number) => ({ title: names[i] ?? '', lines: [{ name: label, value: format.percent(rates[i] ?? null) }] }),
  };
  return (
    <>
      <State name="a rate with its interval and target" width={640}>
        <SeriesChart {...shared} {...rate} />
      </State>
      <State name="bars, a line and a target" width={640}>
        <SeriesChart
          {...shared}
          axis={niceAxis(counts)}
          formatTick={format.count}
          formatValue={format.count}
          bars={{ name: either('Cases', 'الحالات'), values: counts }}
          line={{ name: either('Citizens', 'المواطنون'), values: counts.map((count) => Math.round(count * 0.88)) }}
          target={{ value: 1000, name: target }}
          describe={(i) => ({ title: names[i] ?? '', lines: [{ name: label, value: format.count(counts[i] ?? null) }] })}
        />
      </State>
      <State name="a tail on a logarithmic axis" width={640}>
        <SeriesChart
          {...shared}
          axis={logAxis([...seconds, ...tailSeconds], [HOUR, 3 * HOUR, 10 * HOUR, 30 * HOUR])}
          formatTick={format.duration}
          formatValue={format.duration}
          band={{ name: either('90th percentile', 'المئين 90'), low: seconds, high: tailSeconds }}
          line={{ name: either('Median', 'الوسيط'), values: seconds }}
          describe={(i) => ({ title: names[i] ?? '', lines: [{ name: label, value: format.duration(seconds[i] ?? null) }] })}
        />
      </State>
      <State name="on a phone: keys above, values at the ends" width={340}>
        <SeriesChart {...shared} {...rate} />
      </State>
      <State name="a single point" width={340}>
        <SeriesChart
          {...shared}
          {...rate}
          periods={labels.slice(0, 1)}
          band={{ name: null, low: low.slice(0, 1), high: high.slice(0, 1) }}
          line={{ ...rate.line, values: rates.slice(0, 1) }}
        />
      </State>
    </>
  );
}
