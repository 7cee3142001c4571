import { memo } from 'react';
import { Area, Bar, CartesianGrid, Cell, ComposedChart, Line, ReferenceLine, XAxis, YAxis } from 'recharts';

export type MarkKind = 'none' | 'alone' | 'end' | 'hollow';

export interface SeriesPlotProps {
  readonly width: number;
  readonly height: number;
  readonly margin: { readonly top: number; readonly right: number; readonly bottom: number; readonly left: number };
  readonly min: number;
  readonly max: number;
  readonly isLog: boolean;
  readonly ticks: readonly { readonly value: number; readonly text: string }[];
  /** the periods that are named below, by their index */
  readonly labels: readonly { readonly i: number; readonly text: string }[];
  readonly data: readonly {
    readonly bar: number | null;
    readonly line: number | null;
    readonly band: readonly [low: number, high: number] | null;
    readonly isProvisional: boolean;
    readonly mark: MarkKind;
  }[];
  readonly hasBars: boolean;
  readonly hasBand: boolean;
  readonly hasLine: boolean;
  /** null: none */
  readonly target: number | null;
}

export const LEFT = 54;
export const BOTTOM = 30;

/** What Recharts draws, which takes longer than all else of a card: nothing but data, so that the same is not drawn again. */
export const SeriesPlot = memo(
  function SeriesPlot({ width, height, margin, min, max, isLog, ticks, labels, data, hasBars, hasBand, hasLine, target }: SeriesPlotProps) {
    const textOf = (value: number) => ticks.find((tick) => tick.value === value)?.text ?? '';
    const nameOf = (index: number) => labels.find(({ i }) => i === index)?.text ?? '';
    return (
      <ComposedChart
        accessibilityLayer={false}
        data={data.map(({ bar, line, band }, i) => ({ i, bar, line, band }))}
        width={width}
        height={height}
        barCategoryGap="24%"
        margin={margin}
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
          ticks={labels.map(({ i }) => i)}
          tickFormatter={nameOf}
          tick={tickStyle}
        />
        <YAxis
          width={LEFT}
          domain={[min, max]}
          ticks={ticks.map(({ value }) => value)}
          scale={isLog ? 'log' : 'linear'}
          allowDataOverflow
          interval={0}
          tickLine={false}
          axisLine={false}
          tickFormatter={textOf}
          tick={tickStyle}
        />
        {hasBars && (
          <Bar dataKey="bar" isAnimationActive={false} radius={[2, 2, 0, 0]}>
            {data.map(({ isProvisional }, i) => (
              // biome-ignore lint/suspicious/noArrayIndexKey: a period has no other name here, and never moves
              <Cell key={i} fill={isProvisional ? 'transparent' : 'var(--band)'} stroke="var(--band)" strokeWidth={1.5} />
            ))}
          </Bar>
        )}
        {hasBand && (
          <Area dataKey="band" type="linear" isAnimationActive={false} stroke="none" fill="var(--band)" fillOpacity={1} activeDot={false} />
        )}
        {target !== null && <ReferenceLine y={target} stroke="var(--target)" strokeDasharray="5 4" strokeWidth={1.3} />}
        {hasLine && (
          <Line
            dataKey="line"
            type="linear"
            isAnimationActive={false}
            stroke="var(--brand)"
            strokeWidth={2.2}
            activeDot={false}
            dot={({ cx, cy, index, key }) => <PointMark key={key} {...{ cx, cy }} kind={data[index]?.mark ?? 'none'} />}
          />
        )}
      </ComposedChart>
    );
  },
  (before, now) => JSON.stringify(before) === JSON.stringify(now),
);

const tickStyle = { fill: 'var(--soft)', fontSize: 12 };

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
