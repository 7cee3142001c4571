import type { WorkingClock } from '../calendar/working-clock.ts';
import { type Instant, NEVER } from '../instant.ts';
import type { Target } from './policy.ts';

/** A target applied to one inquiry: its budget and its due instant as long as nothing stops the clock. */
export interface Deadline {
  readonly isPromised: boolean;
  /** working seconds from receipt to the due instant */
  readonly budgetSeconds: number;
  readonly dueAt: Instant;
}

/**
 * Null where no target applies, or the source promised nothing.
 * @source definitions, section 4
 */
export function deadlineOf(target: Target | null, receivedAt: Instant, promisedAt: Instant | null, clock: WorkingClock): Deadline | null {
  if (target === null) return null;
  if ('promised' in target) {
    return promisedAt === null ? null : { isPromised: true, budgetSeconds: clock.working(receivedAt, promisedAt), dueAt: promisedAt };
  }
  if ('workingDays' in target) {
    const dueAt = clock.closeOfWorkingDay(receivedAt, target.workingDays);
    return { isPromised: false, budgetSeconds: dueAt === NEVER ? NEVER : clock.working(receivedAt, dueAt), dueAt };
  }
  const budgetSeconds = wholeSeconds('workingMinutes' in target ? target.workingMinutes * 60 : target.workingHours * 3600);
  return { isPromised: false, budgetSeconds, dueAt: clock.earliest(clock.position(receivedAt) + budgetSeconds) };
}

/** The earliest whole second with that much time; a product such as 7.255 × 3600 is a hair above the whole number that it means. */
const wholeSeconds = (seconds: number): number => Math.ceil(seconds - 1e-6);

/** The due instant moved on by working time that stood still: the earliest instant with that much more of it. */
export function moveDue(dueAt: Instant, stoppedSeconds: number, clock: WorkingClock): Instant {
  if (stoppedSeconds === 0 || dueAt === NEVER) return dueAt;
  return clock.earliest(clock.position(dueAt) + stoppedSeconds);
}

/** The earliest whole second at which the deadline is past; NEVER where it cannot pass. */
export function breachOf(deadline: Deadline, dueAt: Instant, clock: WorkingClock): Instant {
  if (dueAt === NEVER) return NEVER;
  return deadline.isPromised ? dueAt + 1 : clock.earliest(clock.position(dueAt) + 1);
}
