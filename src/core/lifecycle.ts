import { FACT_BIT } from './facts.ts';
import type { EventType, Inquiry, InquiryEvent } from './inquiry.ts';
import { type Instant, NEVER } from './instant.ts';
import type { CompiledSettings } from './sla/clock-settings.ts';
import { breachOf, type Deadline, deadlineOf, moveDue } from './sla/deadline.ts';

export const TRANSITION_TYPES = [
  'received',
  'responded',
  'paused',
  'paused-long',
  'resumed',
  'resolved',
  'reopened',
  'withdrawn',
  'rated',
  'response-breached',
  'resolution-breached',
] as const;
export type TransitionType = (typeof TRANSITION_TYPES)[number];

/**
 * What was known of an inquiry from `at` until `nextAt`. The last transition not after the as-of says everything; only a
 * running clock still moves, by one subtraction: `position(asOf) − runsFrom`.
 * @source definitions, sections 1 to 4
 */
export interface Transition {
  readonly at: Instant;
  /** validity ends before it; NEVER for the last */
  readonly nextAt: Instant;
  readonly type: TransitionType;
  /** one bit a fact, see FACT_BIT */
  readonly facts: number;
  /** working seconds, frozen; null while the clock runs */
  readonly responseSeconds: number | null;
  /** net working seconds, frozen (ended or paused); null while the clock runs */
  readonly resolutionSeconds: number | null;
  /** positions from which the running clocks count */
  readonly responseRunsFrom: number;
  readonly resolutionRunsFrom: number;
  /** null: untargeted. While paused before the breach the due instant moves on with every working second. */
  readonly responseDueAt: Instant | null;
  readonly resolutionDueAt: Instant | null;
  /** when the clock breaches, or did; null: untargeted, ended in time, or standing still before the breach */
  readonly responseBreachAt: Instant | null;
  readonly resolutionBreachAt: Instant | null;
  /** the last resolution or withdrawal, while it stands; null: open */
  readonly closedAt: Instant | null;
  /** of a `resolved`: when it was reopened, NEVER if not; else null */
  readonly supersededAt: Instant | null;
  /** change in the backlog, and in its overdue part */
  readonly openDelta: number;
  readonly overdueDelta: number;
}

/** An inquiry's whole known history on one calendar and policy. */
export interface Lifecycle {
  readonly clockIndex: number;
  readonly responseBudgetSeconds: number | null;
  readonly resolutionBudgetSeconds: number | null;
  /** ordered by `at`; the first is the receipt */
  readonly transitions: readonly Transition[];
}

const LONG_PAUSE_SECONDS = 30 * 86_400;
const ONE_TOUCH_SECONDS = 3600;
const TEN_MINUTES_SECONDS = 600;
const SOON_REOPENED_DAYS = 5;

type Mutable<T> = { -readonly [K in keyof T]: T[K] };

/**
 * Folds an inquiry's events into its transitions, once per calendar and policy. A duplicate has none: it is in the list of
 * exclusions alone.
 * @source definitions, section 1 ("Folding events") and section 4
 */
export function foldInquiry(inquiry: Inquiry, settings: CompiledSettings): Lifecycle {
  const transitions: Mutable<Transition>[] = [];
  const read = foldInto(inquiry, settings, (transition) => {
    const last = transitions.at(-1);
    if (last) last.nextAt = transition.at;
    if (transition.type === 'reopened') transitions.findLast(({ type }) => type === 'resolved')!.supersededAt = transition.at;
    transitions.push({ ...transition });
  });
  return { ...read, transitions };
}

/**
 * As `foldInquiry`, but tells the transitions one by one, in an object that the next one overwrites: a million inquiries leave
 * nothing behind to be collected. What only a later transition knows, `nextAt` and `supersededAt`, is not known yet.
 */
export function foldInto(
  inquiry: Inquiry,
  settings: CompiledSettings,
  tell: (transition: Transition) => void,
): Omit<Lifecycle, 'transitions'> {
  const { clock, clockIndex, response, resolution } = settings.applicable(inquiry);
  const { receivedAt } = inquiry;
  const receivedPosition = clock.position(receivedAt);
  const responseDeadline = deadlineOf(response, receivedAt, inquiry.promisedAt, clock);
  const resolutionDeadline = deadlineOf(resolution, receivedAt, inquiry.promisedAt, clock);
  const budgets = {
    clockIndex,
    responseBudgetSeconds: responseDeadline?.budgetSeconds ?? null,
    resolutionBudgetSeconds: resolutionDeadline?.budgetSeconds ?? null,
  };
  if (inquiry.duplicateOf !== null) return budgets;

  const events = eventsOf(inquiry);
  const ratedAt = inquiry.rating === null ? NEVER : (events.findLast((event) => event.type === 'rated')?.at ?? receivedAt);

  let respondedAt: Instant | null = null;
  let pausedAt: Instant | null = null;
  let isLongPause = false;
  let resolvedAt: Instant | null = null;
  let withdrawnAt: Instant | null = null;
  let isMerged = false;
  let reopenings = 0;
  let isReopenedSoon = false;
  let isResponseBreached = false;
  let resolutionBreachedAt: Instant | null = null;
  let runsSinceAt = receivedAt;
  let firstResolution: 'met' | 'missed' | null = null;
  let isResolvedOnce = false;
  let stoppedSeconds = 0;
  let resolutionDueAt = resolutionDeadline?.dueAt ?? null;
  const responseBreachAt = responseDeadline ? breachOf(responseDeadline, responseDeadline.dueAt, clock) : NEVER;
  const lapsesAt = (): Instant =>
    resolutionDeadline && resolutionDueAt !== null ? breachOf(resolutionDeadline, resolutionDueAt, clock) : NEVER;
  // A promise can lapse in closed hours while the clock stands still: it is breached as soon as the clock runs again.
  const resolutionBreachAt = (): Instant => resolutionBreachedAt ?? Math.max(lapsesAt(), runsSinceAt);

  const told: Mutable<Transition> = {
    at: receivedAt,
    nextAt: NEVER,
    type: 'received',
    facts: 0,
    responseSeconds: null,
    resolutionSeconds: null,
    responseRunsFrom: receivedPosition,
    resolutionRunsFrom: receivedPosition,
    responseDueAt: responseDeadline?.dueAt ?? null,
    resolutionDueAt: null,
    responseBreachAt: null,
    resolutionBreachAt: null,
    closedAt: null,
    supersededAt: null,
    openDelta: 0,
    overdueDelta: 0,
  };
  const isEnded = inquiry.isEndedUnknown;
  const standsSince = (): Instant | null => pausedAt ?? resolvedAt;
  const netUntil = (at: Instant): number => clock.position(at) - receivedPosition - stoppedSeconds;

  const factsAt = (at: Instant): number => {
    if (isEnded) return FACT_BIT['ended-unknown'];
    let facts = respondedAt === null ? 0 : FACT_BIT.responded;
    if (withdrawnAt !== null) {
      facts |= FACT_BIT.withdrawn;
      if (isMerged) facts |= FACT_BIT.merged;
      if (resolutionBreachedAt !== null) facts |= FACT_BIT['withdrawn-late'];
      return facts;
    }
    facts |= FACT_BIT.answerable | (resolvedAt === null ? FACT_BIT.open : FACT_BIT.resolved);
    if (responseDeadline) {
      facts |= FACT_BIT['response-targeted'];
      if (respondedAt === null) facts |= isResponseBreached ? FACT_BIT['response-overdue'] : FACT_BIT['response-pending'];
      else {
        const isLate = isPast(responseDeadline, responseDeadline.dueAt, respondedAt, clock.position(respondedAt) - receivedPosition);
        facts |= isLate ? FACT_BIT['response-missed'] : FACT_BIT['response-met'];
      }
    }
    if (resolutionDeadline && resolutionDueAt !== null) {
      facts |= FACT_BIT['resolution-targeted'];
      if (resolvedAt === null) facts |= resolutionBreachedAt === null ? FACT_BIT['resolution-pending'] : FACT_BIT['resolution-overdue'];
      else {
        const isLate = isPast(resolutionDeadline, resolutionDueAt, resolvedAt, netUntil(resolvedAt));
        facts |= isLate ? FACT_BIT['resolution-missed'] : FACT_BIT['resolution-met'];
      }
    }
    if (pausedAt !== null) facts |= FACT_BIT.paused;
    if (isLongPause) facts |= FACT_BIT['paused-long'];
    if (isResolvedOnce) facts |= FACT_BIT['resolved-once'];
    if (firstResolution !== null) facts |= FACT_BIT[`first-resolution-${firstResolution}`];
    if (reopenings > 0) facts |= FACT_BIT['reopened-once'];
    if (isReopenedSoon) facts |= FACT_BIT['reopened-soon'];
    if (ratedAt <= at) {
      facts |= FACT_BIT.rated;
      if (inquiry.rating !== null && inquiry.rating >= 4) facts |= FACT_BIT.satisfied;
    }
    if (resolvedAt !== null) {
      const isPrompt = respondedAt !== null && respondedAt <= resolvedAt && clock.working(respondedAt, resolvedAt) <= ONE_TOUCH_SECONDS;
      if (reopenings === 0 && isPrompt) facts |= FACT_BIT['one-touch'];
      if (resolvedAt - receivedAt <= TEN_MINUTES_SECONDS) facts |= FACT_BIT['resolved-in-ten-minutes'];
    }
    if (inquiry.kind === 'suggestion') {
      facts |= FACT_BIT.suggestion;
      if (inquiry.outcome === 'adopted') facts |= FACT_BIT.adopted;
    }
    return facts;
  };

  const push = (at: Instant, type: TransitionType, openDelta: number, overdueDelta: number): void => {
    const responseEndedAt = respondedAt ?? withdrawnAt;
    const resolutionStoppedAt = withdrawnAt ?? standsSince();
    const runsToBreach = withdrawnAt === null && !isEnded;
    const breachAt = resolutionBreachedAt !== null || (runsToBreach && standsSince() === null) ? resolutionBreachAt() : NEVER;
    const isResponseLate = isResponseBreached || (runsToBreach && respondedAt === null);
    told.at = at;
    told.type = type;
    told.facts = factsAt(at);
    told.responseSeconds = responseEndedAt === null ? null : clock.position(responseEndedAt) - receivedPosition;
    told.resolutionSeconds = resolutionStoppedAt === null ? null : netUntil(resolutionStoppedAt);
    told.resolutionRunsFrom = receivedPosition + stoppedSeconds;
    told.resolutionDueAt = resolutionDueAt;
    told.responseBreachAt = isResponseLate && responseBreachAt !== NEVER ? responseBreachAt : null;
    told.resolutionBreachAt = breachAt === NEVER ? null : breachAt;
    told.closedAt = isEnded ? receivedAt : (withdrawnAt ?? resolvedAt);
    told.supersededAt = type === 'resolved' ? NEVER : null;
    told.openDelta = openDelta;
    told.overdueDelta = overdueDelta;
    tell(told);
  };

  /** What time alone brings about until `until`: breaches and long pauses. */
  const passTime = (until: Instant): void => {
    for (;;) {
      const responseAt = respondedAt === null && withdrawnAt === null && !isResponseBreached ? responseBreachAt : NEVER;
      const resolutionAt = standsSince() === null && withdrawnAt === null && resolutionBreachedAt === null ? resolutionBreachAt() : NEVER;
      const longAt = pausedAt !== null && !isLongPause && withdrawnAt === null ? pausedAt + LONG_PAUSE_SECONDS + 1 : NEVER;
      const at = Math.min(responseAt, resolutionAt, longAt);
      if (at > until || at === NEVER) return;
      if (at === responseAt) {
        isResponseBreached = true;
        push(at, 'response-breached', 0, 0);
      } else if (at === resolutionAt) {
        resolutionBreachedAt = at;
        push(at, 'resolution-breached', 0, 1);
      } else {
        isLongPause = true;
        push(at, 'paused-long', 0, 0);
      }
    }
  };

  /** Ends the running stop, if any: its working time counts as stopped, and moves the due instant unless that had passed before it began. */
  const endStop = (at: Instant): void => {
    const since = standsSince();
    if (since === null) return;
    const seconds = clock.working(since, at);
    stoppedSeconds += seconds;
    if (resolutionDueAt !== null && since < lapsesAt()) resolutionDueAt = moveDue(resolutionDueAt, seconds, clock);
    runsSinceAt = at;
    pausedAt = null;
    isLongPause = false;
  };

  push(receivedAt, 'received', isEnded ? 0 : 1, 0);
  if (isEnded) return budgets;

  const overdue = (): number => (resolutionBreachedAt === null ? 0 : 1);
  for (const { at, type } of events) {
    passTime(at);
    if (withdrawnAt !== null) break;
    const isResolved = resolvedAt !== null;
    if (type === 'responded' && respondedAt === null) {
      respondedAt = at;
      push(at, type, 0, 0);
    } else if (type === 'paused' && pausedAt === null && !isResolved) {
      pausedAt = at;
      push(at, type, 0, 0);
    } else if (type === 'resumed' && pausedAt !== null) {
      endStop(at);
      push(at, type, 0, 0);
    } else if (type === 'resolved' && !isResolved) {
      endStop(at);
      resolvedAt = at;
      isResolvedOnce = true;
      if (firstResolution === null && resolutionDeadline && resolutionDueAt !== null) {
        firstResolution = isPast(resolutionDeadline, resolutionDueAt, at, netUntil(at)) ? 'missed' : 'met';
      }
      push(at, type, -1, -overdue());
    } else if (type === 'reopened' && resolvedAt !== null) {
      isReopenedSoon ||= at <= clock.closeOfWorkingDay(resolvedAt, SOON_REOPENED_DAYS);
      endStop(at);
      resolvedAt = null;
      reopenings += 1;
      push(at, type, 1, overdue());
    } else if ((type === 'withdrawn' || type === 'merged') && !isResolved) {
      endStop(at);
      withdrawnAt = at;
      isMerged = type === 'merged';
      push(at, 'withdrawn', -1, -overdue());
    } else if (type === 'rated' && at === ratedAt) {
      push(at, type, 0, 0);
    }
  }
  passTime(NEVER - 1);
  return budgets;
}

/** Past its deadline: by the instants themselves where the source promised one, by working time otherwise. */
function isPast(deadline: Deadline, dueAt: Instant, endedAt: Instant, elapsedSeconds: number): boolean {
  return deadline.isPromised ? endedAt > dueAt : elapsedSeconds > deadline.budgetSeconds;
}

function eventsOf(inquiry: Inquiry): readonly InquiryEvent[] {
  if (inquiry.events !== null) return inquiry.events;
  const shorthand = (type: EventType, at: Instant | null): InquiryEvent[] => (at === null ? [] : [{ at, type }]);
  return [...shorthand('responded', inquiry.firstRespondedAt), ...shorthand('resolved', inquiry.resolvedAt)].sort((a, b) => a.at - b.at);
}
