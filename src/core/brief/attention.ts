import { parseLocalDate } from '../calendar/local-date.ts';
import {
  type BriefFacts,
  CLOSED_ONLY_KPI,
  type FigurePart,
  type FigureTone,
  type HeadlineFigure,
  PROMISE_KPI,
  PROMISES,
  type PromiseName,
} from './brief-facts.ts';
import type { DueNextPart, HeadlineClause, HiddenPart, OverduePart } from './headline-clause.ts';
import type { PromiseAbsence, PromiseReading } from './promise-reading.ts';

export type PromiseReadings = Readonly<Record<PromiseName, PromiseReading | PromiseAbsence>>;

/** From this growth on a backlog without a control chart is said to grow. @source ours */
const NOTABLE_GROWTH_RATIO = 0.1;

/** What is overdue, always, if anything is; otherwise what falls due next; null where neither is known. */
export function attention(facts: BriefFacts, readings: PromiseReadings): HeadlineClause | null {
  const hidden = hiddenOf(facts, readings);
  const growth = growthOf(facts);
  const parts = { response: responseOverdue(facts, readings), resolution: resolutionOverdue(facts, readings, growth !== null) };
  const next = dueNext(facts);
  // Said once: what the closed-only sentence named already is left out, unless more is overdue than the period's own.
  const unsaid = (promise: PromiseName): OverduePart | null =>
    hidden?.promise === promise && (parts[promise]?.count.value ?? 0) <= hidden.overdue.value ? null : parts[promise];
  const [response, resolution] = [unsaid('response'), unsaid('resolution')];
  if (hidden !== null || response !== null || resolution !== null) {
    return { kind: 'overdue', grain: facts.grain, hidden, response, resolution, growth, next: hidden === null ? next : null };
  }
  return next === null ? null : { kind: 'due-next', next, isNothingOverdue: isNothingOverdue(facts) };
}

const count = (value: number, kpi: string, period: string, part: FigurePart, tone: FigureTone = 'bad'): HeadlineFigure => ({
  value,
  unit: 'count',
  tone,
  ref: { kpi, period, part },
});

function hiddenOf(facts: BriefFacts, readings: PromiseReadings): HiddenPart | null {
  for (const promise of PROMISES) {
    const reading = readings[promise];
    const { closedOnly, target } = facts[promise];
    if (typeof reading === 'string' || reading.verdict === 'small' || reading.rate === null || target === null) continue;
    const closed = closedOnly?.value ?? null;
    if (closed === null || closed < target || reading.rate >= target || !reading.overdue) continue;
    const ratio = (value: number, kpi: string, part: FigurePart): HeadlineFigure => ({
      value,
      unit: 'ratio',
      tone: 'neutral',
      ref: { kpi, period: facts.period, part },
    });
    return {
      promise,
      closedOnly: ratio(closed, CLOSED_ONLY_KPI[promise], 'value'),
      overdue: count(reading.overdue, PROMISE_KPI[promise], facts.period, 'overdue'),
      target: ratio(target, PROMISE_KPI[promise], 'target'),
    };
  }
  return null;
}

function responseOverdue({ now, period }: BriefFacts, { response }: PromiseReadings): OverduePart | null {
  if (now?.response?.overdue) return { count: count(now.response.overdue, PROMISE_KPI.response, now.period, 'overdue'), at: 'now' };
  const cohort = typeof response === 'string' ? null : response.overdue;
  return cohort ? { count: count(cohort, PROMISE_KPI.response, period, 'overdue'), at: 'now' } : null;
}

function resolutionOverdue(facts: BriefFacts, { resolution }: PromiseReadings, besideBacklog: boolean): OverduePart | null {
  const { now, period, isRunning, overdue } = facts;
  const atEnd: OverduePart | null = overdue.value
    ? { count: count(overdue.value, 'backlog-overdue', period, 'value'), at: isRunning ? 'now' : 'end' }
    : null;
  // Beside a backlog at the period's end stands what was overdue of it then.
  if (besideBacklog && atEnd !== null) return atEnd;
  if (now?.resolution?.overdue) return { count: count(now.resolution.overdue, 'backlog-overdue', now.period, 'value'), at: 'now' };
  if (atEnd !== null) return atEnd;
  const cohort = typeof resolution === 'string' ? null : resolution.overdue;
  return cohort ? { count: count(cohort, PROMISE_KPI.resolution, period, 'overdue'), at: 'now' } : null;
}

function growthOf({ backlog, period }: BriefFacts): { before: HeadlineFigure; after: HeadlineFigure } | null {
  const [before, after] = [backlog.before?.value ?? null, backlog.value.value];
  if (before === null || after === null || after <= before) return null;
  const isNotable = backlog.variation === null ? after >= before * (1 + NOTABLE_GROWTH_RATIO) : backlog.variation === 'concern';
  if (!isNotable) return null;
  return {
    before: count(before, 'backlog', backlog.beforePeriod ?? period, 'value', 'neutral'),
    after: count(after, 'backlog', period, 'value'),
  };
}

const isNothingOverdue = ({ now, overdue }: BriefFacts): boolean =>
  now !== null && overdue.value === 0 && PROMISES.every((promise) => (now[promise]?.overdue ?? 0) === 0);

function dueNext({ now }: BriefFacts): DueNextPart | null {
  if (now === null) return null;
  const days = PROMISES.flatMap((promise) => (now[promise]?.days ?? []).map((day) => ({ promise, ...day })));
  const [first] = days.filter((day) => day.count > 0).sort((a, b) => (a.on < b.on ? -1 : a.on > b.on ? 1 : b.count - a.count));
  if (first === undefined) return null;
  const daysAhead = (parseLocalDate(first.on) ?? Number.POSITIVE_INFINITY) - (parseLocalDate(now.today) ?? 0);
  return {
    promise: first.promise,
    count: {
      value: first.count,
      unit: 'count',
      tone: 'neutral',
      ref: { kpi: PROMISE_KPI[first.promise], period: now.period, part: 'due', dueOn: first.on },
    },
    on: first.on,
    day: daysAhead === 0 ? 'today' : daysAhead > 0 && daysAhead < 7 ? 'weekday' : 'date',
  };
}
