import type { ClockTraceRecord } from '../../../contract/trace-record.ts';
import { parseInstant } from '../../../core/instant.ts';
import type { Target } from '../../../core/sla/policy.ts';
import type { Formatter } from '../../../i18n/formatter.ts';
import type { Reader } from '../../ui/reader.tsx';
import type { CasesWords } from './use-cases-words.ts';

/** Why a clock shows what it shows: what was measured against what, then every circumstance, each a sentence. */
export function whyOf(clock: ClockTraceRecord, reader: Reader, format: Formatter, words: CasesWords): readonly string[] {
  const stops = clock.segments.filter(({ kind }) => kind === 'paused' || kind === 'resolved-standing');
  const stopped = stops.reduce((sum, { workingSeconds }) => sum + workingSeconds, 0);
  return [
    measuredOf(clock, reader, format, words),
    ...(stops.length > 0 ? [words('why.stopped', { n: stops.length, stopped: format.durationLong(stopped) })] : []),
    ...clock.reasons.map((reason) => words(`reason.${reason}`)),
  ];
}

function measuredOf(clock: ClockTraceRecord, reader: Reader, format: Formatter, words: CasesWords): string {
  const { state, target, elapsedSeconds, budgetSeconds, endedAt } = clock;
  const elapsed = format.durationLong(elapsedSeconds);
  if (state === 'untargeted' || target === null || budgetSeconds === null) {
    return words(endedAt === null ? 'why.untargetedRunning' : 'why.untargetedEnded', { elapsed });
  }
  const instant = (text: string | null) => format.instant(text === null ? null : parseInstant(text));
  const values = {
    elapsed,
    budget: format.durationLong(budgetSeconds),
    over: format.durationLong(Math.max(0, elapsedSeconds - budgetSeconds)),
    left: format.durationLong(Math.max(0, budgetSeconds - elapsedSeconds)),
    due: instant(clock.dueAt),
    ended: instant(endedAt),
    target: targetText(target, reader, words),
  };
  return 'promised' in target ? words(`why.${state}Promise`, values) : words(`why.${state}`, values);
}

function targetText(target: Target, { say, format }: Reader, words: CasesWords): string {
  if ('promised' in target) return words('why.promise');
  if ('workingDays' in target) return say('count.workingDays', { n: target.workingDays });
  if ('workingHours' in target) return say('count.workingHours', { n: target.workingHours });
  return format.durationLong(target.workingMinutes * 60);
}
