import type { ClockTraceRecord, TraceRecord } from '../../../contract/trace-record.ts';
import type { Measure } from '../../../core/facts.ts';
import { type Instant, parseInstant } from '../../../core/instant.ts';
import type { TransitionType } from '../../../core/lifecycle.ts';
import { TRACE_KINDS } from '../../../core/sla/trace.ts';
import { useWidth } from '../../charts/use-width.ts';
import { useReader } from '../../ui/reader.tsx';
import './trace-line.css';
import { TraceReader } from './trace-reader.tsx';
import { type Span, shareOfSpan, ticksOf } from './trace-span.ts';
import { useCasesWords } from './use-cases-words.ts';

export interface TraceLineProps {
  readonly label: string;
  readonly measure: Measure;
  readonly clock: ClockTraceRecord;
  readonly trace: TraceRecord;
  readonly span: Span;
  readonly zone: string;
  readonly height: number;
}

/** So near the start a label would leave the card. */
const EDGE_PX = 40;

/** What is marked on each line, beside what its clock counts. */
const EVENTS: Readonly<Record<Measure, readonly TransitionType[]>> = {
  response: ['received', 'responded', 'withdrawn'],
  resolution: ['received', 'paused', 'resumed', 'resolved', 'reopened', 'withdrawn'],
};

/** A clock's life on a line: what counts, what stands still, closed hours, when it was due, and what happened. Time runs left to right. */
export function TraceLine({ label, measure, clock, trace, span, zone, height }: TraceLineProps) {
  const { formatIn } = useReader();
  const format = formatIn(zone);
  const words = useCasesWords();
  const [ref, width] = useWidth<HTMLDivElement>(900);
  const percent = (at: Instant) => `${shareOfSpan(span, at) * 100}%`;
  const between = (from: Instant, to: Instant) => ({
    insetInlineStart: percent(from),
    inlineSize: `${(shareOfSpan(span, to) - shareOfSpan(span, from)) * 100}%`,
  });
  const due = instantOf(clock.dueAt);
  const breach = instantOf(clock.breachAt);
  const end = instantOf(clock.segments.at(-1)?.to ?? null) ?? span.from;
  const segments = clock.segments.map(({ from, to, kind, workingSeconds }) => ({
    from: instantOf(from) ?? span.from,
    to: instantOf(to) ?? span.from,
    kind,
    workingSeconds,
  }));
  const kinds = TRACE_KINDS.filter((kind) => segments.some((segment) => segment.kind === kind));
  const isPast = breach !== null && breach < end;
  const events = trace.transitions.filter(({ type }) => EVENTS[measure].includes(type));
  return (
    <div className="trace" style={{ blockSize: height }}>
      <p className="trace-keys">
        {kinds.map((kind) => (
          <span key={kind}>
            <i className={`trace-key trace-${kind}`} />
            {words(`kindOfTime.${kind}`)}
          </span>
        ))}
        {isPast && (
          <span>
            <i className="trace-key trace-past" />
            {words('line.pastDue')}
          </span>
        )}
      </p>
      <div className="trace-plot" ref={ref}>
        <div aria-hidden="true">
          {ticksOf(span, zone, width).map(({ at, on }) => (
            <span
              key={at}
              className="trace-tick"
              data-edge={shareOfSpan(span, at) * width < EDGE_PX || undefined}
              style={{ insetInlineStart: percent(at) }}
            >
              <span>
                <bdi>{on === null ? format.time(at) : format.periodShort(on)}</bdi>
              </span>
            </span>
          ))}
          <div className="trace-track" style={between(span.from, end)} />
          {segments.map((segment) => (
            <i key={segment.from} className={`trace-segment trace-${segment.kind}`} style={between(segment.from, segment.to)} />
          ))}
          {isPast && <i className="trace-past trace-overrun" style={between(breach, end)} />}
          {events.map(({ at, type }) => (
            <i
              key={`${at} ${type}`}
              className="trace-event"
              data-type={type}
              style={{ insetInlineStart: percent(instantOf(at) ?? span.from) }}
            />
          ))}
          {due !== null && (
            <span
              className="trace-due"
              data-side={shareOfSpan(span, due) > 0.5 ? 'before' : 'after'}
              style={{ insetInlineStart: percent(due) }}
            >
              <span>
                <bdi>{words('line.due', { at: format.instant(due) })}</bdi>
              </span>
            </span>
          )}
        </div>
        <TraceReader label={label} segments={segments} events={events} span={span} format={format} />
      </div>
    </div>
  );
}

const instantOf = (text: string | null): Instant | null => (text === null ? null : parseInstant(text));
