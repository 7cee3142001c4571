import type { ClockTraceRecord } from '../../../contract/trace-record.ts';
import { compileZone } from '../../../core/calendar/zone.ts';
import { type Instant, parseInstant } from '../../../core/instant.ts';

/** What a time line shows, from its first to its last instant. */
export interface Span {
  readonly from: Instant;
  readonly to: Instant;
}

const HOUR = 3600;
const DAY = 24 * HOUR;

/** From receipt to the clock's end or due instant, whichever is later, and a little beyond. */
export function spanOf({ segments, dueAt }: ClockTraceRecord, receivedAt: string): Span {
  const from = parseInstant(receivedAt) ?? 0;
  const ends = [segments.at(-1)?.to ?? null, dueAt].map((text) => (text === null ? from : (parseInstant(text) ?? from)));
  const last = Math.max(from + HOUR, ...ends);
  return { from, to: last + Math.round((last - from) * 0.02) };
}

/** 0 to 1, left to right. */
export const shareOfSpan = ({ from, to }: Span, at: Instant): number => Math.min(1, Math.max(0, (at - from) / (to - from)));

export interface Tick {
  readonly at: Instant;
  /** local date, where the tick is a midnight */
  readonly on: string | null;
}

const DAYS = [1, 2, 7, 14, 28, 91, 182, 364];
const HOURS = [1, 3, 6, 12];

/** Round instants of the zone with room for their labels: hours of a short span, otherwise days. */
export function ticksOf(span: Span, zone: string, width: number, roomPx = 86): readonly Tick[] {
  const most = Math.max(2, Math.floor(width / roomPx));
  const { localDay, toInstant } = compileZone(zone);
  const firstDay = localDay(span.from);
  const hours = HOURS.find((step) => (span.to - span.from) / (step * HOUR) <= most);
  if (hours !== undefined && span.to - span.from < 2 * DAY) {
    const midnight = toInstant(firstDay * DAY);
    const count = Math.ceil((span.to - midnight) / (hours * HOUR));
    return within(
      span,
      Array.from({ length: count }, (_, i) => ({ at: midnight + i * hours * HOUR, on: null })),
    );
  }
  const days = (span.to - span.from) / DAY;
  const step = DAYS.find((candidate) => days / candidate <= most) ?? Math.ceil(days / most);
  const count = Math.ceil(days / step) + 1;
  return within(
    span,
    Array.from({ length: count }, (_, i) => {
      const day = firstDay + 1 + i * step;
      return { at: toInstant(day * DAY), on: new Date(day * DAY * 1000).toISOString().slice(0, 10) };
    }),
  );
}

const within = ({ from, to }: Span, ticks: readonly Tick[]) => ticks.filter(({ at }) => at > from && at < to);
