import type { ReactNode } from 'react';
import type { Axis } from './axis.ts';
import { shareOfAxis } from './axis.ts';
import './chart.css';
import { periodTicks } from './period-ticks.ts';
import { type PointDescription, type PointOpening, PointReader, type PointRows } from './point-reader.tsx';
import './trend-chart.css';
import type { Plot } from './trend-paths.ts';
import { useWidth } from './use-width.ts';

export interface TimePlotProps {
  /** what the keyboard and a screen reader call the marks */
  readonly label: string;
  readonly height: number;
  readonly axis: Axis;
  readonly formatTick: (value: number) => string;
  /** one short label a period, earliest first */
  readonly periods: readonly string[];
  readonly describe: (index: number) => PointDescription;
  readonly opening?: PointOpening;
  readonly rows?: (plot: Plot) => PointRows;
  /** px for what is said at the ends of lines; less where there is little room */
  readonly room: number;
  readonly children: (plot: Plot, isCompact: boolean) => { readonly marks: ReactNode; readonly beside?: ReactNode };
}

const LEFT = 54;
const TOP = 14;
const BOTTOM = 30;
/** what an end has where there is no room for its name */
const NARROW_ROOM = 58;

/** Grid, ticks and reader of a picture over periods, on the same margins as every other: pictures under each other share their time axis. */
export function TimePlot({ label, height, axis, formatTick, periods, describe, opening, rows, room, children }: TimePlotProps) {
  const [ref, width] = useWidth<HTMLDivElement>(640);
  const isCompact = width < 480;
  const right = isCompact ? NARROW_ROOM : room;
  const plotHeight = height - TOP - BOTTOM;
  const plot: Plot = {
    left: LEFT,
    top: TOP,
    width: Math.max(0, width - LEFT - right),
    room: right,
    height: plotHeight,
    count: periods.length,
    y: (value) => TOP + plotHeight * (1 - shareOfAxis(axis, value)),
  };
  const { marks, beside } = children(plot, isCompact);
  return (
    <div className="chart" ref={ref} style={{ blockSize: height }}>
      <div aria-hidden="true">
        <svg className="trend" width={width} height={height} aria-hidden="true">
          {axis.ticks.map((tick) => (
            <g key={tick}>
              <line className="trend-grid" x1={plot.left} x2={plot.left + plot.width} y1={plot.y(tick)} y2={plot.y(tick)} />
              <text className="trend-tick" x={plot.left - 8} y={plot.y(tick)} dominantBaseline="central" textAnchor="end">
                {formatTick(tick)}
              </text>
            </g>
          ))}
          {periodTicks(periods.length, plot.width).map((i) => (
            <text
              key={i}
              className="trend-tick"
              x={plot.left + ((i + 0.5) * plot.width) / plot.count}
              y={height - BOTTOM + 20}
              textAnchor="middle"
            >
              {periods[i]}
            </text>
          ))}
          {marks}
        </svg>
        {beside}
      </div>
      <PointReader label={label} count={periods.length} plot={plot} describe={describe} opening={opening} rows={rows?.(plot)} />
    </div>
  );
}
