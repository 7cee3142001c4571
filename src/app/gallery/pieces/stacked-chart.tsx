import { useState } from 'react';
import { niceAxis } from '../../charts/axis.ts';
import { StackedChart } from '../../charts/stacked-chart.tsx';
import { useReader } from '../../ui/reader.tsx';
import { State } from '../state.tsx';
import { useEither } from '../use-either.ts';
import { useExampleCourse } from '../use-example-course.ts';

export function StackedChartPiece() {
  const { format } = useReader();
  const either = useEither();
  const { labels, names, counts, provisional } = useExampleCourse();
  const [current, setCurrent] = useState(0);
  const shares = [0.5, 0.3, 0.2];
  const shared = {
    label: either('An example', 'مثال'),
    height: 240,
    axis: niceAxis(counts),
    formatTick: format.count,
    formatValue: format.count,
    periods: labels,
    provisional,
    current,
    onCurrent: setCurrent,
    describe: (i: number) => ({ title: names[i] ?? '', lines: [] }),
    parts: either(['Enquiries', 'Complaints', 'Suggestions'], ['استفسارات', 'شكاوى', 'اقتراحات']).map((name, part) => ({
      id: String(part),
      name,
      values: counts.map((count) => Math.round(count * (shares[part] ?? 0))),
    })),
  };
  return (
    <>
      <State name="three parts; the last month is unfinished" width={640}>
        <StackedChart {...shared} />
      </State>
      <State name="on a phone" width={340}>
        <StackedChart {...shared} />
      </State>
    </>
  );
}
