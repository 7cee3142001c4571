import type { Bilingual } from '../kpis/kpi.ts';

export const WEEKDAYS = ['sun', 'mon', 'tue', 'wed', 'thu', 'fri', 'sat'] as const;
export type Weekday = (typeof WEEKDAYS)[number];

/** Half open, local wall time: `["07:00", "14:15"]`; `"24:00"` may end one. */
export type Interval = readonly [from: string, to: string];
/** A weekday that is not named has no hours. */
export type WeekHours = Readonly<Partial<Record<Weekday, readonly Interval[]>>>;

/** How sure a day is: announced by circular, computed ahead of it, or taken over from a time without a source. */
export type DayStatus = 'declared' | 'predicted' | 'assumed';

export interface Season {
  /** local dates, both inclusive */
  readonly from: string;
  readonly to: string;
  readonly week: WeekHours;
  readonly status?: DayStatus;
  readonly reason?: Bilingual;
  readonly source?: string;
}

export interface SpecialDay {
  readonly on: string;
  readonly hours: readonly Interval[];
  readonly status?: DayStatus;
  readonly reason?: Bilingual;
  readonly source?: string;
}

/**
 * A working calendar as people write it: `days` beats `seasons`, `seasons` beats `week`; both replace.
 * @source definitions, section 3
 */
export interface Calendar {
  readonly id: string;
  readonly version: string;
  readonly title?: Bilingual;
  readonly timeZone: string;
  /** local date up to which the days are known; later figures say that they rest on a guess */
  readonly coveredTo?: string | null;
  readonly week: WeekHours;
  readonly seasons?: readonly Season[];
  readonly days?: readonly SpecialDay[];
}
