import { type KeyboardEvent, type PointerEvent, useState } from 'react';

export interface PointDescription {
  readonly title: string;
  readonly lines: readonly { readonly name: string; readonly value: string; readonly note?: string }[];
}

export interface PointReaderProps {
  readonly label: string;
  readonly count: number;
  /** px within the chart */
  readonly plot: { readonly left: number; readonly top: number; readonly width: number; readonly height: number };
  readonly describe: (index: number) => PointDescription;
  /** where the keyboard starts; the last point by default */
  readonly initial?: number;
}

/**
 * Reads a chart point by point, by pointer and by keyboard alike: a slider over the periods whose value is the whole
 * sentence of the point. Right is later in both languages, as the axis is.
 */
export function PointReader({ label, count, plot, describe, initial = count - 1 }: PointReaderProps) {
  const [index, setIndex] = useState<number | null>(null);
  const isShown = index !== null && index < count;
  const current = isShown ? index : Math.min(Math.max(initial, 0), count - 1);
  if (count === 0) return null;
  const point = describe(current);
  const band = plot.width / count;
  const x = plot.left + (current + 0.5) * band;

  const follow = (event: PointerEvent<HTMLElement>) => {
    const offset = event.clientX - event.currentTarget.getBoundingClientRect().left;
    setIndex(Math.min(count - 1, Math.max(0, Math.floor(offset / band))));
  };
  const step = (event: KeyboardEvent) => {
    const next = nextIndex(event.key, current, count);
    if (next === undefined) return;
    event.preventDefault();
    setIndex(next);
  };
  return (
    <>
      {isShown && <div className="chart-cursor" style={{ insetInlineStart: x, insetBlockStart: plot.top, blockSize: plot.height }} />}
      <div
        className="chart-reader"
        role="slider"
        tabIndex={0}
        aria-label={label}
        aria-valuemin={1}
        aria-valuemax={count}
        aria-valuenow={current + 1}
        aria-valuetext={sentenceOf(point)}
        style={{ insetInlineStart: plot.left, insetBlockStart: plot.top, inlineSize: plot.width, blockSize: plot.height }}
        onFocus={(event) => event.currentTarget.matches(':focus-visible') && setIndex(current)}
        onBlur={() => setIndex(null)}
        onPointerMove={follow}
        onPointerDown={follow}
        onPointerLeave={() => setIndex(null)}
        onKeyDown={step}
      />
      {isShown && (
        <div
          className="chart-tip"
          aria-hidden="true"
          data-side={current < count / 2 ? 'after' : 'before'}
          style={{ insetInlineStart: x, insetBlockStart: plot.top }}
        >
          <div dir="auto">
            <b>{point.title}</b>
            <dl>
              {point.lines.map((line) => (
                <div key={line.name}>
                  <dt>{line.name}</dt>
                  <dd>
                    {line.value}
                    {line.note && <small>{line.note}</small>}
                  </dd>
                </div>
              ))}
            </dl>
          </div>
        </div>
      )}
    </>
  );
}

function nextIndex(key: string, current: number, count: number): number | null | undefined {
  switch (key) {
    case 'ArrowRight':
    case 'ArrowUp':
      return Math.min(count - 1, current + 1);
    case 'ArrowLeft':
    case 'ArrowDown':
      return Math.max(0, current - 1);
    case 'Home':
      return 0;
    case 'End':
      return count - 1;
    case 'PageUp':
      return Math.min(count - 1, current + 12);
    case 'PageDown':
      return Math.max(0, current - 12);
    case 'Escape':
      return null;
    default:
      return undefined;
  }
}

const sentenceOf = (point: PointDescription): string =>
  `${point.title}: ${point.lines.map((line) => [line.name, line.value, line.note].filter(Boolean).join(' ')).join(', ')}`;
