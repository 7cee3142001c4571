import type { XmrVariation } from '../../core/statistics/xmr-chart.ts';
import './sparkline.css';

export interface SparklineProps {
  readonly values: readonly (number | null)[];
  readonly target?: number;
  /** colours the line as the sign beside it */
  readonly variation?: XmrVariation | null;
}

/** The course of a figure beside the figure: no axis, gaps stay gaps, the last point is marked. Decorative: the tile says it in words. */
export function Sparkline({ values, target: wanted, variation }: SparklineProps) {
  const known = values.filter((value) => value !== null);
  if (known.length < 2) return <div className="sparkline" aria-hidden="true" />;
  const target = wanted !== undefined && isNear(wanted, known) ? wanted : undefined;
  const low = Math.min(...known, target ?? Number.POSITIVE_INFINITY);
  const high = Math.max(...known, target ?? Number.NEGATIVE_INFINITY);
  const x = (i: number) => (i / (values.length - 1)) * 100;
  const y = (value: number) => 92 - ((value - low) / (high - low || 1)) * 84;
  let isDrawing = false;
  const path = values
    .map((value, i) => {
      if (value === null) {
        isDrawing = false;
        return '';
      }
      const command = isDrawing ? 'L' : 'M';
      isDrawing = true;
      return `${command}${x(i).toFixed(2)} ${y(value).toFixed(2)}`;
    })
    .join('');
  const last = values.findLastIndex((value) => value !== null);
  return (
    <div className="sparkline" data-variation={variation ?? undefined} aria-hidden="true">
      <svg viewBox="0 0 100 100" preserveAspectRatio="none" aria-hidden="true">
        {target !== undefined && <path className="sparkline-target" d={`M0 ${y(target)}H100`} />}
        <path className="sparkline-line" d={path} />
      </svg>
      <i style={{ insetBlockStart: `${y(values[last]!)}%`, insetInlineStart: `${x(last)}%` }} />
    </div>
  );
}

/** A target far from everything drawn would press the course flat, and says nothing that the words do not. */
function isNear(target: number, values: readonly number[]): boolean {
  const low = Math.min(...values);
  const high = Math.max(...values);
  const reach = 1.5 * (high - low);
  return target >= low - reach && target <= high + reach;
}
