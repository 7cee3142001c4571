import { logAxis, niceAxis } from '../../charts/axis.ts';
import type { SignalKind } from '../../charts/signal-mark.tsx';
import { TrendChart } from '../../charts/trend-chart.tsx';
import { useReader } from '../../ui/reader.tsx';
import { State } from '../state.tsx';
import { useEither } from '../use-either.ts';
import { useExampleCourse } from '../use-example-course.ts';

const HOUR = 3600;
const HEIGHT = 280;

export function TrendChartPiece() {
  const { format, say } = useReader();
  const either = useEither();
  const { names, labels, rates, low, high, counts, seconds, tailSeconds, provisional } = useExampleCourse();
  const label = either('An example', 'مثال');
  const name = either('Answered on time', 'الرد في الموعد');
  const signals = rates.map((_, i): SignalKind | null =>
    i === 2 ? 'concern' : i === 8 ? 'neutral' : i > 11 && i < 17 ? 'improvement' : null,
  );
  const rate = {
    label,
    height: HEIGHT,
    periods: labels,
    axis: niceAxis([1], { from: 0.8, to: 1, steps: [0.05] }),
    formatTick: (value: number) => format.percent(value, 0),
    formatValue: (value: number) => format.percent(value),
    line: { name, values: rates },
    describe: (i: number) => ({ title: names[i] ?? '', lines: [{ name, value: format.percent(rates[i] ?? null) }] }),
  };
  return (
    <>
      <State name="limits, signals, events, a target; the last one provisional" width={720}>
        <TrendChart
          {...rate}
          provisional={provisional}
          signals={signals}
          target={{ value: 0.95, name: say('figures.target') }}
          limits={{
            mean: 0.93,
            lower: 0.89,
            upper: 0.97,
            names: { all: either('Limits', 'الحدود'), mean: say('limits.mean'), upper: say('limits.upper'), lower: say('limits.lower') },
          }}
          events={[
            { id: 'a', from: 3, to: 5, name: either('Ramadan hours', 'ساعات رمضان'), mark: format.count(1) },
            {
              id: 'b',
              from: 13,
              to: 13,
              name: either('A new channel with a very long name', 'قناة جديدة لها اسم طويل جدًا'),
              mark: format.count(2),
            },
          ]}
        />
      </State>
      <State name="beside another definition, and the year before" width={640}>
        <TrendChart
          {...rate}
          bands={[{ name: null, low, high, isFaint: true }]}
          beside={{ name: either('Closed only, flattering', 'المغلقة فقط، مجمِّل'), values: high }}
          before={{ name: either('A year before', 'قبل سنة'), values: low }}
        />
      </State>
      <State name="bars with a signal" width={640}>
        <TrendChart
          {...rate}
          line={undefined}
          axis={niceAxis(counts)}
          formatTick={format.count}
          formatValue={format.count}
          bars={{ name: either('Cases', 'الحالات'), values: counts }}
          provisional={provisional}
          signals={counts.map((_, i) => (i === 16 ? 'neutral' : null))}
        />
      </State>
      <State name="bars, a line and a target" width={640}>
        <TrendChart
          {...rate}
          axis={niceAxis(counts)}
          formatTick={format.count}
          formatValue={format.count}
          bars={{ name: either('Cases', 'الحالات'), values: counts }}
          line={{ name: either('Citizens', 'المواطنون'), values: counts.map((count) => Math.round(count * 0.88)) }}
          target={{ value: 1000, name: say('figures.target') }}
          provisional={provisional}
        />
      </State>
      <State name="a tail on a logarithmic axis" width={640}>
        <TrendChart
          {...rate}
          axis={logAxis([...seconds, ...tailSeconds], [HOUR, 3 * HOUR, 10 * HOUR, 30 * HOUR])}
          formatTick={format.duration}
          formatValue={format.duration}
          bands={[{ name: either('90th percentile', 'المئين 90'), low: seconds, high: tailSeconds }]}
          line={{ name: either('Median', 'الوسيط'), values: seconds }}
        />
      </State>
      <State name="a single point" width={340}>
        <TrendChart
          {...rate}
          periods={labels.slice(0, 1)}
          bands={[{ name: null, low: low.slice(0, 1), high: high.slice(0, 1) }]}
          line={{ name, values: rates.slice(0, 1) }}
        />
      </State>
      <State name="one of many" width={300}>
        <TrendChart {...rate} height={150} isSmall target={{ value: 0.95, name: say('figures.target') }} />
      </State>
      <State name="on a phone" width={340}>
        <TrendChart {...rate} provisional={provisional} target={{ value: 0.95, name: say('figures.target') }} />
      </State>
    </>
  );
}
