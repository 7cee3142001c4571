import './sparkline.css';

export interface SparklineProps {
  readonly values: readonly (number | null)[];
  readonly target?: number;
}

/** The course of a figure beside the figure: no axis, gaps stay gaps, the last point is marked. Decorative: the tile says it in words. */
export function Sparkline({ values, target }: SparklineProps) {
  const known = values.filter((value) => value !== null);
  if (known.length < 2) return <div className="sparkline" aria-hidden="true" />;
  const low = Math.min(...known, target ?? Number.POSITIVE_INFINITY);
  const high = Math.max(...known, target ?? Number.NEGATIVE_INFINITY);
  const x = (i: number) => (i / (values.length - 1)) * 100;
  const y = (value: number) => 92 - ((value - low) / (high - low || 1)) * 84;
  let isDrawing = false;
  const path = values.map((value, i) => {
    if (value === null) {
      isDrawing = false;
      return '';
    }
    const command = isDrawing ? 'L' : 'M';
    isDrawing = true;
    return `${command}${x(i).toFixed(2)} ${y(value).toFixed(2)}`;
  }).join('');
  const last = values.findLastIndex((value) => value !== null);
  return (
    <div className="sparkline" aria-hidden="true">
      <svg viewBox="0 0 100 100" preserveAspectRatio="none">
        {target !== undefined && <path className="sparkline-target" d={`M0 ${y(target)}H100`} />}
        <path className="sparkline-line" d={path} />
      </svg>
      <i style={{ insetBlockStart: `${y(values[last]!)}%`, insetInlineStart: `${x(last)}%` }} />
    </div>
  );
}
