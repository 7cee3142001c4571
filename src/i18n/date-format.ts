import type { Instant } from '../core/instant.ts';
import { ABSENT } from './absent.ts';
import { DATE_WORDS } from './date-words.ts';
import { writeDigits } from './digits.ts';
import { type Digits, type Language, localeOf } from './language.ts';

/** How dates, instants and periods are written; null is "—", and a label that is no period comes back as it is. */
export interface DateFormat {
  /** a local date `2026-11-01` as `1 November 2026` */
  readonly date: (on: string | null) => string;
  /** `Sunday, 1 November 2026` */
  readonly dateWithWeekday: (on: string | null) => string;
  /** the weekday of a local date alone */
  readonly weekday: (on: string | null) => string;
  /** `1 November 2026, 07:00`, in the reporting zone */
  readonly instant: (at: Instant | null) => string;
  /** the local date of an instant, in the reporting zone */
  readonly instantDate: (at: Instant | null) => string;
  /** `07:00`, in the reporting zone */
  readonly time: (at: Instant | null) => string;
  /** `October 2026`, `Q4 2026`, `2026`, `Week of 4 January 2026`, `4 January 2026` */
  readonly period: (label: string | null) => string;
  /** for axes: `Oct 26`, `Q4 26`, `2026`, `4 Jan 26` */
  readonly periodShort: (label: string | null) => string;
  /** `November 2024 – October 2026`; one period where both are the same */
  readonly periodRange: (from: string | null, to: string | null) => string;
  /** how long ago, from seconds: `3 days ago` */
  readonly ago: (seconds: number | null) => string;
}

const PERIOD = /^(\d{4})(?:-(?:Q([1-4])|(\d\d)(?:-(\d\d)(\/P7D)?)?))?$/;

/**
 * @param zone IANA name of the reporting zone
 * @throws RangeError when the zone is unknown
 */
export function createDateFormat(language: Language, digits: Digits, zone: string): DateFormat {
  const words = DATE_WORDS[language];
  const say = (text: string): string => writeDigits(text, language, digits);
  const relative = new Intl.RelativeTimeFormat(localeOf(language, digits), { numeric: 'always' });
  const wall = new Intl.DateTimeFormat('en-US-u-ca-gregory-nu-latn', {
    timeZone: zone,
    hourCycle: 'h23',
    year: 'numeric',
    month: 'numeric',
    day: 'numeric',
    hour: '2-digit',
    minute: '2-digit',
  });
  const wallOf = (at: Instant): { date: string; time: string } => {
    const parts = Object.fromEntries(wall.formatToParts(at * 1000).map((part) => [part.type, part.value]));
    return { date: `${parts.day} ${words.months[Number(parts.month) - 1]} ${parts.year}`, time: `${parts.hour}:${parts.minute}` };
  };
  const weekdayOf = (on: string): string => words.weekdays[new Date(`${on.slice(0, 10)}T00:00:00Z`).getUTCDay()] ?? ABSENT;

  const label = (text: string, isShort: boolean): string => {
    const match = PERIOD.exec(text);
    if (!match) return text;
    const [, year, quarter, month, day, week] = match;
    const yearText = isShort ? year!.slice(2) : year!;
    if (quarter) return say(`${(isShort ? words.shortQuarters : words.quarters)[Number(quarter) - 1]} ${yearText}`);
    if (!month) return say(year!);
    const monthText = (isShort ? words.shortMonths : words.months)[Number(month) - 1];
    if (!monthText) return text;
    if (!day) return say(`${monthText} ${yearText}`);
    const date = say(`${Number(day)} ${monthText} ${yearText}`);
    return week && !isShort ? `${words.weekOf} ${date}` : date;
  };
  const period = (text: string | null): string => (text === null ? ABSENT : label(text, false));

  return {
    date: period,
    dateWithWeekday: (on) => (on === null ? ABSENT : `${weekdayOf(on)}${words.comma} ${label(on, false)}`),
    weekday: (on) => (on === null ? ABSENT : weekdayOf(on)),
    instant: (at) => {
      if (at === null) return ABSENT;
      const { date, time } = wallOf(at);
      return say(`${date}${words.comma} ${time}`);
    },
    instantDate: (at) => (at === null ? ABSENT : say(wallOf(at).date)),
    time: (at) => (at === null ? ABSENT : say(wallOf(at).time)),
    period,
    periodShort: (text) => (text === null ? ABSENT : label(text, true)),
    periodRange: (from, to) => (from === to ? period(from) : `${period(from)} – ${period(to)}`),
    ago: (seconds) => {
      if (seconds === null) return ABSENT;
      const [amount, unit] = ageOf(Math.max(0, seconds));
      return relative.format(-amount, unit);
    },
  };
}

function ageOf(seconds: number): readonly [number, 'minute' | 'hour' | 'day'] {
  if (seconds < 3600) return [Math.floor(seconds / 60), 'minute'];
  return seconds < 172_800 ? [Math.floor(seconds / 3600), 'hour'] : [Math.floor(seconds / 86_400), 'day'];
}
