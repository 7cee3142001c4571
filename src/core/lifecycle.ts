import type { WorkingClock } from './calendar/working-clock.ts';
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
  const fold = compileFold(settings, (transition) => {
    const last = transitions.at(-1);
    if (last) last.nextAt = transition.at;
    if (transition.type === 'reopened') transitions.findLast(({ type }) => type === 'resolved')!.supersededAt = transition.at;
    transitions.push({ ...transition, nextAt: NEVER, supersededAt: transition.type === 'resolved' ? NEVER : null });
  });
  return { ...fold(inquiry), transitions };
}

/** A transition as it is told: what only a later one knows is not in it. */
export type Told = Omit<Transition, 'nextAt' | 'supersededAt'>;

/** Reads one inquiry after another and tells the transitions of each. */
export type Fold = (inquiry: Inquiry) => Omit<Lifecycle, 'transitions'>;

/**
 * As `foldInquiry`, but for many inquiries: transitions are told one by one, in an object that the next one overwrites, and what is
 * returned is overwritten by the next inquiry: a million inquiries leave nothing behind to be collected.
 */
export function compileFold(settings: CompiledSettings, tell: (transition: Told) => void): Fold {
  // Of the inquiry that is being read.
  let inquiry!: Inquiry;
  let clock!: WorkingClock;
  let receivedPosition: number;
  let responseDeadline: Deadline | null;
  let resolutionDeadline: Deadline | null;
  let responseBreachAt: Instant;
  let ratedAt: Instant;
  let respondedAt: Instant | null;
  let responseSeconds: number | null;
  let responseFact: number;
  let pausedAt: Instant | null;
  let isLongPause: boolean;
  let resolvedAt: Instant | null;
  let isResolvedLate: boolean;
  let withdrawnAt: Instant | null;
  /** facts that stay once they hold */
  let lasting: number;
  let isResponseBreached: boolean;
  let resolutionBreachedAt: Instant | null;
  let runsSinceAt: Instant;
  let stoppedSeconds: number;
  let resolutionDueAt: Instant | null;
  let lapsesAt: Instant;

  const budgets = {} as Mutable<ReturnType<Fold>>;
  const told = {} as Mutable<Told>;

  // A promise can lapse in closed hours while the clock stands still: it is breached as soon as the clock runs again.
  const resolutionBreachAt = (): Instant => resolutionBreachedAt ?? Math.max(lapsesAt, runsSinceAt);
  const standsSince = (): Instant | null => pausedAt ?? resolvedAt;
  const netUntil = (at: Instant): number => clock.position(at) - receivedPosition - stoppedSeconds;
  const setDue = (at: Instant | null): void => {
    resolutionDueAt = at;
    lapsesAt = resolutionDeadline && at !== null ? breachOf(resolutionDeadline, at, clock) : NEVER;
  };

  const factsAt = (at: Instant): number => {
    if (inquiry.isEndedUnknown) return FACT_BIT['ended-unknown'];
    let facts = respondedAt === null ? 0 : FACT_BIT.responded;
    if (withdrawnAt !== null) {
      facts |= FACT_BIT.withdrawn | (lasting & FACT_BIT.merged);
      return resolutionBreachedAt === null ? facts : facts | FACT_BIT['withdrawn-late'];
    }
    facts |= FACT_BIT.answerable | responseFact | lasting | (resolvedAt === null ? FACT_BIT.open : FACT_BIT.resolved);
    if (responseDeadline) facts |= FACT_BIT['response-targeted'];
    if (resolutionDeadline && resolutionDueAt !== null) {
      facts |= FACT_BIT['resolution-targeted'];
      if (resolvedAt === null) facts |= resolutionBreachedAt === null ? FACT_BIT['resolution-pending'] : FACT_BIT['resolution-overdue'];
      else facts |= isResolvedLate ? FACT_BIT['resolution-missed'] : FACT_BIT['resolution-met'];
    }
    if (pausedAt !== null) facts |= FACT_BIT.paused;
    if (isLongPause) facts |= FACT_BIT['paused-long'];
    if (ratedAt <= at) {
      facts |= FACT_BIT.rated;
      if (inquiry.rating !== null && inquiry.rating >= 4) facts |= FACT_BIT.satisfied;
    }
    if (resolvedAt !== null) {
      const isPrompt = respondedAt !== null && respondedAt <= resolvedAt && clock.working(respondedAt, resolvedAt) <= ONE_TOUCH_SECONDS;
      if (isPrompt && !(lasting & FACT_BIT['reopened-once'])) facts |= FACT_BIT['one-touch'];
      if (resolvedAt - inquiry.receivedAt <= TEN_MINUTES_SECONDS) facts |= FACT_BIT['resolved-in-ten-minutes'];
    }
    if (inquiry.kind === 'suggestion') {
      facts |= FACT_BIT.suggestion;
      if (inquiry.outcome === 'adopted') facts |= FACT_BIT.adopted;
    }
    return facts;
  };

  const push = (at: Instant, type: TransitionType, openDelta: number, overdueDelta: number): void => {
    const resolutionStoppedAt = withdrawnAt ?? standsSince();
    const runsToBreach = withdrawnAt === null && !inquiry.isEndedUnknown;
    const breachAt = resolutionBreachedAt !== null || (runsToBreach && resolutionStoppedAt === null) ? resolutionBreachAt() : NEVER;
    const isResponseLate = isResponseBreached || (runsToBreach && respondedAt === null);
    told.at = at;
    told.type = type;
    told.facts = factsAt(at);
    told.responseSeconds = responseSeconds;
    told.resolutionSeconds = resolutionStoppedAt === null ? null : netUntil(resolutionStoppedAt);
    told.resolutionRunsFrom = receivedPosition + stoppedSeconds;
    told.resolutionDueAt = resolutionDueAt;
    told.responseBreachAt = isResponseLate && responseBreachAt !== NEVER ? responseBreachAt : null;
    told.resolutionBreachAt = breachAt === NEVER ? null : breachAt;
    told.closedAt = inquiry.isEndedUnknown ? inquiry.receivedAt : (withdrawnAt ?? resolvedAt);
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
        responseFact = FACT_BIT['response-overdue'];
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
    if (resolutionDueAt !== null && since < lapsesAt) setDue(moveDue(resolutionDueAt, seconds, clock));
    runsSinceAt = at;
    pausedAt = null;
    isLongPause = false;
  };

  const take = (at: Instant, type: EventType): void => {
    const overdue = resolutionBreachedAt === null ? 0 : 1;
    const isResolved = resolvedAt !== null;
    if (type === 'responded' && respondedAt === null) {
      respondedAt = at;
      responseSeconds = clock.position(at) - receivedPosition;
      if (responseDeadline) {
        const isLate = isPast(responseDeadline, responseDeadline.dueAt, at, responseSeconds);
        responseFact = FACT_BIT[isLate ? 'response-missed' : 'response-met'];
      }
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
      if (resolutionDeadline && resolutionDueAt !== null) {
        isResolvedLate = isPast(resolutionDeadline, resolutionDueAt, at, netUntil(at));
        if (!(lasting & FACT_BIT['resolved-once']))
          lasting |= FACT_BIT[isResolvedLate ? 'first-resolution-missed' : 'first-resolution-met'];
      }
      lasting |= FACT_BIT['resolved-once'];
      push(at, type, -1, -overdue);
    } else if (type === 'reopened' && resolvedAt !== null) {
      if (at <= clock.closeOfWorkingDay(resolvedAt, SOON_REOPENED_DAYS)) lasting |= FACT_BIT['reopened-soon'];
      endStop(at);
      resolvedAt = null;
      lasting |= FACT_BIT['reopened-once'];
      push(at, type, 1, overdue);
    } else if ((type === 'withdrawn' || type === 'merged') && !isResolved) {
      endStop(at);
      withdrawnAt = at;
      responseSeconds ??= clock.position(at) - receivedPosition;
      if (type === 'merged') lasting |= FACT_BIT.merged;
      push(at, 'withdrawn', -1, -overdue);
    } else if (type === 'rated' && at === ratedAt) {
      push(at, type, 0, 0);
    }
  };

  return (one) => {
    inquiry = one;
    const { receivedAt, promisedAt } = one;
    const applicable = settings.applicable(one);
    clock = applicable.clock;
    responseDeadline = deadlineOf(applicable.response, receivedAt, promisedAt, clock);
    resolutionDeadline = deadlineOf(applicable.resolution, receivedAt, promisedAt, clock);
    budgets.clockIndex = applicable.clockIndex;
    budgets.responseBudgetSeconds = responseDeadline?.budgetSeconds ?? null;
    budgets.resolutionBudgetSeconds = resolutionDeadline?.budgetSeconds ?? null;
    if (one.duplicateOf !== null) return budgets;

    const events = eventsOf(one);
    ratedAt = one.rating === null ? NEVER : (events.findLast((event) => event.type === 'rated')?.at ?? receivedAt);
    receivedPosition = clock.position(receivedAt);
    respondedAt = pausedAt = resolvedAt = withdrawnAt = resolutionBreachedAt = responseSeconds = null;
    isLongPause = isResolvedLate = isResponseBreached = false;
    lasting = stoppedSeconds = 0;
    runsSinceAt = receivedAt;
    responseFact = responseDeadline ? FACT_BIT['response-pending'] : 0;
    responseBreachAt = responseDeadline ? breachOf(responseDeadline, responseDeadline.dueAt, clock) : NEVER;
    setDue(resolutionDeadline?.dueAt ?? null);
    told.responseRunsFrom = receivedPosition;
    told.responseDueAt = responseDeadline?.dueAt ?? null;

    push(receivedAt, 'received', one.isEndedUnknown ? 0 : 1, 0);
    if (one.isEndedUnknown) return budgets;
    for (let i = 0; i < events.length && withdrawnAt === null; i++) {
      const { at, type } = events[i]!;
      passTime(at);
      take(at, type);
    }
    passTime(NEVER - 1);
    return budgets;
  };
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
