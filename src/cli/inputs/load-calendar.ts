import { existsSync } from 'node:fs';
import { CALENDAR_PRESETS, findCalendarPreset } from '../../core/calendar/presets/index.ts';
import type { Calendar } from '../../core/calendar/schedule.ts';
import { parseCalendar } from '../../core/calendar/validate-calendar.ts';
import { joined } from '../failure.ts';
import { UsageError } from '../usage-error.ts';
import { readJsonFile } from './read-file.ts';

/**
 * A calendar by the id of one that comes with the product, or from a file.
 * @throws UsageError with everything that is wrong with it, each with its place
 */
export async function loadCalendar(reference: string): Promise<Calendar> {
  const preset = findCalendarPreset(reference);
  if (preset !== null) return preset;
  if (!existsSync(reference)) {
    const ids = CALENDAR_PRESETS.map(({ id }) => id).join(', ');
    throw new UsageError({
      en: `--calendar: "${reference}" is neither a file nor one of ${ids}.`,
      ar: `‏--calendar: «${reference}» ليس ملفًا ولا أحد التقاويم ${ids}.`,
    });
  }
  const parsed = parseCalendar(await readJsonFile(reference));
  if (parsed.ok) return parsed.calendar;
  throw new UsageError(
    joined([
      { en: `The calendar in ${reference} is not valid:`, ar: `التقويم في ${reference} غير صالح:` },
      ...parsed.problems.map(({ message }) => message),
    ]),
  );
}
