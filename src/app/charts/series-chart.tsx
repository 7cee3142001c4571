import { type Axis, shareOfAxis } from './axis.ts';
import { ChartKeys } from './chart-keys.tsx';
import './chart.css';
import { EndLabels } from './end-labels.tsx';
import { periodTicks } from './period-ticks.ts';
import { type PointDescription, type PointOpening, PointReader } from './point-reader.tsx';
import { BOTTOM, LEFT, type MarkKind, SeriesPlot, type SeriesPlotProps } from './series-plot.tsx';
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

const TOP = 14;
const KEYS = 24;

/** Bars, a band, a line and a target over periods, in that order of quietness. Time runs from left to right in both languages. */
export function SeriesChart(props: SeriesChartProps) {
  const { axis, periods, bars, band, line, target, provisional = [], height, focus } = props;
  const [ref, width] = useWidth<HTMLDivElement>(640);
  const isCompact = width < 480;
  const right = isCompact ? 58 : 112;
  const top = isCompact ? TOP + KEYS : TOP;
  const plot = { left: LEFT, top, width: Math.max(0, width - LEFT - right), height: height - top - BOTTOM };
  const drawing: SeriesPlotProps = {
    width,
    height,
    margin: { top, right, bottom: 0, left: 0 },
    min: axis.min,
    max: axis.max,
    isLog: axis.isLog,
    ticks: axis.ticks.map((value) => ({ value, text: props.formatTick(value) })),
    labels: periodTicks(periods.length, plot.width).map((i) => ({ i, text: periods[i] ?? '' })),
    data: periods.map((_, i) => ({
      bar: bars?.values[i] ?? null,
      line: line?.values[i] ?? null,
      band: band ? pairOf(band.low[i], band.high[i]) : null,
      isProvisional: provisional[i] === true,
      mark: line ? markOf(i, line, provisional, focus) : 'none',
    })),
    hasBars: bars !== undefined,
    hasBand: band !== undefined && periods.length > 1,
    hasLine: line !== undefined,
    target: target?.value ?? null,
  };
  const at = (value: number) => plot.top + plot.height * (1 - shareOfAxis(axis, value));
  const labels = endLabelsOf(props).map((entry) => ({ ...entry, y: at(entry.value) }));
  return (
    <div className="chart" ref={ref} style={{ blockSize: height }}>
      <div aria-hidden="true">
        <SeriesPlot {...drawing} />
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

function markOf(index: number, line: ChartSeries, provisional: readonly boolean[], focus: number | undefined): MarkKind {
  if ((line.values[index] ?? null) === null) return 'none';
  if (provisional[index]) return 'hollow';
  if (index === (focus ?? line.values.findLastIndex((value) => value !== null))) return 'end';
  const isAlone = (line.values[index - 1] ?? null) === null && (line.values[index + 1] ?? null) === null;
  return isAlone ? 'alone' : 'none';
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
