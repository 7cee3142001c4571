import type { CalendarProblem } from '../../../core/calendar/calendar-problem.ts';
import type { Calendar, DayStatus } from '../../../core/calendar/schedule.ts';
import { parseCalendar } from '../../../core/calendar/validate-calendar.ts';
import type { Bilingual } from '../../../core/kpis/kpi.ts';

/** What every entry of a calendar says of itself, as it is typed. */
export interface Provenance {
  readonly status: DayStatus;
  readonly reasonEn: string;
  readonly reasonAr: string;
  readonly source: string;
}

export const provenanceOf = (entry: { status?: DayStatus; reason?: Bilingual; source?: string } | null, status: DayStatus): Provenance => ({
  status: entry?.status ?? status,
  reasonEn: entry?.reason?.en ?? '',
  reasonAr: entry?.reason?.ar ?? '',
  source: entry?.source ?? '',
});

/** Typed provenance to a calendar's fields; a reason needs both languages, so one alone is left for the calendar to refuse. */
export function writtenProvenance({ status, reasonEn, reasonAr, source }: Provenance) {
  const [en, ar, from] = [reasonEn.trim(), reasonAr.trim(), source.trim()];
  return { status, ...(en || ar ? { reason: { en, ar } } : {}), ...(from ? { source: from } : {}) };
}

/** The problems of one entry of a draft, by the place inside it (`hours`, `reason.en`, …; empty: the entry itself). */
export function problemsAt(draft: Calendar, list: 'days' | 'seasons', index: number, language: 'en' | 'ar'): ReadonlyMap<string, string> {
  const parsed = parseCalendar(draft);
  const prefix = `${list}[${index}]`;
  const found = new Map<string, string>();
  if (parsed.ok) return found;
  for (const problem of parsed.problems) {
    if (problem.place !== prefix && !problem.place.startsWith(`${prefix}.`)) continue;
    const place = problem.place.slice(prefix.length + 1).replace(/\[.*$/, '');
    if (!found.has(place)) found.set(place, sentenceOf(problem, language));
  }
  return found;
}

/** The sentence without the place that it is printed at. */
export function sentenceOf({ place, message }: Pick<CalendarProblem, 'place' | 'message'>, language: 'en' | 'ar'): string {
  const sentence = message[language].startsWith(`${place}: `) ? message[language].slice(place.length + 2) : message[language];
  return sentence.charAt(0).toUpperCase() + sentence.slice(1);
}
