/** Seconds of a day without a DST change. */
export const DAY_SECONDS = 86_400;

const written = /^(\d{4})-(\d\d)-(\d\d)$/;

/** A local date as whole days since 1970-01-01, without a zone; may be negative. */
export type EpochDay = number;

/** `2026-01-04` to its epoch day; null for anything else, dates that do not exist included. */
export function parseLocalDate(text: string): EpochDay | null {
  const m = written.exec(text);
  return m ? epochDayOf(Number(m[1]), Number(m[2]), Number(m[3])) : null;
}

/** Epoch day to `2026-01-04`, for years 0 to 9999. */
export function formatLocalDate(day: EpochDay): string {
  return new Date(day * DAY_SECONDS * 1000).toISOString().slice(0, 10);
}

/** Year, month (1 to 12) and day of the month to the epoch day; null where no such date exists. */
export function epochDayOf(year: number, month: number, dayOfMonth: number): EpochDay | null {
  const at = new Date(0);
  at.setUTCFullYear(year, month - 1, dayOfMonth);
  const exists = at.getUTCFullYear() === year && at.getUTCMonth() === month - 1 && at.getUTCDate() === dayOfMonth;
  return exists ? Math.round(at.getTime() / 1000 / DAY_SECONDS) : null;
}

/** 0 is Sunday, as in `WEEKDAYS`. */
export function weekdayIndexOf(day: EpochDay): number {
  return (((day + 4) % 7) + 7) % 7;
}
