import { type Axis, shareOfAxis } from './axis.ts';
import './chart.css';
import { ChartKeys } from './chart-keys.tsx';
import { EndLabels, type EndTone } from './end-labels.tsx';
import { LETTER, linesOfKeys } from './key-lines.ts';
import { periodTicks } from './period-ticks.ts';
import { type PointDescription, type PointOpening, PointReader } from './point-reader.tsx';
import { type SignalKind, SignalMark } from './signal-mark.tsx';
import { bandPath, barsOf, linePath, type Plot, type Values } from './trend-paths.ts';
import './trend-chart.css';
import { useWidth } from './use-width.ts';

export interface TrendSeries {
  readonly name: string;
  readonly values: Values;
}

export interface TrendBand {
  /** said at its upper end; null: it is said elsewhere */
  readonly name: string | null;
  readonly low: Values;
  readonly high: Values;
  /** the wider one of two */
  readonly isFaint?: boolean;
}

/** Natural process limits over a part of the periods. */
export interface TrendLimits {
  readonly mean: number;
  readonly lower: number;
  readonly upper: number;
}

/** Something that happened, over whole periods. */
export interface TrendEvent {
  readonly id: string;
  /** indexes of periods, both inclusive */
  readonly from: number;
  readonly to: number;
  readonly name: string;
  /** what stands at the axis where the name has no room */
  readonly mark: string;
}

export interface TrendChartProps {
  /** what the keyboard and a screen reader call the marks */
  readonly label: string;
  readonly height: number;
  readonly axis: Axis;
  readonly formatTick: (value: number) => string;
  readonly formatValue: (value: number) => string;
  /** one short label a period, earliest first */
  readonly periods: readonly string[];
  readonly bars?: TrendSeries;
  readonly bands?: readonly TrendBand[];
  readonly line?: TrendSeries;
  /** the same figure by another definition */
  readonly beside?: TrendSeries;
  /** the same periods a year earlier */
  readonly before?: TrendSeries;
  readonly target?: { readonly value: number; readonly name: string };
  readonly limits?: TrendLimits & { readonly names: Readonly<Record<'all' | 'mean' | 'lower' | 'upper', string>> };
  readonly signals?: readonly (SignalKind | null)[];
  readonly events?: readonly TrendEvent[];
  /** periods whose figure may still move: drawn hollow, their line dashed */
  readonly provisional?: readonly boolean[];
  /** one of many on one scale: no names at the ends, few ticks */
  readonly isSmall?: boolean;
  readonly describe: (index: number) => PointDescription;
  readonly opening?: PointOpening;
}

const LEFT = 54;
const BOTTOM = 30;
/** px of a line of keys */
const KEYS = 24;
const EVENTS = 20;

/** Bars, bands, lines, limits, signals and events over periods. Time runs from left to right in both languages. */
export function TrendChart(props: TrendChartProps) {
  const { axis, periods, height, events = [], isSmall = false } = props;
  const [ref, width] = useWidth<HTMLDivElement>(640);
  const isCompact = isSmall || width < 480;
  const labels = isSmall ? [] : endsOf(props);
  const right = isSmall ? 10 : isCompact ? 58 : 118;
  const keys = isCompact && !isSmall ? keysOf(labels, props.limits?.names.all) : [];
  const top = 14 + KEYS * linesOfKeys(keys, width) + (events.length > 0 && !isSmall ? EVENTS : 0);
  const left = isSmall ? 46 : LEFT;
  const plot: Plot = {
    left,
    top,
    width: Math.max(0, width - left - right),
    room: right,
    height: height - top - BOTTOM,
    count: periods.length,
    y: (value) => top + (height - top - BOTTOM) * (1 - shareOfAxis(axis, value)),
  };
  const ticks = periodTicks(periods.length, plot.width, isSmall ? 150 : 104);
  return (
    <div className="chart" ref={ref} style={{ blockSize: height }}>
      <div aria-hidden="true">
        <svg className="trend" width={width} height={height} aria-hidden="true">
          {axis.ticks.map((tick) => (
            <g key={tick}>
              <line className="trend-grid" x1={plot.left} x2={plot.left + plot.width} y1={plot.y(tick)} y2={plot.y(tick)} />
              <text className="trend-tick" x={plot.left - 8} y={plot.y(tick)} dominantBaseline="central" textAnchor="end">
                {props.formatTick(tick)}
              </text>
            </g>
          ))}
          {ticks.map((i) => (
            <text
              key={i}
              className="trend-tick"
              x={xOf(plot, i)}
              y={height - BOTTOM + 20}
              textAnchor={isSmall ? (i === 0 ? 'start' : 'end') : 'middle'}
              dx={isSmall ? (i === 0 ? -4 : 4) : 0}
            >
              {periods[i]}
            </text>
          ))}
          <Events events={events} plot={plot} isNamed={!isSmall} />
          <Marks {...props} plot={plot} />
        </svg>
        {!isSmall && (
          <EndLabels
            labels={labels.map((entry) => ({ ...entry, y: plot.y(entry.value) }))}
            room={plot.room}
            top={plot.top}
            bottom={plot.top + plot.height}
            isCompact={isCompact}
          />
        )}
        {keys.length > 0 && <ChartKeys labels={keys} />}
      </div>
      <PointReader label={props.label} count={periods.length} plot={plot} describe={props.describe} opening={props.opening} />
    </div>
  );
}

/** The three limits share one key where keys stand alone. */
const keysOf = (labels: readonly End[], limits: string | undefined): readonly Pick<End, 'name' | 'tone'>[] => [
  ...labels.filter(({ tone }) => tone !== 'limit'),
  ...(limits === undefined ? [] : [{ name: limits, tone: 'limit' as const }]),
];

const xOf = (plot: Plot, index: number): number => plot.left + ((index + 0.5) * plot.width) / plot.count;

function Marks({
  periods,
  bars,
  bands = [],
  line,
  beside,
  before,
  target,
  limits,
  signals = [],
  provisional = [],
  plot,
}: TrendChartProps & { plot: Plot }) {
  const right = plot.left + plot.width;
  const firm = (values: Values): Values => values.map((value, i) => (provisional[i] ? null : value));
  const level = (value: number, name: string) => <path className={name} d={`M${plot.left} ${plot.y(value)}H${right}`} />;
  return (
    <>
      {bars &&
        barsOf(bars.values, plot).map((bar) => (
          <rect key={bar.i} className="trend-bar" data-provisional={provisional[bar.i] || undefined} {...bar.box} rx={2} />
        ))}
      {bands.map((band, i) => (
        // biome-ignore lint/suspicious/noArrayIndexKey: bands lie in a fixed order and need not be named
        <path key={i} className="trend-band" data-faint={band.isFaint || undefined} d={bandPath(band.low, band.high, plot)} />
      ))}
      {limits && level(limits.upper, 'trend-limit')}
      {limits && level(limits.lower, 'trend-limit')}
      {limits && level(limits.mean, 'trend-mean')}
      {target && level(target.value, 'trend-target')}
      {before && <path className="trend-before" d={linePath(before.values, plot)} />}
      {beside && <path className="trend-beside" d={linePath(beside.values, plot)} />}
      {line && <path className="trend-line" data-open d={linePath(line.values, plot)} />}
      {line && <path className="trend-line" d={linePath(firm(line.values), plot)} />}
      {beside && <LastMark values={beside.values} plot={plot} name="trend-dot-beside" />}
      {line?.values.map((value, i) => {
        if (value === null) return null;
        const at = { x: xOf(plot, i), y: plot.y(value) };
        const signal = signals[i];
        const key = periods[i];
        if (signal) return <SignalMark key={key} {...at} kind={signal} />;
        const isLast = i === line.values.findLastIndex((known) => known !== null);
        if (provisional[i]) return <circle key={key} className="trend-dot" data-hollow cx={at.x} cy={at.y} r={isLast ? 4 : 3} />;
        const isAlone = (line.values[i - 1] ?? null) === null && (line.values[i + 1] ?? null) === null;
        return isLast || isAlone ? <circle key={key} className="trend-dot" cx={at.x} cy={at.y} r={4} /> : null;
      })}
      {bars &&
        !line &&
        bars.values.map((value, i) => {
          const signal = signals[i];
          return value !== null && signal ? <SignalMark key={periods[i]} x={xOf(plot, i)} y={plot.y(value)} kind={signal} /> : null;
        })}
    </>
  );
}

function LastMark({ values, plot, name }: { readonly values: Values; readonly plot: Plot; readonly name: string }) {
  const last = values.findLastIndex((value) => value !== null);
  const value = values[last] ?? null;
  return value === null ? null : <circle className={name} cx={xOf(plot, last)} cy={plot.y(value)} r={3.5} />;
}

function Events({ events, plot, isNamed }: { readonly events: readonly TrendEvent[]; readonly plot: Plot; readonly isNamed: boolean }) {
  const step = plot.width / Math.max(1, plot.count);
  const placed = [...events].sort((a, b) => a.from - b.from);
  return placed.map((event, i) => {
    const x = plot.left + event.from * step;
    const width = (event.to - event.from + 1) * step;
    const room = (placed[i + 1] ? plot.left + (placed[i + 1] as TrendEvent).from * step : plot.left + plot.width) - x;
    const hasRoom = room > event.name.length * LETTER + 10;
    return (
      <g key={event.id}>
        <rect className="trend-event" x={x} y={plot.top - 4} width={Math.max(2, width)} height={plot.height + 4} />
        <path className="trend-event-edge" d={`M${x} ${plot.top - 4}V${plot.top + plot.height}`} />
        {isNamed && (
          <text className="trend-event-name" x={x + 2} y={plot.top - 10}>
            {hasRoom ? event.name : event.mark}
          </text>
        )}
      </g>
    );
  });
}

interface End {
  readonly name: string;
  readonly text: string;
  readonly value: number;
  readonly tone: EndTone;
}

function endsOf({ bars, bands = [], line, beside, before, target, limits, formatValue }: TrendChartProps): readonly End[] {
  const end = (name: string | null | undefined, values: Values | undefined, tone: EndTone): End[] => {
    const value = values?.findLast((known) => known !== null) ?? null;
    return name && value !== null ? [{ name, value, text: formatValue(value), tone }] : [];
  };
  return [
    ...end(line?.name, line?.values, 'strong'),
    ...end(bars?.name, bars?.values, 'quiet'),
    ...end(beside?.name, beside?.values, 'beside'),
    ...end(before?.name, before?.values, 'before'),
    ...bands.flatMap((band) => end(band.name, band.high, 'quiet')),
    ...(limits ? (['upper', 'mean', 'lower'] as const).flatMap((name) => end(limits.names[name], [limits[name]], 'limit')) : []),
    ...end(target?.name, target && [target.value], 'target'),
  ];
}
