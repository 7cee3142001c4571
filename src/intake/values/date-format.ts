import { civilSeconds } from '../../core/instant.ts';

/** What a date text says: wall time as seconds read in UTC, or an instant when it carries its offset. */
export interface ReadDate {
  readonly seconds: number;
  readonly hasOffset: boolean;
  readonly isDateOnly: boolean;
}

export interface DateFormat {
  readonly pattern: string;
  /** whether its values need a zone from the mapping */
  readonly needsZone: boolean;
  /** null: the value is not of this format */
  readonly read: (cell: string | number) => ReadDate | null;
}

type Part = 'year' | 'month' | 'day' | 'hour' | 'minute' | 'second' | 'half' | 'offset';
interface Step {
  readonly part: Part | null;
  /** digits taken at least and at most; a literal is compared as it stands */
  readonly least: number;
  readonly most: number;
  readonly literal: string;
  readonly isShortYear: boolean;
  readonly isMonthName: boolean;
  readonly isFraction: boolean;
}

const TOKENS: Readonly<Record<string, Partial<Step>>> = {
  YYYY: { part: 'year', least: 4, most: 4 },
  YY: { part: 'year', least: 2, most: 2, isShortYear: true },
  MMM: { part: 'month', isMonthName: true },
  MM: { part: 'month', least: 2, most: 2 },
  M: { part: 'month', least: 1, most: 2 },
  DD: { part: 'day', least: 2, most: 2 },
  D: { part: 'day', least: 1, most: 2 },
  HH: { part: 'hour', least: 2, most: 2 },
  H: { part: 'hour', least: 1, most: 2 },
  hh: { part: 'hour', least: 2, most: 2 },
  h: { part: 'hour', least: 1, most: 2 },
  mm: { part: 'minute', least: 2, most: 2 },
  m: { part: 'minute', least: 1, most: 2 },
  ss: { part: 'second', least: 2, most: 2 },
  s: { part: 'second', least: 1, most: 2 },
  SSS: { isFraction: true, least: 1, most: 9 },
  A: { part: 'half' },
  Z: { part: 'offset' },
};
const token = /YYYY|YY|MMM|MM|M|DD|D|HH|H|hh|h|mm|m|ss|s|SSS|A|Z|\[([^\]]*)\]|[^A-Za-z]|T/y;
const MONTHS = ['jan', 'feb', 'mar', 'apr', 'may', 'jun', 'jul', 'aug', 'sep', 'oct', 'nov', 'dec'];
const offset = /(?:Z|([+-])(\d\d):?(\d\d))/iy;
const iso = /^(\d{4})-(\d\d)-(\d\d)(?:[Tt ](\d\d):(\d\d)(?::(\d\d)(?:[.,]\d+)?)?(Z|z|[+-]\d\d:?\d\d)?)?$/;

/**
 * Compiles a format to a reader that costs a few character codes a value.
 * @throws Error with the reason when the pattern is none
 */
export function compileDateFormat(pattern: string): DateFormat {
  switch (pattern) {
    case 'iso':
      return { pattern, needsZone: false, read: (cell) => (typeof cell === 'string' ? readIso(cell) : null) };
    case 'epoch-s':
      return { pattern, needsZone: false, read: (cell) => readEpoch(cell, 1) };
    case 'epoch-ms':
      return { pattern, needsZone: false, read: (cell) => readEpoch(cell, 1000) };
    case 'excel-serial':
      return { pattern, needsZone: true, read: readExcelSerial };
  }
  const steps = tokenise(pattern);
  const has = (part: Part): boolean => steps.some((step) => step.part === part);
  if (!has('year') || !has('month') || !has('day')) throw new Error('it needs a year, a month and a day');
  if (has('half') && !/h/.test(pattern)) throw new Error('AM/PM (A) goes with h or hh, not with H or HH');
  if (/h/.test(pattern) && !has('half')) throw new Error('h and hh need AM/PM (A); hours to 24 are H or HH');
  const isDateOnly = !has('hour');
  const hasOffset = has('offset');
  const isHalfDay = has('half');
  return {
    pattern,
    needsZone: !hasOffset,
    read: (cell) => (typeof cell === 'string' ? readSteps(cell, steps, isDateOnly, hasOffset, isHalfDay) : null),
  };
}

/** Formats that differ only in the order of day and month have the same key. */
export const dayMonthKey = (pattern: string): string => pattern.replace(/MM?(?!M)/g, '#').replace(/DD?/g, '#');

function tokenise(pattern: string): Step[] {
  const steps: Step[] = [];
  token.lastIndex = 0;
  let at = 0;
  while (at < pattern.length) {
    token.lastIndex = at;
    const found = token.exec(pattern);
    if (found === null) throw new Error(`"${pattern.slice(at)}" is not understood`);
    const known = found[1] === undefined ? TOKENS[found[0]] : undefined;
    if (known?.part && steps.some((step) => step.part === known.part)) throw new Error(`it names the ${known.part} twice`);
    const literal = known ? '' : (found[1] ?? found[0]);
    steps.push({ part: null, least: 0, most: 0, isShortYear: false, isMonthName: false, isFraction: false, literal, ...known });
    at = token.lastIndex;
  }
  if (steps.length === 0) throw new Error('it is empty');
  return steps;
}

function readSteps(text: string, steps: readonly Step[], isDateOnly: boolean, hasOffset: boolean, isHalfDay: boolean): ReadDate | null {
  let at = 0;
  let year = 0,
    month = 0,
    day = 0,
    hour = 0,
    minute = 0,
    second = 0,
    offsetSeconds = 0;
  let isAfternoon = false;
  for (const step of steps) {
    if (step.literal !== '') {
      if (!text.startsWith(step.literal, at)) return null;
      at += step.literal.length;
      continue;
    }
    if (step.part === 'half') {
      const half = text.slice(at, at + 2).toUpperCase();
      const arabic = text.charAt(at);
      if (half === 'AM' || half === 'PM') {
        isAfternoon = half === 'PM';
        at += 2;
      } else if (arabic === 'ص' || arabic === 'م') {
        isAfternoon = arabic === 'م';
        at += 1;
      } else return null;
      continue;
    }
    if (step.part === 'offset') {
      offset.lastIndex = at;
      const found = offset.exec(text);
      if (found === null) return null;
      offsetSeconds = found[1] === undefined ? 0 : (found[1] === '-' ? -1 : 1) * (Number(found[2]) * 3600 + Number(found[3]) * 60);
      at = offset.lastIndex;
      continue;
    }
    if (step.isMonthName) {
      month = MONTHS.indexOf(text.slice(at, at + 3).toLowerCase()) + 1;
      if (month === 0) return null;
      at += 3;
      continue;
    }
    let value = 0;
    let taken = 0;
    while (taken < step.most) {
      const digit = text.charCodeAt(at) - 48;
      if (!(digit >= 0 && digit <= 9)) break;
      value = value * 10 + digit;
      at += 1;
      taken += 1;
    }
    if (taken < step.least) return null;
    switch (step.part) {
      case 'year':
        year = step.isShortYear ? value + (value < 69 ? 2000 : 1900) : value;
        break;
      case 'month':
        month = value;
        break;
      case 'day':
        day = value;
        break;
      case 'hour':
        hour = value;
        break;
      case 'minute':
        minute = value;
        break;
      case 'second':
        second = value;
        break;
      default:
        break;
    }
  }
  if (at !== text.length) return null;
  if (isHalfDay) {
    if (hour < 1 || hour > 12) return null;
    hour = (hour % 12) + (isAfternoon ? 12 : 0);
  }
  const seconds = civilSeconds(year, month, day, hour, minute, second);
  return seconds === null ? null : { seconds: seconds - offsetSeconds, hasOffset, isDateOnly };
}

function readIso(text: string): ReadDate | null {
  const m = iso.exec(text);
  if (m === null) return null;
  const [, year, month, day, hour, minute = '0', second = '0', zone] = m;
  const seconds = civilSeconds(Number(year), Number(month), Number(day), Number(hour ?? '0'), Number(minute), Number(second));
  if (seconds === null) return null;
  const digits = zone === undefined || zone.length === 1 ? '0000' : zone.slice(1).replace(':', '');
  const sign = zone?.startsWith('-') ? -1 : 1;
  return {
    seconds: seconds - sign * (Number(digits.slice(0, 2)) * 3600 + Number(digits.slice(2)) * 60),
    hasOffset: zone !== undefined,
    isDateOnly: hour === undefined,
  };
}

function readEpoch(cell: string | number, perSecond: number): ReadDate | null {
  const value = typeof cell === 'number' ? cell : /^\d+(\.\d+)?$/.test(cell) ? Number(cell) : Number.NaN;
  const seconds = Math.floor(value / perSecond);
  return seconds >= 0 && seconds < 4_102_444_800 ? { seconds, hasOffset: true, isDateOnly: false } : null;
}

function readExcelSerial(cell: string | number): ReadDate | null {
  const value = typeof cell === 'number' ? cell : /^\d+(\.\d+)?$/.test(cell) ? Number(cell) : Number.NaN;
  // A serial is a fraction of a day in binary: a whole second comes back a hair short of itself.
  const seconds = Math.round((value - 25_569) * 86_400);
  return seconds >= 0 && seconds < 4_102_444_800 ? { seconds, hasOffset: false, isDateOnly: Number.isInteger(value) } : null;
}
