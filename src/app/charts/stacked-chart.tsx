import type { Axis } from './axis.ts';
import { EndLabels } from './end-labels.tsx';
import { LineKeys } from './line-keys.tsx';
import './lines-chart.css';
import type { PointDescription, PointOpening } from './point-reader.tsx';
import { type StackedPart, stackParts } from './stack-parts.ts';
import { TimePlot } from './time-plot.tsx';
import type { Plot, Values } from './trend-paths.ts';

export interface StackedChartProps {
  readonly label: string;
  readonly height: number;
  readonly axis: Axis;
  readonly formatTick: (value: number) => string;
  readonly formatValue: (value: number) => string;
  readonly periods: readonly string[];
  /** the largest first, at the bottom; at most six */
  readonly parts: readonly StackedPart[];
  readonly provisional: readonly boolean[];
  /** the whole that each bar is laid beside: a stroke across it */
  readonly before?: Values;
  readonly target?: { readonly value: number; readonly name: string };
  readonly current: number;
  readonly onCurrent: (part: number) => void;
  readonly describe: (index: number) => PointDescription;
  readonly opening?: PointOpening;
}

/** Counts that add up to a whole, period by period; the parts are named at the last bar. */
export function StackedChart({ parts, provisional, before, target, current, onCurrent, formatValue, ...props }: StackedChartProps) {
  const stacks = stackParts(parts, props.periods.length);
  const last = stacks.length - 1;
  return (
    <>
      <TimePlot
        {...props}
        room={140}
        rows={(plot) => ({
          count: parts.length,
          current,
          onChange: onCurrent,
          rowAt: (index, share) => {
            const y = plot.top + share * plot.height;
            const found = stacks[index]?.findIndex(({ to }) => plot.y(to) <= y) ?? -1;
            return found < 0 ? parts.length - 1 : found;
          },
        })}
      >
        {(plot, isCompact) => {
          const step = plot.width / Math.max(1, plot.count);
          const width = Math.max(1, step * 0.78);
          return {
            marks: [
              ...stacks.flatMap((stack, i) =>
                stack.map(({ from, to }, part) => (
                  <g
                    key={`${parts[part]?.id}-${props.periods[i]}`}
                    className="stack-part"
                    data-tone={part % 6}
                    data-provisional={provisional[i] || undefined}
                    data-current={part === current || undefined}
                  >
                    <rect
                      x={plot.left + (i + 0.5) * step - width / 2}
                      width={width}
                      y={plot.y(to)}
                      height={Math.max(0, plot.y(from) - plot.y(to))}
                    />
                  </g>
                )),
              ),
              before && <path key="before" className="stack-before" d={strokesOf(before, plot, step)} />,
              target && (
                <path key="target" className="trend-target" d={`M${plot.left} ${plot.y(target.value)}H${plot.left + plot.width}`} />
              ),
            ],
            beside: (
              <EndLabels
                labels={[
                  ...(stacks[last] ?? []).flatMap(({ from, to }, part) => {
                    const value = parts[part]?.values[last] ?? null;
                    if (value === null) return [];
                    const name = parts[part]?.name ?? '';
                    const text = formatValue(value);
                    const tone = part === current ? ('strong' as const) : ('quiet' as const);
                    return [{ name, text: isCompact ? text : `${text} ${name}`, y: plot.y((from + to) / 2), tone }];
                  }),
                  ...(target
                    ? [
                        {
                          name: target.name,
                          text: `${formatValue(target.value)} ${isCompact ? '' : target.name}`.trim(),
                          y: plot.y(target.value),
                          tone: 'target' as const,
                        },
                      ]
                    : []),
                ]}
                room={plot.room}
                top={plot.top}
                bottom={plot.top + plot.height}
                isCompact
              />
            ),
          };
        }}
      </TimePlot>
      <LineKeys lines={parts} isFilled />
    </>
  );
}

/** A stroke a little wider than its bar, at the whole that it is laid beside. */
const strokesOf = (before: Values, plot: Plot, step: number): string =>
  before
    .map((value, i) => (value === null ? '' : `M${plot.left + (i + 0.5) * step - step * 0.45} ${plot.y(value)}h${step * 0.9}`))
    .join('');
