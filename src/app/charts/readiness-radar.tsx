import type { SVGAttributes } from 'react';
import { PolarAngleAxis, PolarGrid, PolarRadiusAxis, Radar, RadarChart } from 'recharts';
import './readiness-radar.css';
import { useWidth } from './use-width.ts';

export interface RadarAxis {
  readonly id: string;
  readonly name: string;
  /** 0 to 100; null: no data, which is a gap in the line and never its centre */
  readonly value: number | null;
  /** the value in words */
  readonly text: string;
}

export interface ReadinessRadarProps {
  readonly label: string;
  readonly axes: readonly RadarAxis[];
  readonly height: number;
}

/** px that a name takes beside the radar, and above and below it */
const NAME = 92;
const ENDS = 40;

/** Scores on axes around a centre. The line stops at an axis without data. */
export function ReadinessRadar({ label, axes, height }: ReadinessRadarProps) {
  const [ref, width] = useWidth<HTMLDivElement>(380);
  const data = axes.map(({ id, value }) => ({ id, value }));
  const named = new Map(axes.map((axis) => [axis.id, axis]));
  // a name beside the outermost corners must fit; where there is little room, the picture is no taller than it needs
  const radius = Math.max(40, Math.min((width / 2 - NAME) / Math.cos(Math.PI / 6), height / 2 - ENDS));
  const tall = Math.min(height, 2 * (radius + ENDS));
  return (
    <div className="radar" ref={ref} style={{ blockSize: tall }} role="img" aria-label={label}>
      <RadarChart accessibilityLayer={false} width={width} height={tall} data={data} outerRadius={radius}>
        <PolarGrid stroke="var(--line)" />
        <PolarRadiusAxis domain={[0, 100]} tickCount={6} axisLine={false} tick={false} />
        <PolarAngleAxis
          dataKey="id"
          tick={({ x, y, textAnchor, index, payload }) => (
            <AxisName
              x={Number(x)}
              y={Number(y)}
              height={Math.sin(((90 - (360 * index) / axes.length) * Math.PI) / 180)}
              textAnchor={textAnchor}
              axis={named.get(String(payload.value))}
            />
          )}
        />
        <Radar dataKey="value" isAnimationActive={false} shape={(props: RadarShape) => <Outline points={props.points} />} />
      </RadarChart>
    </div>
  );
}

interface AxisNameProps {
  readonly x: number;
  readonly y: number;
  /** above the centre (up to 1) or below it (down to −1) */
  readonly height: number;
  readonly textAnchor: SVGAttributes<SVGTextElement>['textAnchor'];
  readonly axis: RadarAxis | undefined;
}

function AxisName({ x, y, height, textAnchor, axis }: AxisNameProps) {
  if (!axis) return null;
  const lift = height > 0.1 ? -14 : height < -0.1 ? 12 : -4;
  return (
    <text x={x} y={y + lift} textAnchor={textAnchor} className="radar-name" data-none={axis.value === null || undefined}>
      <tspan x={x}>{axis.name}</tspan>
      <tspan x={x} dy="1.25em" className="radar-value">
        {axis.text}
      </tspan>
    </text>
  );
}

interface RadarShape {
  readonly points?: readonly RadarPoint[];
}

interface RadarPoint {
  readonly x?: number;
  readonly y?: number;
  readonly value?: number | readonly number[] | null;
  readonly payload?: { readonly value: number | null };
}

/** The corners that are known, joined where neighbours are; filled only where all of them are. */
function Outline({ points = [] }: RadarShape) {
  const known = points.map(({ x, y, payload }) =>
    payload?.value === null || payload?.value === undefined || !Number.isFinite(x) || !Number.isFinite(y) ? null : `${x} ${y}`,
  );
  const isWhole = known.every((corner) => corner !== null);
  const edges = known.flatMap((corner, i) => {
    const next = known[(i + 1) % known.length];
    return corner !== null && next ? [`M${corner}L${next}`] : [];
  });
  return (
    <g className="radar-outline">
      {isWhole && <path className="radar-area" d={`M${known.join('L')}Z`} />}
      <path className="radar-line" d={edges.join('')} />
      {points.map(({ x, y }, i) => (known[i] === null ? null : <circle key={known[i]} cx={x} cy={y} r={3.5} />))}
    </g>
  );
}
