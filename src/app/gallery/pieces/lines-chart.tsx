import { useState } from 'react';
import { niceAxis } from '../../charts/axis.ts';
import { LinesChart } from '../../charts/lines-chart.tsx';
import { useReader } from '../../ui/reader.tsx';
import { State } from '../state.tsx';
import { useEither } from '../use-either.ts';
import { useExampleCourse } from '../use-example-course.ts';

export function LinesChartPiece() {
  const { format, say } = useReader();
  const either = useEither();
  const { labels, names, rates, low } = useExampleCourse();
  const [current, setCurrent] = useState(0);
  const channels = either(
    ['Tawasul', 'Phone', 'WhatsApp', 'E-mail', 'Visit', 'Website'],
    ['تواصل', 'الهاتف', 'واتساب', 'البريد', 'زيارة', 'الموقع'],
  );
  const lines = channels.map((name, line) => ({
    id: String(line),
    name,
    values: (line % 2 === 0 ? rates : low).map((rate, i) => (rate === null ? null : rate - 0.014 * line + 0.003 * ((i * (line + 2)) % 5))),
  }));
  const shared = {
    label: either('An example', 'مثال'),
    height: 240,
    axis: niceAxis([1], { from: 0.8, to: 1, steps: [0.05] }),
    formatTick: (value: number) => format.percent(value, 0),
    formatValue: (value: number) => format.percent(value),
    periods: labels,
    current,
    onCurrent: setCurrent,
    describe: (i: number) => ({ title: names[i] ?? '', lines: [] }),
  };
  return (
    <>
      <State name="three lines and a target" width={640}>
        <LinesChart {...shared} lines={lines.slice(0, 3)} target={{ value: 0.95, name: say('figures.target') }} />
      </State>
      <State name="six lines" width={640}>
        <LinesChart {...shared} lines={lines} />
      </State>
      <State name="on a phone" width={340}>
        <LinesChart {...shared} lines={lines.slice(0, 3)} />
      </State>
    </>
  );
}
