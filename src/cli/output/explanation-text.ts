import type { InquiryExplanation } from '../../contract/explanation.ts';
import type { ClockTraceRecord } from '../../contract/trace-record.ts';
import { compileZone } from '../../core/calendar/zone.ts';
import { parseInstant } from '../../core/instant.ts';
import type { Target } from '../../core/sla/policy.ts';
import { KINDS, LABELS, REASONS, STATES } from './explanation-words.ts';

type Language = 'ar' | 'en';

/** One inquiry's clocks for a terminal: state and reasons first, then stretch by stretch, in the calendar's zone. */
export function formatExplanation(
  { asOf, calendar, policy, inquiry, trace }: InquiryExplanation,
  language: Language,
  zone: string,
): string {
  const say = (key: keyof typeof LABELS): string => LABELS[key][language];
  const at = (instant: string | null): string => localTime(instant, zone);
  const named = (entry: { id: string; version: string } | null): string => (entry === null ? say('none') : `${entry.id} ${entry.version}`);
  const lines = [
    `${say('inquiry')} ${inquiry.id} · ${say('asOf')} ${at(asOf)} (${zone}) · ${say('calendar')} ${named(trace?.calendar ?? calendar)} · ${say('policy')} ${named(policy)}`,
    `${say('received')} ${at(inquiry.receivedAt)}`,
    ...(trace?.transitions ?? []).slice(1).map(({ at: instant, type }) => `${type} ${at(instant)}`),
  ];
  if (trace === null || (trace.response === null && trace.resolution === null)) return [...lines, '', say('unreadable')].join('\n');
  for (const [name, clock] of [
    ['response', trace.response],
    ['resolution', trace.resolution],
  ] as const) {
    if (clock !== null) lines.push('', `${say(name)}: ${STATES[clock.state][language]}`, ...clockLines(clock, language, say, at));
  }
  return lines.join('\n');
}

function clockLines(
  clock: ClockTraceRecord,
  language: Language,
  say: (key: keyof typeof LABELS) => string,
  at: (instant: string | null) => string,
): string[] {
  const { target, budgetSeconds, elapsedSeconds, dueAt, breachAt, endedAt, reasons, segments } = clock;
  const facts = [
    target === null ? null : `${say('target')} ${targetText(target)}`,
    budgetSeconds === null ? null : `${say('budget')} ${hours(budgetSeconds)}`,
    `${say('elapsed')} ${hours(elapsedSeconds)}`,
    dueAt === null ? null : `${say('due')} ${at(dueAt)}`,
    breachAt === null ? null : `${say('breach')} ${at(breachAt)}`,
    endedAt === null ? null : `${say('ended')} ${at(endedAt)}`,
  ];
  const width = Math.max(0, ...segments.map(({ kind }) => KINDS[kind][language].length));
  return [
    `  ${facts.filter((fact) => fact !== null).join(' · ')}`,
    ...reasons.map((reason) => `  ${REASONS[reason][language]}`),
    ...segments.map(({ from, to, kind, workingSeconds }) =>
      `    ${at(from)} → ${at(to)}  ${KINDS[kind][language].padEnd(width)}  ${kind === 'closed' ? '' : hours(workingSeconds)}`.trimEnd(),
    ),
  ];
}

const targetText = (target: Target): string =>
  Object.entries(target)
    .map(([name, amount]) => (amount === true ? name : `${name} ${amount}`))
    .join(' ');

const hours = (seconds: number): string =>
  [Math.floor(seconds / 3600), Math.floor(seconds / 60) % 60, Math.round(seconds % 60)]
    .map((part) => String(part).padStart(2, '0'))
    .join(':');

function localTime(instant: string | null, zone: string): string {
  const at = instant === null ? null : parseInstant(instant);
  if (at === null) return '—';
  return new Date(compileZone(zone).toLocalSeconds(at) * 1000).toISOString().slice(0, 19).replace('T', ' ');
}
