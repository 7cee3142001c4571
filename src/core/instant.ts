/** A whole second since 1970-01-01T00:00:00Z. Fractions are cut before anything else. @source definitions, section 1 */
export type Instant = number;

/** Later than any instant a record can hold: "not yet", for validity ends. */
export const NEVER: Instant = Number.MAX_SAFE_INTEGER;

/** Instants outside [1970, 2100) are refused: no calendar is compiled there. */
export const EARLIEST: Instant = 0;
export const LATEST: Instant = Date.UTC(2100, 0, 1) / 1000;

/**
 * ISO 8601 with an offset to a whole second; null for anything else, a time without an offset included.
 * @source definitions, section 1
 */
export function parseInstant(text: string): Instant | null {
  return readInstant(text) ?? (text.trim() === text ? null : readInstant(text.trim()));
}

const [ZERO, DASH, COLON, PLUS] = [0x30, 0x2d, 0x3a, 0x2b];

/** Character by character: a million records have five million instants, and an expression takes five times as long. */
function readInstant(text: string): Instant | null {
  const { length } = text;
  if (length < 17 || text.charCodeAt(4) !== DASH || text.charCodeAt(7) !== DASH || text.charCodeAt(13) !== COLON) return null;
  const parting = text.charCodeAt(10);
  // T, t or a blank
  if (parting !== 0x54 && parting !== 0x74 && parting !== 0x20) return null;
  let at = 16;
  let second = 0;
  if (text.charCodeAt(16) === COLON) {
    second = twoDigits(text, 17);
    at = 19;
    const point = text.charCodeAt(19);
    if (point === 0x2e || point === 0x2c) {
      at = 20;
      while (isDigit(text.charCodeAt(at))) at++;
      if (at === 20) return null;
    }
  }
  const sign = text.charCodeAt(at);
  let offset = 0;
  if (sign === PLUS || sign === DASH) {
    const minutesAt = text.charCodeAt(at + 3) === COLON ? at + 4 : at + 3;
    const hours = twoDigits(text, at + 1);
    const minutes = twoDigits(text, minutesAt);
    if (length !== minutesAt + 2 || hours < 0 || hours > 23 || minutes < 0 || minutes > 59) return null;
    offset = (sign === DASH ? -1 : 1) * (hours * 3600 + minutes * 60);
  } else if ((sign !== 0x5a && sign !== 0x7a) || length !== at + 1) return null;
  const year = twoDigits(text, 0) * 100 + twoDigits(text, 2);
  const local = civilSeconds(year, twoDigits(text, 5), twoDigits(text, 8), twoDigits(text, 11), twoDigits(text, 14), second);
  if (local === null) return null;
  const instant = local - offset;
  return instant >= EARLIEST && instant < LATEST ? instant : null;
}

const isDigit = (code: number): boolean => code >= ZERO && code <= ZERO + 9;

/** Where there are none: so far below zero that no date or time with it is one. */
const NO_DIGITS = -1_000_000;

function twoDigits(text: string, at: number): number {
  const tens = text.charCodeAt(at) - ZERO;
  const units = text.charCodeAt(at + 1) - ZERO;
  return tens >= 0 && tens <= 9 && units >= 0 && units <= 9 ? tens * 10 + units : NO_DIGITS;
}

const DAYS_BEFORE_MONTH = [0, 31, 59, 90, 120, 151, 181, 212, 243, 273, 304, 334];
const isLeapYear = (year: number): boolean => year % 4 === 0 && (year % 100 !== 0 || year % 400 === 0);

/** Seconds of a civil date and time read as UTC; null where no such date or time exists (30 February, 25:00). A leap second `:60` is the second after `:59`. */
export function civilSeconds(year: number, month: number, day: number, hour = 0, minute = 0, second = 0): number | null {
  if (!(month >= 1 && month <= 12 && day >= 1 && minute >= 0 && minute <= 59 && second >= 0 && second <= 60)) return null;
  if (!(hour >= 0 && hour <= 24) || (hour === 24 && (minute > 0 || second > 0))) return null;
  const leap = isLeapYear(year);
  const before = DAYS_BEFORE_MONTH[month - 1]! + (leap && month > 2 ? 1 : 0);
  const daysInMonth = month === 2 ? (leap ? 29 : 28) : month === 4 || month === 6 || month === 9 || month === 11 ? 30 : 31;
  if (!(day <= daysInMonth)) return null;
  const last = year - 1;
  const days = last * 365 + Math.floor(last / 4) - Math.floor(last / 100) + Math.floor(last / 400) + before + day - 1 - DAYS_TO_1970;
  return days * 86_400 + hour * 3600 + minute * 60 + second;
}
const DAYS_TO_1970 = 719_162;

/** `2026-01-04T06:00:00Z` */
export function formatInstant(at: Instant): string {
  return `${new Date(at * 1000).toISOString().slice(0, 19)}Z`;
}
