/** A whole second since 1970-01-01T00:00:00Z. Fractions are cut before anything else. @source definitions, section 1 */
export type Instant = number;

/** Later than any instant a record can hold: "not yet", for validity ends. */
export const NEVER: Instant = Number.MAX_SAFE_INTEGER;

/** Instants outside [1970, 2100) are refused: no calendar is compiled there. */
export const EARLIEST: Instant = 0;
export const LATEST: Instant = Date.UTC(2100, 0, 1) / 1000;

const iso = /^(\d{4})-(\d\d)-(\d\d)[Tt ](\d\d):(\d\d)(?::(\d\d)(?:[.,]\d+)?)?(?:([Zz])|([+-])(\d\d):?(\d\d))$/;

/**
 * ISO 8601 with an offset to a whole second; null for anything else, a time without an offset included.
 * @source definitions, section 1
 */
export function parseInstant(text: string): Instant | null {
  const m = iso.exec(text.trim());
  if (!m) return null;
  const [, year, month, day, hour, minute, second = '0', , sign, offsetHours = '0', offsetMinutes = '0'] = m;
  const local = civilSeconds(+year!, +month!, +day!, +hour!, +minute!, +second);
  if (local === null || +offsetHours > 23 || +offsetMinutes > 59) return null;
  const offset = (sign === '-' ? -1 : 1) * (+offsetHours * 3600 + +offsetMinutes * 60);
  const at = local - offset;
  return at >= EARLIEST && at < LATEST ? at : null;
}

/** Seconds of a civil date and time read as UTC; null where no such date or time exists (30 February, 25:00). A leap second `:60` is the second after `:59`. */
export function civilSeconds(year: number, month: number, day: number, hour = 0, minute = 0, second = 0): number | null {
  if (month < 1 || month > 12 || day < 1 || day > 31 || minute > 59 || second > 60) return null;
  if (hour > 24 || (hour === 24 && (minute > 0 || second > 0))) return null;
  const midnight = Date.UTC(year, month - 1, day) / 1000;
  const back = new Date(midnight * 1000);
  if (back.getUTCMonth() !== month - 1 || back.getUTCDate() !== day) return null;
  return midnight + hour * 3600 + minute * 60 + second;
}

/** `2026-01-04T06:00:00Z` */
export function formatInstant(at: Instant): string {
  return `${new Date(at * 1000).toISOString().slice(0, 19)}Z`;
}
