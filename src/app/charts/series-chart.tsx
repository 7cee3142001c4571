import { Area, Bar, CartesianGrid, Cell, ComposedChart, Line, ReferenceLine, XAxis, YAxis } from 'recharts';
import { type Axis, shareOfAxis } from './axis.ts';
import { ChartKeys } from './chart-keys.tsx';
import './chart.css';
import { EndLabels } from './end-labels.tsx';
import { periodTicks } from './period-ticks.ts';
import { type PointDescription, type PointOpening, PointReader } from './point-reader.tsx';
import { useWidth } from './use-width.ts';

export interface ChartSeries {
  /** said at the end of the line, so that no legend is needed */
  readonly name: string;
  readonly values: readonly (number | null)[];
}

export interface SeriesChartProps {
  /** what the keyboard and a screen reader call the marks */
  readonly label: string;
  readonly height: number;
  readonly axis: Axis;
  readonly formatTick: (value: number) => string;
  readonly formatValue: (value: number) => string;
  /** one short label a period, earliest first */
  readonly periods: readonly string[];
  readonly bars?: ChartSeries;
  readonly band?: { readonly name: string | null; readonly low: readonly (number | null)[]; readonly high: readonly (number | null)[] };
  readonly line?: ChartSeries;
  readonly target?: { readonly value: number; readonly name: string };
  /** periods whose figure may still move: drawn hollow */
  readonly provisional?: readonly boolean[];
  /** the period that the page is about */
  readonly focus?: number;
  readonly describe: (index: number) => PointDescription;
  readonly opening?: PointOpening;
}

const LEFT = 54;
const TOP = 14;
const BOTTOM = 30;
const KEYS = 24;

/** Bars, a band, a line and a target over periods, in that order of quietness. Time runs from left to right in both languages. */
export function SeriesChart(props: SeriesChartProps) {
  const { axis, periods, bars, band, line, target, provisional = [], height, focus } = props;
  const [ref, width] = useWidth<HTMLDivElement>(640);
  const isCompact = width < 480;
  const right = isCompact ? 58 : 112;
  const top = isCompact ? TOP + KEYS : TOP;
  const plot = { left: LEFT, top, width: Math.max(0, width - LEFT - right), height: height - top - BOTTOM };
  const data = periods.map((_, i) => ({
    i,
    bar: bars?.values[i] ?? null,
    line: line?.values[i] ?? null,
    band: band ? pairOf(band.low[i], band.high[i]) : null,
  }));
  const at = (value: number) => plot.top + plot.height * (1 - shareOfAxis(axis, value));
  const labels = endLabelsOf(props).map((entry) => ({ ...entry, y: at(entry.value) }));
  return (
    <div className="chart" ref={ref} style={{ blockSize: height }}>
      <div aria-hidden="true">
        <ComposedChart
          accessibilityLayer={false}
          data={data}
          width={width}
          height={height}
          barCategoryGap="24%"
          margin={{ top, right, bottom: 0, left: 0 }}
        >
          <CartesianGrid vertical={false} stroke="var(--line)" />
          <XAxis
            dataKey="i"
            scale="band"
            height={BOTTOM}
            tickLine={false}
            axisLine={false}
            interval={0}
            tickMargin={8}
            ticks={periodTicks(periods.length, plot.width)}
            tickFormatter={(i: number) => periods[i] ?? ''}
            tick={tickStyle}
          />
          <YAxis
            width={LEFT}
            domain={[axis.min, axis.max]}
            ticks={[...axis.ticks]}
            scale={axis.isLog ? 'log' : 'linear'}
            allowDataOverflow
            interval={0}
            tickLine={false}
            axisLine={false}
            tickFormatter={props.formatTick}
            tick={tickStyle}
          />
          {bars && (
            <Bar dataKey="bar" isAnimationActive={false} radius={[2, 2, 0, 0]}>
              {data.map(({ i }) => (
                <Cell key={i} fill={provisional[i] ? 'transparent' : 'var(--band)'} stroke="var(--band)" strokeWidth={1.5} />
              ))}
            </Bar>
          )}
          {band && periods.length > 1 && (
            <Area
              dataKey="band"
              type="linear"
              isAnimationActive={false}
              stroke="none"
              fill="var(--band)"
              fillOpacity={1}
              activeDot={false}
            />
          )}
          {target && <ReferenceLine y={target.value} stroke="var(--target)" strokeDasharray="5 4" strokeWidth={1.3} />}
          {line && (
            <Line
              dataKey="line"
              type="linear"
              isAnimationActive={false}
              stroke="var(--brand)"
              strokeWidth={2.2}
              activeDot={false}
              dot={({ cx, cy, index, key }) => <PointMark key={key} {...{ cx, cy }} kind={markOf(index, line, provisional, focus)} />}
            />
          )}
        </ComposedChart>
        <EndLabels labels={labels} room={right} top={plot.top} bottom={plot.top + plot.height} isCompact={isCompact} />
        {isCompact && <ChartKeys labels={labels} />}
      </div>
      <PointReader
        label={props.label}
        count={periods.length}
        plot={plot}
        describe={props.describe}
        initial={focus}
        opening={props.opening}
      />
    </div>
  );
}

const tickStyle = { fill: 'var(--soft)', fontSize: 12 };

type MarkKind = 'none' | 'alone' | 'end' | 'hollow';

function markOf(index: number, line: ChartSeries, provisional: readonly boolean[], focus: number | undefined): MarkKind {
  if ((line.values[index] ?? null) === null) return 'none';
  if (provisional[index]) return 'hollow';
  if (index === (focus ?? line.values.findLastIndex((value) => value !== null))) return 'end';
  const isAlone = (line.values[index - 1] ?? null) === null && (line.values[index + 1] ?? null) === null;
  return isAlone ? 'alone' : 'none';
}

function PointMark({ cx, cy, kind }: { readonly cx?: number; readonly cy?: number; readonly kind: MarkKind }) {
  if (kind === 'none' || cx === undefined || cy === undefined) return <g />;
  const isHollow = kind === 'hollow';
  return (
    <circle
      cx={cx}
      cy={cy}
      r={kind === 'alone' ? 2.5 : 4}
      strokeWidth={2}
      stroke={isHollow ? 'var(--brand)' : 'var(--card)'}
      fill={isHollow ? 'var(--card)' : 'var(--brand)'}
    />
  );
}

function pairOf(low: number | null | undefined, high: number | null | undefined): [number, number] | null {
  return low === null || low === undefined || high === null || high === undefined ? null : [low, high];
}

function endLabelsOf({ bars, band, line, target, formatValue }: SeriesChartProps) {
  const last = (values: readonly (number | null)[]) => values.findLast((value) => value !== null) ?? null;
  const entry = (series: ChartSeries | undefined, tone: 'strong' | 'quiet') => {
    const value = series ? last(series.values) : null;
    return series && value !== null ? [{ name: series.name, text: formatValue(value), value, tone }] : [];
  };
  const high = band?.name ? { name: band.name, values: band.high } : undefined;
  return [
    ...entry(line, 'strong'),
    ...entry(bars, 'quiet'),
    ...entry(high, 'quiet'),
    ...(target ? [{ name: target.name, text: formatValue(target.value), value: target.value, tone: 'target' as const }] : []),
  ];
}
