import { niceAxis } from '../../charts/axis.ts';
import { ChartFrame } from '../../charts/chart-frame.tsx';
import { TrendChart } from '../../charts/trend-chart.tsx';
import { useReader } from '../../ui/reader.tsx';
import { State } from '../state.tsx';
import { useEither } from '../use-either.ts';
import { useExampleCourse } from '../use-example-course.ts';

const HEIGHT = 220;

function Broken(): never {
  throw new Error('This picture fails on purpose.');
}

export function ChartFramePiece() {
  const { format, say } = useReader();
  const either = useEither();
  const { names, labels, counts } = useExampleCourse();
  const frame = {
    title: either('A thousand cases a month, every month', 'ألف حالة شهريًا، كل شهر'),
    subtitle: either('Cases received, by month', 'الحالات الواردة حسب الشهر'),
    summary: either('From 1,010 in January 2025 to 1,390 in May 2026.', 'من 1,010 في يناير 2025 إلى 1,390 في مايو 2026.'),
    height: HEIGHT,
    words: { showTable: say('action.showTable'), showChart: say('action.showChart'), failed: say('error.figures') },
    table: {
      columns: [say('figures.period'), say('figures.value')],
      rows: () => names.map((name, i) => [name, format.count(counts[i] ?? null)]),
    },
  };
  const chart = (
    <TrendChart
      label={frame.title}
      height={HEIGHT}
      periods={labels}
      axis={niceAxis(counts)}
      formatTick={format.count}
      formatValue={format.count}
      bars={{ name: either('Cases', 'الحالات'), values: counts }}
      describe={(i) => ({ title: names[i] ?? '', lines: [{ name: frame.title, value: format.count(counts[i] ?? null) }] })}
    />
  );
  return (
    <>
      <State name="a picture; its button turns it into its table" width={640} opens="press">
        <ChartFrame {...frame}>{chart}</ChartFrame>
      </State>
      <State name="the picture failed" width={340}>
        <ChartFrame {...frame}>
          <Broken />
        </ChartFrame>
      </State>
    </>
  );
}
