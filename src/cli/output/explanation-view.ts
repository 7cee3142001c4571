import { formatInstant, LATEST } from '../../core/instant.ts';
import type { ClockReading } from '../../core/sla/reading.ts';
import type { ClockTrace, InquiryTrace, TraceSegment } from '../../core/sla/trace.ts';
import type { Explanation } from '../database/desk.ts';

type Timed<T> = { readonly [K in keyof T]: K extends `${string}At` | 'from' | 'to' | 'at' ? string | null : T[K] };

export type ClockView = Timed<ClockReading> &
  Pick<ClockTrace, 'target' | 'reasons'> & { readonly endedAt: string | null; readonly segments: readonly Timed<TraceSegment>[] };

/** One inquiry's clocks, instants as text; a clock that cannot be read is null. */
export interface ExplanationView {
  readonly id: string;
  readonly asOf: string;
  readonly dataVersion: number;
  readonly calendar: { readonly id: string; readonly version: string } | null;
  readonly policy: { readonly id: string; readonly version: string } | null;
  readonly inquiry: Readonly<Record<string, unknown>>;
  readonly facts: readonly string[];
  readonly transitions: readonly { readonly at: string | null; readonly type: string }[];
  readonly response: ClockView | null;
  readonly resolution: ClockView | null;
}

/** What the store or the server explains, cut to what a reader needs. */
export function explanationView(explanation: Explanation): ExplanationView {
  const { asOf, dataVersion, policy, inquiry, facts, trace } = explanation as unknown as Pick<
    ExplanationView,
    'asOf' | 'dataVersion' | 'policy' | 'inquiry' | 'facts'
  > & {
    readonly trace: InquiryTrace | null;
  };
  return {
    id: String(inquiry.id),
    asOf,
    dataVersion,
    calendar: trace?.calendar ?? null,
    policy,
    inquiry,
    facts,
    transitions: (trace?.transitions ?? []).map(({ at, type }) => ({ at: timeOf(at), type })),
    response: clockView(trace?.response ?? null),
    resolution: clockView(trace?.resolution ?? null),
  };
}

function clockView(clock: ClockTrace | null): ClockView | null {
  if (clock === null) return null;
  const { target, state, elapsedSeconds, budgetSeconds, dueAt, breachAt, endedAt, reasons, segments } = clock;
  return {
    target,
    state,
    elapsedSeconds,
    budgetSeconds,
    dueAt: timeOf(dueAt),
    breachAt: timeOf(breachAt),
    endedAt: timeOf(endedAt),
    reasons,
    segments: segments.map(({ from, to, kind, workingSeconds }) => ({ from: timeOf(from), to: timeOf(to), kind, workingSeconds })),
  };
}

/** A server may have written the instant already. */
const timeOf = (at: number | string | null): string | null =>
  at === null || (typeof at === 'number' && at >= LATEST) ? null : typeof at === 'number' ? formatInstant(at) : at;
