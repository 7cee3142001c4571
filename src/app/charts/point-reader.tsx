import { type KeyboardEvent, type MouseEvent, type PointerEvent, useRef, useState } from 'react';

export interface PointDescription {
  readonly title: string;
  readonly lines: readonly { readonly name: string; readonly value: string; readonly note?: string }[];
  /** what the point means, in whole sentences */
  readonly remarks?: readonly string[];
}

export interface PointReaderProps {
  readonly label: string;
  readonly count: number;
  /** px within the chart */
  readonly plot: { readonly left: number; readonly top: number; readonly width: number; readonly height: number };
  readonly describe: (index: number) => PointDescription;
  /** what Enter and a click do with the point that is being read, and how that is said */
  readonly opening?: PointOpening;
  /** several marks a period, one of which is in hand: chosen by where the pointer is, and by the up and down keys */
  readonly rows?: PointRows;
}

export interface PointRows {
  readonly count: number;
  readonly current: number;
  readonly onChange: (row: number) => void;
  /** @param share 0 at the top of the plot, 1 at its bottom */
  readonly rowAt: (index: number, share: number) => number;
}

export interface PointOpening {
  readonly hint: string;
  readonly onOpen: (index: number) => void;
}

/**
 * Reads a chart point by point, by pointer and by keyboard alike: a slider over the periods whose value is the whole
 * sentence of the point. It starts at the last one; right is later in both languages, as the axis is.
 */
export function PointReader({ label, count, plot, describe, opening, rows }: PointReaderProps) {
  const [index, setIndex] = useState<number | null>(null);
  // A finger reads a point by touching it; only touching it again opens it.
  const readBefore = useRef<number | null>(null);
  const isShown = index !== null && index < count;
  const current = isShown ? index : count - 1;
  if (count === 0) return null;
  const point = describe(current);
  const band = plot.width / count;
  const x = plot.left + (current + 0.5) * band;

  const pointAt = (clientX: number, element: HTMLElement) =>
    Math.min(count - 1, Math.max(0, Math.floor((clientX - element.getBoundingClientRect().left) / band)));
  const follow = (event: PointerEvent<HTMLElement>) => {
    if (event.type === 'pointerdown') readBefore.current = event.pointerType === 'touch' ? index : null;
    const pointed = pointAt(event.clientX, event.currentTarget);
    setIndex(pointed);
    const { top, height } = event.currentTarget.getBoundingClientRect();
    if (rows && height > 0) rows.onChange(rows.rowAt(pointed, (event.clientY - top) / height));
  };
  const press = (event: MouseEvent<HTMLElement>) => {
    const pressed = pointAt(event.clientX, event.currentTarget);
    const isTouch = (event.nativeEvent as globalThis.PointerEvent).pointerType === 'touch';
    if (!isTouch || readBefore.current === pressed) opening?.onOpen(pressed);
  };
  const step = (event: KeyboardEvent) => {
    if (event.key === 'Enter' && opening) {
      event.preventDefault();
      opening.onOpen(current);
      return;
    }
    const step = rows ? rowStep(event.key) : 0;
    if (rows && step !== 0) {
      event.preventDefault();
      setIndex(current);
      rows.onChange((rows.current + step + rows.count) % rows.count);
      return;
    }
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
        aria-description={opening?.hint}
        data-opens={opening ? true : undefined}
        style={{ insetInlineStart: plot.left, insetBlockStart: plot.top, inlineSize: plot.width, blockSize: plot.height }}
        onFocus={(event) => event.currentTarget.matches(':focus-visible') && setIndex(current)}
        onBlur={() => setIndex(null)}
        onPointerMove={follow}
        onPointerDown={follow}
        onPointerLeave={() => setIndex(null)}
        onKeyDown={step}
        onClick={press}
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
            {point.remarks?.map((remark) => (
              <p key={remark}>{remark}</p>
            ))}
            {opening && <p className="chart-hint">{opening.hint}</p>}
          </div>
        </div>
      )}
    </>
  );
}

const rowStep = (key: string): number => (key === 'ArrowDown' ? 1 : key === 'ArrowUp' ? -1 : 0);

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

const sentenceOf = ({ title, lines, remarks = [] }: PointDescription): string =>
  [`${title}: ${lines.map((line) => [line.name, line.value, line.note].filter(Boolean).join(' ')).join(', ')}`, ...remarks].join('. ');
