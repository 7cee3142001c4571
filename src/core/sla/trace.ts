import type { WorkingClock } from '../calendar/working-clock.ts';
import { FACT_BIT, type Measure } from '../facts.ts';
import type { Inquiry } from '../inquiry.ts';
import type { Instant } from '../instant.ts';
import { foldInquiry, type Transition } from '../lifecycle.ts';
import type { CompiledSettings } from './clock-settings.ts';
import type { Target } from './policy.ts';
import { type ClockReading, knownAt, readResolution, readResponse } from './reading.ts';

export const TRACE_KINDS = ['counted', 'paused', 'resolved-standing', 'closed'] as const;
export type TraceKind = (typeof TRACE_KINDS)[number];

/** A stretch of a clock's life, half open. A stop is one stretch, its closed hours included. */
export interface TraceSegment {
  readonly from: Instant;
  readonly to: Instant;
  readonly kind: TraceKind;
  /** the calendar's open seconds in it; they are in `elapsedSeconds` only where it is `counted` */
  readonly workingSeconds: number;
}

/** Why a clock shows what it shows, beyond its numbers. */
export const TRACE_REASONS = [
  'no-target',
  /** the target is the source's promise, and it made none */
  'no-promise',
  /** the due instant lies behind the calendar's last hour */
  'due-beyond-calendar',
  'withdrawn',
  'merged',
  'paused-now',
  /** stops moved the due instant */
  'due-moved',
  /** a stop began after the breach and moved nothing */
  'stop-after-breach',
  /** ended after the due instant, but in closed hours: met */
  'ended-in-closed-hours',
  'rests-on-prediction',
] as const;
export type TraceReason = (typeof TRACE_REASONS)[number];

export interface ClockTrace extends ClockReading {
  readonly target: Target | null;
  /** from receipt to its end or the as-of, without gaps; the counted ones add up to `elapsedSeconds` */
  readonly segments: readonly TraceSegment[];
  /** null: it runs, or is paused */
  readonly endedAt: Instant | null;
  readonly reasons: readonly TraceReason[];
}

export interface InquiryTrace {
  readonly asOf: Instant;
  readonly calendar: { readonly id: string; readonly version: string };
  /** what happened by the as-of, breaches and long pauses among it */
  readonly transitions: readonly Transition[];
  readonly facts: number;
  readonly closedAt: Instant | null;
  /** null: ended at an unknown time, so no clock can be read */
  readonly response: ClockTrace | null;
  readonly resolution: ClockTrace | null;
}

/**
 * Both clocks of one inquiry, stretch by stretch, as known at an instant; null: not received by then, or a duplicate.
 * @source definitions, section 4
 */
export function traceInquiry(inquiry: Inquiry, settings: CompiledSettings, asOf: Instant): InquiryTrace | null {
  const lifecycle = foldInquiry(inquiry, settings);
  const known = knownAt(lifecycle, asOf);
  if (known === null) return null;
  const { clock, response, resolution } = settings.applicable(inquiry);
  const transitions = lifecycle.transitions.filter((transition) => transition.at <= asOf);
  const isUnknown = (known.facts & FACT_BIT['ended-unknown']) !== 0;
  const withdrawnAt = known.facts & FACT_BIT.withdrawn ? known.closedAt : null;
  const respondedAt = transitions.find((transition) => transition.type === 'responded')?.at ?? null;
  const traceOf = (
    measure: Measure,
    target: Target | null,
    reading: ClockReading,
    endedAt: Instant | null,
    stops: readonly Stop[],
  ): ClockTrace => ({
    ...reading,
    target,
    endedAt,
    segments: segmentsOf(inquiry.receivedAt, endedAt ?? asOf, stops, clock),
    reasons: reasonsOf({ inquiry, measure, target, reading, endedAt, asOf, known, first: transitions[0] as Transition, stops, clock }),
  });
  return {
    asOf,
    calendar: { id: clock.id, version: clock.version },
    transitions,
    facts: known.facts,
    closedAt: known.closedAt,
    response: isUnknown ? null : traceOf('response', response, readResponse(lifecycle, known, clock, asOf), respondedAt ?? withdrawnAt, []),
    resolution: isUnknown
      ? null
      : traceOf('resolution', resolution, readResolution(lifecycle, known, clock, asOf), known.closedAt, stopsOf(transitions, asOf)),
  };
}

interface Stop {
  readonly from: Instant;
  readonly to: Instant;
  readonly kind: 'paused' | 'resolved-standing';
}

/** Pauses, and the times that an inquiry stood resolved before it was reopened. */
function stopsOf(transitions: readonly Transition[], asOf: Instant): readonly Stop[] {
  return transitions.flatMap((transition, index): Stop[] => {
    const { at: from, type } = transition;
    if (type === 'paused') {
      const end = transitions.slice(index).find((later) => ['resumed', 'resolved', 'withdrawn'].includes(later.type));
      return [{ from, to: end?.at ?? asOf, kind: 'paused' }];
    }
    const { supersededAt } = transition;
    return supersededAt !== null && supersededAt <= asOf ? [{ from, to: supersededAt, kind: 'resolved-standing' }] : [];
  });
}

function segmentsOf(receivedAt: Instant, until: Instant, stops: readonly Stop[], clock: WorkingClock): readonly TraceSegment[] {
  const segments: TraceSegment[] = [];
  const add = (from: Instant, to: Instant, kind: TraceKind): void => {
    if (to > from) segments.push({ from, to, kind, workingSeconds: clock.working(from, to) });
  };
  const run = (from: Instant, to: Instant): void => {
    let at = from;
    for (const [opensAt, closesAt] of clock.segments(from, to)) {
      add(at, opensAt, 'closed');
      add(opensAt, closesAt, 'counted');
      at = closesAt;
    }
    add(at, to, 'closed');
  };
  let at = receivedAt;
  for (const stop of stops) {
    run(at, stop.from);
    add(stop.from, stop.to, stop.kind);
    at = stop.to;
  }
  run(at, until);
  return segments;
}

interface Circumstances {
  readonly inquiry: Inquiry;
  readonly measure: Measure;
  readonly target: Target | null;
  readonly reading: ClockReading;
  readonly endedAt: Instant | null;
  readonly asOf: Instant;
  readonly known: Transition;
  readonly first: Transition;
  readonly stops: readonly Stop[];
  readonly clock: WorkingClock;
}

function reasonsOf({
  inquiry,
  measure,
  target,
  reading,
  endedAt,
  asOf,
  known,
  first,
  stops,
  clock,
}: Circumstances): readonly TraceReason[] {
  const { dueAt, budgetSeconds, breachAt, state } = reading;
  const firstDueAt = measure === 'response' ? first.responseDueAt : first.resolutionDueAt;
  const isPaused = (known.facts & FACT_BIT.paused) !== 0;
  const holds: Readonly<Record<TraceReason, boolean>> = {
    'no-target': target === null,
    'no-promise': target !== null && 'promised' in target && inquiry.promisedAt === null,
    'due-beyond-calendar': budgetSeconds !== null && dueAt === null,
    withdrawn: (known.facts & FACT_BIT.withdrawn) !== 0 && (known.facts & FACT_BIT.merged) === 0,
    merged: (known.facts & FACT_BIT.merged) !== 0,
    'paused-now': measure === 'resolution' && isPaused,
    'due-moved': dueAt !== null && firstDueAt !== null && dueAt > firstDueAt,
    'stop-after-breach': breachAt !== null && stops.some((stop) => stop.from >= breachAt),
    'ended-in-closed-hours': state === 'met' && endedAt !== null && dueAt !== null && endedAt > dueAt,
    'rests-on-prediction': clock.restsOnPrediction(inquiry.receivedAt, Math.max(dueAt ?? 0, endedAt ?? asOf) + 1),
  };
  return TRACE_REASONS.filter((reason) => holds[reason]);
}
