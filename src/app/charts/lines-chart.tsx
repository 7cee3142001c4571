import type { Axis } from './axis.ts';
import { EndLabels } from './end-labels.tsx';
import { LineKeys } from './line-keys.tsx';
import './lines-chart.css';
import type { PointDescription, PointOpening } from './point-reader.tsx';
import { TimePlot } from './time-plot.tsx';
import { linePath, type Plot, type Values } from './trend-paths.ts';

export interface ChartLine {
  readonly id: string;
  readonly name: string;
  readonly values: Values;
  /** what it is laid beside: other periods, another group */
  readonly before?: Values;
  /** periods whose figure may still move: their points are hollow */
  readonly provisional?: readonly boolean[];
}

export interface LinesChartProps {
  readonly label: string;
  readonly height: number;
  readonly axis: Axis;
  readonly formatTick: (value: number) => string;
  readonly formatValue: (value: number) => string;
  readonly periods: readonly string[];
  readonly lines: readonly ChartLine[];
  readonly target?: { readonly value: number; readonly name: string };
  /** the line in hand: it is strong while the others are quiet */
  readonly current: number;
  readonly onCurrent: (line: number) => void;
  readonly describe: (index: number) => PointDescription;
  readonly opening?: PointOpening;
}

/** Of more lines than that, only the one in hand is drawn with what it is laid beside. */
export const FEW_LINES = 3;

/** Lines that are told apart by weight and dash as well as by colour, each named at its end; dotted what each is laid beside, of many lines that in hand alone. */
export function LinesChart({ lines, target, current, onCurrent, formatValue, ...props }: LinesChartProps) {
  const isMany = lines.length > 5;
  return (
    <>
      <TimePlot
        {...props}
        room={roomOf(lines, isMany)}
        rows={(plot) => ({
          count: lines.length,
          current,
          onChange: onCurrent,
          rowAt: (index, share) => nearest(lines, plot, index, share),
        })}
      >
        {(plot, isCompact) => ({
          marks: (
            <>
              {target && <path className="trend-target" d={`M${plot.left} ${plot.y(target.value)}H${plot.left + plot.width}`} />}
              {lines.map((line, i) => (
                <g key={line.id} className="lines-line" data-tone={i % 6} data-current={i === current || undefined}>
                  {line.before && (i === current || lines.length <= FEW_LINES) && (
                    <path className="lines-before" d={linePath(line.before, plot)} />
                  )}
                  <path d={linePath(line.values, plot)} />
                  {dotsOf(line.values).map((at) => (
                    <circle
                      key={at}
                      cx={plot.left + ((at + 0.5) * plot.width) / plot.count}
                      cy={plot.y(line.values[at] as number)}
                      r={i === current ? 4 : 3}
                      data-hollow={line.provisional?.[at] || undefined}
                    />
                  ))}
                </g>
              ))}
            </>
          ),
          beside: (
            <EndLabels
              labels={[
                ...lines.flatMap((line, i) => {
                  const value = line.values.findLast((known) => known !== null) ?? null;
                  if (value === null) return [];
                  const tone = i === current ? ('strong' as const) : ('beside' as const);
                  const text = formatValue(value);
                  return [{ name: line.name, text: isMany && !isCompact ? `${text} ${line.name}` : text, y: plot.y(value), tone }];
                }),
                ...(target
                  ? [{ name: target.name, text: formatValue(target.value), y: plot.y(target.value), tone: 'target' as const }]
                  : []),
              ]}
              room={plot.room}
              top={plot.top}
              bottom={plot.top + plot.height}
              isCompact={isCompact || isMany}
            />
          ),
        })}
      </TimePlot>
      <LineKeys lines={lines} />
    </>
  );
}

/** px that a letter of a name takes, on average */
const LETTER = 7;

/** As much as the longest name needs, within reason; a value stands before it where each has one line. */
const roomOf = (lines: readonly ChartLine[], isMany: boolean): number =>
  Math.min(240, Math.max(118, 16 + LETTER * (Math.max(...lines.map(({ name }) => name.length)) + (isMany ? 7 : 0))));

/** The last known point, and every point that no line reaches. */
function dotsOf(values: Values): readonly number[] {
  const last = values.findLastIndex((value) => value !== null);
  return values.flatMap((value, i) => {
    const isAlone = (values[i - 1] ?? null) === null && (values[i + 1] ?? null) === null;
    return value !== null && (i === last || isAlone) ? [i] : [];
  });
}

function nearest(lines: readonly ChartLine[], plot: Plot, index: number, share: number): number {
  const y = plot.top + share * plot.height;
  let found = 0;
  let least = Number.POSITIVE_INFINITY;
  lines.forEach(({ values }, i) => {
    const value = values[index] ?? null;
    const distance = value === null ? Number.POSITIVE_INFINITY : Math.abs(plot.y(value) - y);
    if (distance < least) [found, least] = [i, distance];
  });
  return found;
}
