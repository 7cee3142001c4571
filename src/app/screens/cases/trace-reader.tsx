import { type KeyboardEvent, type PointerEvent, useState } from 'react';
import type { Instant } from '../../../core/instant.ts';
import type { TransitionType } from '../../../core/lifecycle.ts';
import type { TraceSegment } from '../../../core/sla/trace.ts';
import type { Formatter } from '../../../i18n/formatter.ts';
import { nextRow } from './next-row.ts';
import { type Span, shareOfSpan } from './trace-span.ts';
import { useCasesWords } from './use-cases-words.ts';

export interface TraceReaderProps {
  readonly label: string;
  readonly segments: readonly TraceSegment[];
  readonly events: readonly { readonly at: string; readonly type: TransitionType }[];
  readonly span: Span;
  readonly format: Formatter;
}

const KEYS: Readonly<Record<string, string>> = {
  ArrowRight: 'ArrowDown',
  ArrowUp: 'ArrowDown',
  ArrowLeft: 'ArrowUp',
  ArrowDown: 'ArrowUp',
};

/** Reads a clock stretch by stretch, by pointer and keyboard alike; right is later in both languages. */
export function TraceReader({ label, segments, events, span, format }: TraceReaderProps) {
  const words = useCasesWords();
  const [index, setIndex] = useState<number | null>(null);
  if (segments.length === 0) return null;
  const isShown = index !== null && index < segments.length;
  const current = isShown ? index : 0;
  const segment = segments[current] as TraceSegment;
  const counted = segments
    .slice(0, current + 1)
    .reduce((sum, { kind, workingSeconds }) => sum + (kind === 'counted' ? workingSeconds : 0), 0);
  const happened = events.filter(({ at }) => isIn(segment, Date.parse(at) / 1000));
  const lines = [
    [words('line.working'), format.duration(segment.workingSeconds)],
    [words('line.elapsed'), format.duration(counted)],
  ] as const;
  const range = `${format.instant(segment.from)} – ${format.instant(segment.to)}`;
  const remarks = happened.map(({ at, type }) => `${words(`transition.${type}`)} ${format.time(Date.parse(at) / 1000)}`);
  const follow = (event: PointerEvent<HTMLElement>) => {
    const box = event.currentTarget.getBoundingClientRect();
    const at = span.from + ((event.clientX - box.left) / (box.width || 1)) * (span.to - span.from);
    const found = segments.findIndex(({ to }) => to > at);
    setIndex(found < 0 ? segments.length - 1 : found);
  };
  const step = (event: KeyboardEvent) => {
    if (event.key === 'Escape') return setIndex(null);
    const next = nextRow(KEYS[event.key] ?? event.key, current, segments.length);
    if (next === null) return;
    event.preventDefault();
    setIndex(next);
  };
  const [start, end] = [shareOfSpan(span, segment.from), shareOfSpan(span, segment.to)];
  return (
    <>
      {isShown && (
        <i className="trace-cursor" style={{ insetInlineStart: `${start * 100}%`, inlineSize: `max(${(end - start) * 100}%, 2px)` }} />
      )}
      <div
        className="trace-reader"
        role="slider"
        tabIndex={0}
        aria-label={label}
        aria-valuemin={1}
        aria-valuemax={segments.length}
        aria-valuenow={current + 1}
        aria-valuetext={[`${words(`kindOfTime.${segment.kind}`)}, ${range}`, ...lines.map((line) => line.join(' ')), ...remarks].join('. ')}
        onFocus={(event) => event.currentTarget.matches(':focus-visible') && setIndex(current)}
        onBlur={() => setIndex(null)}
        onPointerMove={follow}
        onPointerDown={follow}
        onPointerLeave={() => setIndex(null)}
        onKeyDown={step}
      />
      {isShown && (
        <div
          className="trace-tip"
          aria-hidden="true"
          data-side={start < 0.5 ? 'after' : 'before'}
          style={{ insetInlineStart: `${start * 100}%` }}
        >
          <div dir="auto">
            <b>{words(`kindOfTime.${segment.kind}`)}</b>
            <p>{range}</p>
            <dl>
              {lines.map(([name, value]) => (
                <div key={name}>
                  <dt>{name}</dt>
                  <dd>{value}</dd>
                </div>
              ))}
            </dl>
            {remarks.map((remark) => (
              <p key={remark}>{remark}</p>
            ))}
          </div>
        </div>
      )}
    </>
  );
}

const isIn = ({ from, to }: TraceSegment, at: Instant): boolean => at >= from && at <= to;
