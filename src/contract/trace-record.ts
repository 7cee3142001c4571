import { formatInstant, type Instant } from '../core/instant.ts';
import type { TransitionType } from '../core/lifecycle.ts';
import type { Target } from '../core/sla/policy.ts';
import type { SlaState } from '../core/sla/reading.ts';
import type { ClockTrace, InquiryTrace, TraceKind, TraceReason } from '../core/sla/trace.ts';

/** A stretch of a clock's life, half open; `workingSeconds` are in the elapsed ones only where it is `counted`. */
export interface TraceSegmentRecord {
  readonly from: string;
  readonly to: string;
  readonly kind: TraceKind;
  readonly workingSeconds: number;
}

/** One clock over the wire: what it shows, stretch by stretch, and why. Null as in a clock reading. */
export interface ClockTraceRecord {
  readonly state: SlaState;
  readonly target: Target | null;
  readonly elapsedSeconds: number;
  readonly budgetSeconds: number | null;
  readonly dueAt: string | null;
  readonly breachAt: string | null;
  readonly endedAt: string | null;
  readonly segments: readonly TraceSegmentRecord[];
  readonly reasons: readonly TraceReason[];
}

/** Both clocks of one inquiry over the wire, as known at the as-of. */
export interface TraceRecord {
  readonly calendar: { readonly id: string; readonly version: string };
  /** what happened by the as-of, breaches and long pauses among it */
  readonly transitions: readonly { readonly at: string; readonly type: TransitionType }[];
  /** null: ended at an unknown time */
  readonly response: ClockTraceRecord | null;
  readonly resolution: ClockTraceRecord | null;
}

/** A trace with its instants as text. */
export const toTraceRecord = ({ calendar, transitions, response, resolution }: InquiryTrace): TraceRecord => ({
  calendar,
  transitions: transitions.map(({ at: instant, type }) => ({ at: formatInstant(instant), type })),
  response: response && clockRecord(response),
  resolution: resolution && clockRecord(resolution),
});

const clockRecord = ({
  state,
  target,
  elapsedSeconds,
  budgetSeconds,
  dueAt,
  breachAt,
  endedAt,
  segments,
  reasons,
}: ClockTrace): ClockTraceRecord => ({
  state,
  target,
  elapsedSeconds,
  budgetSeconds,
  dueAt: at(dueAt),
  breachAt: at(breachAt),
  endedAt: at(endedAt),
  segments: segments.map((segment) => ({ ...segment, from: formatInstant(segment.from), to: formatInstant(segment.to) })),
  reasons,
});

const at = (instant: Instant | null): string | null => (instant === null ? null : formatInstant(instant));
