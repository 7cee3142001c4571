import { type Digits, type Language, localeOf } from './language.ts';

/** How local dates are written in the Hijri calendar (Umm al-Qura): a computed date, which a sighting may move by a day. */
export interface HijriFormat {
  /** `2026-12-16` as `6 Rajab 1448 AH` */
  readonly date: (on: string) => string;
  /** the day of the month alone */
  readonly day: (on: string) => string;
  /** the Hijri months that a span of local dates touches, with the year: `Rajab – Shaʻban 1448 AH` */
  readonly months: (from: string, to: string) => string;
}

export function createHijriFormat(language: Language, digits: Digits): HijriFormat {
  const locale = localeOf(language, digits);
  const formatOf = (options: Intl.DateTimeFormatOptions): Intl.DateTimeFormat =>
    new Intl.DateTimeFormat(locale, { calendar: 'islamic-umalqura', timeZone: 'UTC', ...options });
  const whole = formatOf({ day: 'numeric', month: 'long', year: 'numeric' });
  const dayOnly = formatOf({ day: 'numeric' });
  const month = formatOf({ month: 'long', year: 'numeric' });
  const at = (on: string): Date => new Date(`${on}T00:00:00Z`);
  return {
    date: (on) => whole.format(at(on)),
    day: (on) => dayOnly.formatToParts(at(on)).find(({ type }) => type === 'day')?.value ?? '',
    months: (from, to) => month.formatRange(at(from), at(to)),
  };
}
