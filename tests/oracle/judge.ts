import type { WorkingClock } from '../../src/core/calendar/working-clock.ts';
import { DIMENSIONS, type Inquiry } from '../../src/core/inquiry.ts';
import type { ClockSettings } from '../../src/core/sla/clock-settings.ts';
import type { Target } from '../../src/core/sla/policy.ts';
import { type Replay, ratedSince, replay } from './replay.ts';
import { afterWorking, closeOfDay, localDate } from './working-days.ts';

export type State = 'met' | 'missed' | 'pending' | 'overdue' | 'untargeted';

/** Everything that can be said of one inquiry as of an instant. */
export interface Judged extends Replay {
  readonly inquiry: Inquiry;
  readonly isEndedUnknown: boolean;
  readonly isAnswerable: boolean;
  readonly isOpen: boolean;
  readonly closedAt: number | null;
  readonly clockIndex: number;
  readonly responseSeconds: number;
  readonly resolutionSeconds: number;
  readonly responseState: State;
  readonly resolutionState: State;
  /** of the first resolution */
  readonly firstState: State;
  readonly isWithdrawnLate: boolean;
  readonly isLongPaused: boolean;
  readonly isRated: boolean;
  readonly isOneTouch: boolean;
  readonly isReopenedSoon: boolean;
}

export interface Held {
  readonly clock: WorkingClock;
  readonly clockIndex: number;
  readonly response: Target | null;
  readonly resolution: Target | null;
}

/** Which calendar and targets hold. @source definitions, section 4 */
export function heldTo(inquiry: Inquiry, { clocks, defaultCalendar, policy, override }: ClockSettings): Held {
  const find = (id: string) => clocks.findIndex((clock) => clock.id === id);
  const rule = (policy?.rules ?? []).find(({ from, where = {}, calendar }) => {
    const zone = clocks[find(calendar ?? defaultCalendar)]!.timeZone;
    if (from !== undefined && localDate(inquiry.receivedAt, zone) < from) return false;
    return DIMENSIONS.every((dimension) => where[dimension]?.includes(inquiry[dimension]) ?? true);
  });
  const clockIndex = find(override ?? rule?.calendar ?? defaultCalendar);
  return { clock: clocks[clockIndex]!, clockIndex, response: rule?.response ?? null, resolution: rule?.resolution ?? null };
}

export function judge(inquiry: Inquiry, held: Held, asOf: number): Judged {
  const { clock } = held;
  const { receivedAt, isEndedUnknown } = inquiry;
  // Nobody can say when it ended, so nothing that is said of it afterwards counts.
  const past = replay(isEndedUnknown ? { ...inquiry, events: [] } : inquiry, asOf);
  const { respondedAt, resolvedAt, pausedAt, withdrawnAt, reopenings } = past;
  const isAnswerable = withdrawnAt === null && !isEndedUnknown;
  const state = (target: Target | null, endedAt: number | null, of: Replay, at: number): State =>
    stateOf(target, inquiry, clock, endedAt, of, at);
  const rated = ratedSince(inquiry);
  return {
    ...past,
    inquiry,
    isEndedUnknown,
    isAnswerable,
    isOpen: isAnswerable && resolvedAt === null,
    closedAt: isEndedUnknown ? receivedAt : (withdrawnAt ?? resolvedAt),
    clockIndex: held.clockIndex,
    responseSeconds: clock.working(receivedAt, respondedAt ?? withdrawnAt ?? asOf),
    resolutionSeconds: netSeconds(receivedAt, past, resolvedAt ?? withdrawnAt ?? asOf, clock),
    responseState: state(held.response, respondedAt, { ...past, stops: [], pausedAt: null }, asOf),
    resolutionState: state(held.resolution, resolvedAt, past, asOf),
    firstState:
      past.atFirstResolution === null
        ? 'untargeted'
        : state(held.resolution, past.resolutions[0]!, past.atFirstResolution, past.resolutions[0]!),
    isWithdrawnLate: past.beforeWithdrawal !== null && state(held.resolution, null, past.beforeWithdrawal, withdrawnAt!) === 'overdue',
    isLongPaused: pausedAt !== null && asOf - pausedAt > 30 * 86_400,
    isRated: isAnswerable && rated !== null && rated <= asOf,
    isOneTouch:
      resolvedAt !== null &&
      reopenings.length === 0 &&
      respondedAt !== null &&
      respondedAt <= resolvedAt &&
      clock.working(respondedAt, resolvedAt) <= 3600,
    isReopenedSoon: reopenings.some(({ from, to }) => to <= closeOfDay(from, 5, clock)),
  };
}

/** Working time from receipt to `until` without the stops, the running one included. */
function netSeconds(receivedAt: number, { stops, pausedAt }: Replay, until: number, clock: WorkingClock): number {
  const stopped = [...stops, ...(pausedAt === null ? [] : [{ from: pausedAt, to: until }])];
  return stopped.reduce((net, stop) => net - clock.working(stop.from, stop.to), clock.working(receivedAt, until));
}

/** @source definitions, section 4 */
function stateOf(target: Target | null, inquiry: Inquiry, clock: WorkingClock, endedAt: number | null, past: Replay, asOf: number): State {
  if (target === null) return 'untargeted';
  const { receivedAt, promisedAt } = inquiry;
  const named = (isPast: boolean): State => (endedAt === null ? (isPast ? 'overdue' : 'pending') : isPast ? 'missed' : 'met');
  if ('promised' in target) {
    if (promisedAt === null) return 'untargeted';
    let due = promisedAt;
    for (const { from, to } of past.stops) if (from <= due) due = afterWorking(due, clock.working(from, to), clock);
    // A clock that stands still passes nothing.
    return named((endedAt ?? past.pausedAt ?? asOf) > due);
  }
  const elapsed = netSeconds(receivedAt, past, endedAt ?? asOf, clock);
  if ('workingDays' in target) {
    const due = closeOfDay(receivedAt, target.workingDays, clock);
    return named(elapsed > (due === Number.POSITIVE_INFINITY ? due : clock.working(receivedAt, due)));
  }
  return named(elapsed > ('workingMinutes' in target ? target.workingMinutes * 60 : target.workingHours * 3600));
}
