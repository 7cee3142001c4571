import type { WorkingClock } from '../calendar/working-clock.ts';
import { FACT_BIT } from '../facts.ts';
import { type Instant, NEVER } from '../instant.ts';
import type { Lifecycle, Transition } from '../lifecycle.ts';
import { moveDue } from './deadline.ts';

export const SLA_STATES = ['met', 'missed', 'pending', 'overdue', 'untargeted'] as const;
export type SlaState = (typeof SLA_STATES)[number];

/** One clock as known at an instant. */
export interface ClockReading {
  /** working seconds, net of stops for the resolution */
  readonly elapsedSeconds: number;
  /** null: untargeted */
  readonly budgetSeconds: number | null;
  /** moved by every stop so far; null: untargeted, or beyond the calendar */
  readonly dueAt: Instant | null;
  readonly breachAt: Instant | null;
  readonly state: SlaState;
}

/** The last transition not after `asOf`; null: not received yet, or a duplicate. */
export function knownAt(lifecycle: Lifecycle, asOf: Instant): Transition | null {
  return lifecycle.transitions.findLast((transition) => transition.at <= asOf) ?? null;
}

/** @source definitions, section 4 */
export function readResponse(lifecycle: Lifecycle, known: Transition, clock: WorkingClock, asOf: Instant): ClockReading {
  return {
    elapsedSeconds: known.responseSeconds ?? clock.position(asOf) - known.responseRunsFrom,
    budgetSeconds: lifecycle.responseBudgetSeconds,
    dueAt: known.responseDueAt === NEVER ? null : known.responseDueAt,
    breachAt: known.responseBreachAt,
    state: stateOf(known.facts, 'response'),
  };
}

/** @source definitions, section 4 */
export function readResolution(lifecycle: Lifecycle, known: Transition, clock: WorkingClock, asOf: Instant): ClockReading {
  const isWaiting = (known.facts & FACT_BIT.paused) !== 0 && known.resolutionBreachAt === null;
  const pausedSeconds = isWaiting && known.resolutionSeconds !== null ? pausedSince(known, clock, asOf) : 0;
  const dueAt = known.resolutionDueAt === null ? null : moveDue(known.resolutionDueAt, pausedSeconds, clock);
  return {
    elapsedSeconds: known.resolutionSeconds ?? clock.position(asOf) - known.resolutionRunsFrom,
    budgetSeconds: lifecycle.resolutionBudgetSeconds,
    dueAt: dueAt === NEVER ? null : dueAt,
    breachAt: known.resolutionBreachAt,
    state: stateOf(known.facts, 'resolution'),
  };
}

/** Working seconds since the running pause began: what the clock would show now, less where it stands. */
function pausedSince(known: Transition, clock: WorkingClock, asOf: Instant): number {
  return clock.position(asOf) - known.resolutionRunsFrom - (known.resolutionSeconds ?? 0);
}

function stateOf(facts: number, clock: 'response' | 'resolution'): SlaState {
  for (const state of ['met', 'missed', 'pending', 'overdue'] as const) {
    if (facts & FACT_BIT[`${clock}-${state}`]) return state;
  }
  return 'untargeted';
}
