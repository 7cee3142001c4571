import { SMALL_N } from '../kpi-table.ts';
import { attention, type PromiseReadings } from './attention.ts';
import { type BriefFacts, type FigurePart, type FigureTone, type HeadlineFigure, PROMISE_KPI, type PromiseName } from './brief-facts.ts';
import { failingChannel } from './failing-channel.ts';
import type { Headline, HeadlineClause, LatencyPart, PromiseClause } from './headline-clause.ts';
import { isKept, isMissed, type PromiseReading, readPromise } from './promise-reading.ts';
import { type Change, changeOf } from './year-change.ts';

/** A headline is read at once: more sentences would be a paragraph. */
const MOST_CLAUSES = 3;

/**
 * The answer of the Brief in one to three clauses, by these rules:
 * 1. what can be said of the promise: that of a first answer leads, that of a solution where answers cannot be measured;
 * 2. the other promise unless it was simply kept; then a channel that certainly fails; then the median's signal or miss
 *    (beside the kept promise, if there is one); then why the other promise cannot be spoken of;
 * 3. whatever is overdue, and what closed-only figures would hide of it; if nothing is: a failing channel, then what falls due.
 * Total over its facts; what is null is not spoken of.
 */
export function composeHeadline(facts: BriefFacts): Headline {
  const silence = silenceOf(facts);
  if (silence !== null) return { clauses: [silence] };
  const readings: PromiseReadings = {
    response: readPromise(facts.response, facts.isRunning),
    resolution: readPromise(facts.resolution, facts.isRunning),
  };
  const last = attention(facts, readings);
  const isOverdue = last?.kind === 'overdue';
  const vacancy = vacancyOf(facts, readings);
  if (vacancy !== null) return { clauses: [vacancy, ...(last === null ? [] : [last])] };

  const leading: PromiseName = typeof readings.response === 'string' ? 'resolution' : 'response';
  const first = promiseClause(facts, leading, readings[leading] as PromiseReading, null);
  const channel = channelClause(facts, leading);
  const second = secondClause(facts, readings, leading, first, isOverdue ? channel : null);
  const third = isOverdue ? last : (channel ?? last);
  return { clauses: [first, second, third].filter((clause) => clause !== null).slice(0, MOST_CLAUSES) };
}

/** The period lies outside the data. */
function silenceOf({ period, dataFrom, received }: BriefFacts): HeadlineClause | null {
  if (dataFrom === null) return { kind: 'nothing' };
  if (received.value !== null || received.isSuppressed) return null;
  return period < dataFrom ? { kind: 'before-data', period, dataFrom } : { kind: 'after-data', period };
}

/** The period lies in the data, and nothing in it can be measured. */
function vacancyOf(facts: BriefFacts, { response, resolution }: PromiseReadings): HeadlineClause | null {
  const { period, received, answerable, endedUnknown, isRunning } = facts;
  if (received.value === 0) return { kind: 'none-received', period, isRunning };
  const count: HeadlineFigure | null =
    received.value === null
      ? null
      : { value: received.value, unit: 'count', tone: 'neutral', ref: { kpi: 'received', period, part: 'value' } };
  if (count !== null && answerable === 0) {
    return { kind: 'all-withdrawn', period, received: count, hasEndedUnknown: (endedUnknown?.value ?? 0) > 0 };
  }
  if (typeof response !== 'string' || typeof resolution !== 'string') return null;
  return { kind: 'unmeasured', period, received: count, reason: response === resolution ? response : 'mixed' };
}

type FigureOf = (value: number, part: FigurePart, tone?: FigureTone) => HeadlineFigure;

const RATIO_PARTS: readonly FigurePart[] = ['value', 'lowest', 'highest', 'target'];

const figureOf =
  (kpi: string, period: string): FigureOf =>
  (value, part, tone = 'neutral') => ({ value, unit: RATIO_PARTS.includes(part) ? 'ratio' : 'count', tone, ref: { kpi, period, part } });

function promiseClause(facts: BriefFacts, promise: PromiseName, reading: PromiseReading, first: PromiseClause | null): PromiseClause {
  const { period, grain, isRunning } = facts;
  const { verdict, target, budget } = reading;
  const figure = figureOf(PROMISE_KPI[promise], period);
  const after = first === null ? null : isKept(first.verdict) ? 'kept' : isMissed(first.verdict) ? 'missed' : 'undecided';
  const tone: FigureTone = isKept(verdict) ? 'good' : isMissed(verdict) ? 'bad' : 'neutral';
  return {
    kind: 'promise',
    promise,
    period,
    grain,
    verdict,
    isRunning,
    after,
    rate: reading.rate === null ? null : figure(reading.rate, 'value', tone),
    met: figure(reading.met, 'numerator'),
    due: figure(reading.due, 'denominator'),
    pending: reading.pending === 0 ? null : figure(reading.pending, 'pending'),
    target: target === null ? null : figure(target, 'target'),
    isSameTarget: first?.target?.value === target,
    lowest: figure(reading.lowest, 'lowest', tone),
    highest: figure(reading.highest, 'highest', tone),
    budget: budget === null ? null : figure(budget, 'budget', budget < 0 ? 'bad' : 'neutral'),
    change: changeToSay(facts, promise, reading, after !== null),
    isOutOfReach: verdict === 'missed' && facts[promise].assurance === 'consistently-missed',
    latency: after !== null && isKept(verdict) ? latencyOf(facts) : null,
  };
}

/** Only of settled rates; of the second promise only what is real. */
function changeToSay(facts: BriefFacts, promise: PromiseName, { verdict, pending }: PromiseReading, isSecond: boolean): Change | null {
  if (pending > 0 || !['kept', 'exact', 'missed', 'no-target'].includes(verdict)) return null;
  const change = changeOf(facts[promise], figureOf(PROMISE_KPI[promise], facts.lastYearPeriod ?? facts.period));
  return isSecond && (change.kind !== 'year' || change.signal === 'noise') ? null : change;
}

function secondClause(
  facts: BriefFacts,
  readings: PromiseReadings,
  leading: PromiseName,
  first: PromiseClause,
  channel: HeadlineClause | null,
): HeadlineClause | null {
  const other: PromiseName = leading === 'response' ? 'resolution' : 'response';
  const reading = readings[other];
  const isSilentToo = first.verdict === 'all-pending' && typeof reading !== 'string' && reading.verdict === 'all-pending';
  const clause = typeof reading === 'string' || isSilentToo ? null : promiseClause(facts, other, reading, first);
  if (clause !== null && isConcern(clause)) return clause;
  if (channel !== null) return channel;
  if (clause !== null) return clause;
  const latency = latencyOf(facts);
  if (latency !== null) return { kind: 'latency', latency };
  // A policy without a target for it is no news; a source that does not record it is.
  return typeof reading === 'string' && reading !== 'untargeted' ? { kind: 'absent', promise: other, reason: reading } : null;
}

const isConcern = ({ verdict, budget }: PromiseClause): boolean =>
  isMissed(verdict) || verdict === 'open' || (verdict === 'running' && budget !== null && budget.value <= 0);

function channelClause(facts: BriefFacts, promise: PromiseName): HeadlineClause | null {
  const { target } = facts[promise];
  const failing = failingChannel(facts[promise]);
  if (failing === null || target === null) return null;
  const ref = { kpi: PROMISE_KPI[promise], period: facts.period, group: { dimension: 'channel', value: failing.group } } as const;
  return {
    kind: 'channel',
    promise,
    group: failing.group,
    rate: { value: failing.met / failing.due, unit: 'ratio', tone: 'bad', ref: { ...ref, part: 'value' } },
    due: { value: failing.due, unit: 'count', tone: 'neutral', ref: { ...ref, part: 'denominator' } },
    target: figureOf(PROMISE_KPI[promise], facts.period)(target, 'target'),
    others: failing.others,
  };
}

/** Only where no answer is awaited any more: the quick ones come first and flatter a median. */
function latencyOf({ latency, response, period, isRunning }: BriefFacts): LatencyPart | null {
  const { value, target, variation } = latency;
  if (value.value === null || (value.n ?? 0) < SMALL_N || isRunning || (response.value.pending ?? 0) > 0) return null;
  const isOver = target !== null && value.value > target;
  const says = variation === 'improvement' || variation === 'concern' ? variation : isOver ? 'over-target' : null;
  if (says === null) return null;
  const figure = (seconds: number, part: FigurePart, tone: FigureTone): HeadlineFigure => ({
    value: seconds,
    unit: 'working-seconds',
    tone,
    ref: { kpi: 'response-median', period, part },
  });
  return {
    median: figure(value.value, 'value', says !== 'improvement' ? 'bad' : isOver ? 'neutral' : 'good'),
    says,
    target: target === null || !isOver ? null : figure(target, 'target', 'neutral'),
  };
}
