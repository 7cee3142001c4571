import { ABSENT } from './absent.ts';
import { isolateNumber } from './bidi.ts';
import { type Digits, type Language, localeOf } from './language.ts';

/** How spans of working time are written; null is "—". */
export interface DurationFormat {
  /** `5 h 20 m`, `49 h`, `45 s`; with a working day's length also `2 d 1 h` */
  readonly duration: (workingSeconds: number | null) => string;
  /** `5 hours 20 minutes`, `5 ساعات و20 دقيقة` */
  readonly durationLong: (workingSeconds: number | null) => string;
  /** signed, its sign isolated with its first number: `+1 h 5 m` */
  readonly durationChange: (workingSeconds: number | null) => string;
}

type Unit = 'day' | 'hour' | 'minute' | 'second';
type Part = readonly [amount: number, unit: Unit];

const SHORT: Record<Language, Record<Unit, string>> = {
  en: { day: 'd', hour: 'h', minute: 'm', second: 's' },
  ar: { day: 'ي', hour: 'س', minute: 'د', second: 'ث' },
};

const ENGLISH: Record<Unit, readonly [one: string, other: string]> = {
  day: ['day', 'days'],
  hour: ['hour', 'hours'],
  minute: ['minute', 'minutes'],
  second: ['second', 'seconds'],
};

/** Singular and dual stand without their number; 11 to 99 take the accusative singular. */
const ARABIC: Record<Unit, { one: string; two: string; few: string; many: string; other: string }> = {
  day: { one: 'يوم', two: 'يومان', few: 'أيام', many: 'يومًا', other: 'يوم' },
  hour: { one: 'ساعة', two: 'ساعتان', few: 'ساعات', many: 'ساعة', other: 'ساعة' },
  minute: { one: 'دقيقة', two: 'دقيقتان', few: 'دقائق', many: 'دقيقة', other: 'دقيقة' },
  second: { one: 'ثانية', two: 'ثانيتان', few: 'ثوانٍ', many: 'ثانية', other: 'ثانية' },
};

const MINUTE = 60;
const HOUR = 3600;

/**
 * @param workingDaySeconds the length of a working day; null where days have no one length, so that hours above 24 stay hours
 */
export function createDurationFormat(language: Language, digits: Digits, workingDaySeconds: number | null): DurationFormat {
  const locale = localeOf(language, digits);
  const number = new Intl.NumberFormat(locale, { maximumFractionDigits: 0 });
  const plural = new Intl.PluralRules(locale);

  const short = (parts: readonly Part[]): string =>
    parts.map(([amount, unit]) => `${number.format(amount)} ${SHORT[language][unit]}`).join(' ');
  const spell = ([amount, unit]: Part): string => {
    if (language === 'en') return `${number.format(amount)} ${ENGLISH[unit][amount === 1 ? 0 : 1]}`;
    const form = plural.select(amount);
    if (form === 'one' || form === 'two') return ARABIC[unit][form];
    return `${number.format(amount)} ${ARABIC[unit][form === 'zero' ? 'other' : form]}`;
  };

  return {
    duration: (seconds) => (seconds === null ? ABSENT : short(partsOf(seconds, workingDaySeconds))),
    durationLong: (seconds) =>
      seconds === null
        ? ABSENT
        : partsOf(seconds, workingDaySeconds)
            .map(spell)
            .join(language === 'ar' ? ' و' : ' '),
    durationChange: (seconds) => {
      if (seconds === null) return ABSENT;
      const [first, ...rest] = partsOf(Math.abs(seconds), workingDaySeconds);
      const sign = first![0] === 0 ? '' : seconds < 0 ? '\u2212' : '+';
      const head = `${isolateNumber(`${sign}${number.format(first![0])}`)} ${SHORT[language][first![1]]}`;
      return rest.length > 0 ? `${head} ${short(rest)}` : head;
    },
  };
}

/** At most two units; rounded to the smaller before it is split, so that no "4 h 60 m" can come out. */
function partsOf(seconds: number, workingDaySeconds: number | null): readonly Part[] {
  if (seconds < MINUTE && Math.round(seconds) < MINUTE) return seconds === 0 ? [[0, 'minute']] : [[Math.round(seconds), 'second']];
  if (workingDaySeconds !== null && seconds >= workingDaySeconds) {
    let days = Math.floor(seconds / workingDaySeconds);
    let hours = Math.round((seconds - days * workingDaySeconds) / HOUR);
    if (hours * HOUR >= workingDaySeconds) {
      days += 1;
      hours = 0;
    }
    return hours === 0
      ? [[days, 'day']]
      : [
          [days, 'day'],
          [hours, 'hour'],
        ];
  }
  const minutes = Math.round(seconds / MINUTE);
  const parts: Part[] = [
    [Math.floor(minutes / 60), 'hour'],
    [minutes % 60, 'minute'],
  ];
  return parts.filter(([amount]) => amount > 0);
}
