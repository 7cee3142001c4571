import { compileCalendar } from '../core/calendar/compile-calendar.ts';
import type { Calendar } from '../core/calendar/schedule.ts';
import type { WorkingClock } from '../core/calendar/working-clock.ts';
import type { Policy } from '../core/sla/policy.ts';

/** What holds where a query names nothing. */
export interface ReportingDefaults {
  /** a calendar's id */
  readonly calendar: string;
  /** a policy's id; null: nothing is targeted */
  readonly policy: string | null;
  /** IANA; null: the default calendar's */
  readonly zone: string | null;
}

/** Where the calendars and policies come from that a question names. */
export interface SettingsCatalogue {
  /** By `id` (the newest) or `id@version`; its `version` is the one to print. Null: there is none. */
  calendar(reference: string): Promise<Calendar | null>;
  policy(reference: string): Promise<Policy | null>;
  defaults(): Promise<ReportingDefaults>;
}

/** Compiled once for each version: a catalogue gives the same object for the same version. */
export const clockOf = (calendar: Calendar): WorkingClock => compileCalendar(calendar);
