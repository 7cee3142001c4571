import { ApiProblem } from '../answers/api-problem.ts';
import type { Problem } from '../contract/problem.ts';
import { InvalidCalendarError } from '../core/calendar/calendar-problem.ts';
import type { Bilingual } from '../core/kpis/kpi.ts';
import { InvalidSettingsError } from '../core/sla/clock-settings.ts';
import { IntakeFault } from '../intake/problem.ts';
import { PullFault } from '../intake/pull/pull-fault.ts';
import { Fault } from '../server/fault.ts';
import { CommandFault } from './command-fault.ts';
import { UsageError } from './usage-error.ts';

export interface Failure {
  readonly sentence: Bilingual;
  readonly exitCode: 1 | 2;
}

/** Whatever stopped a command, as a sentence in both languages: never a stack trace. */
export function failureOf(error: unknown): Failure {
  if (error instanceof UsageError) return { sentence: error.sentence, exitCode: 2 };
  if (error instanceof CommandFault || error instanceof PullFault) return { sentence: error.sentence, exitCode: 1 };
  if (error instanceof Fault) return { sentence: error.sentence, exitCode: error.code === 'port-forbidden' ? 2 : 1 };
  if (error instanceof IntakeFault) return { sentence: error.problem.message, exitCode: 1 };
  if (error instanceof ApiProblem) return { sentence: sentenceOf(error.problem), exitCode: error.problem.status < 500 ? 2 : 1 };
  if (error instanceof InvalidCalendarError) return { sentence: joined(error.problems.map(({ message }) => message)), exitCode: 2 };
  const message = error instanceof Error ? error.message : String(error);
  if (error instanceof InvalidSettingsError) return { sentence: { en: message, ar: `إعدادات غير صالحة: ${message}` }, exitCode: 2 };
  return {
    sentence: {
      en: `Something unforeseen stopped the command: ${message}. Nothing half done was kept; please report it with the command you gave.`,
      ar: `أوقف الأمرَ أمرٌ غير متوقع: ${message}. لم يُحفظ شيء ناقص؛ نرجو الإبلاغ عنه مع الأمر المستخدم.`,
    },
    exitCode: 1,
  };
}

/** One line a sentence. */
export const joined = (sentences: readonly Bilingual[]): Bilingual => ({
  en: sentences.map(({ en }) => en).join('\n'),
  ar: sentences.map(({ ar }) => ar).join('\n'),
});

/** The options of the terminal behind the fields of a query. */
const OPTION_OF: Readonly<Record<string, string>> = {
  asOf: '--as-of',
  thenBy: '--then-by',
  dataVersion: '--data-version',
  calendar: '--calendar',
  policy: '--policy',
  zone: '--zone',
  grain: '--grain',
  by: '--by',
  from: '--from',
  to: '--to',
  kpis: '--kpis',
};

function sentenceOf({ title, detail, place, problems }: Problem): Bilingual {
  const option = place === null ? undefined : OPTION_OF[place.split(/[.[]/)[0] ?? ''];
  const where = option === undefined ? '' : `${option}: `;
  const details = problems?.map(({ message }) => message) ?? (detail === null ? [] : [detail]);
  return joined([{ en: `${where}${title.en}`, ar: `${where}${title.ar}` }, ...details]);
}
