import { ABSENT } from './absent.ts';
import { isolateNumber } from './bidi.ts';
import { type Digits, type Language, localeOf } from './language.ts';

type Write = (value: number | null) => string;

/** How counts, shares and their changes are written; null is "—" throughout. */
export interface NumberFormat {
  /** `1,412` */
  readonly count: Write;
  /** a plain number with at most `decimals` decimals, one by default: `1.25` gives `1.3` */
  readonly decimal: (value: number | null, decimals?: number) => string;
  /** a number among others of its kind, under one another: `24.0` */
  readonly fixed: (value: number | null, decimals?: number) => string;
  /** a ratio as `96.1%`; `decimals` is one by default */
  readonly percent: (ratio: number | null, decimals?: number) => string;
  /** the change of a count, signed and isolated: `+4`, `−3`, `0` */
  readonly change: Write;
  /** the change between two ratios in percentage points: `+1.3 pp` */
  readonly pointChange: Write;
  /** two ratios as percent without the sign: `95.0–97.0` */
  readonly interval: (bounds: readonly [number, number] | null | undefined) => string;
  /** `1,282 / 1,334` */
  readonly fraction: (numerator: number | null | undefined, denominator: number | null | undefined) => string;
  /** how many a figure rests on: `n = 1,334` */
  readonly n: (n: number | null | undefined) => string;
}

const MINUS = '\u2212';
/** All but digits and what parts them. */
const NOT_NUMBER = /[^\d٠-٩.,٫٬∞]/g;

export function createNumberFormat(language: Language, digits: Digits): NumberFormat {
  const locale = localeOf(language, digits);
  const isArabic = language === 'ar';
  const percentSign = isArabic && digits === 'arab' ? '٪' : '%';
  const plural = new Intl.PluralRules(locale, { minimumFractionDigits: 1, maximumFractionDigits: 1 });
  const formats = new Map<string, Intl.NumberFormat>();

  const formatOf = (style: 'decimal' | 'percent', fewest: number, most: number): Intl.NumberFormat => {
    const key = `${style} ${fewest} ${most}`;
    const known = formats.get(key) ?? new Intl.NumberFormat(locale, { style, minimumFractionDigits: fewest, maximumFractionDigits: most });
    formats.set(key, known);
    return known;
  };
  // CLDR wraps Arabic numbers in marks and puts signs by its own rules: only the digits are taken, the signs are ours.
  const write = (format: Intl.NumberFormat, value: number): string => {
    if (Number.isNaN(value)) return ABSENT;
    const number = format.format(value).replace(NOT_NUMBER, '');
    return value >= 0 || isZero(number) ? number : `${MINUS}${number}`;
  };
  const signed = (format: Intl.NumberFormat, value: number): string =>
    isolateNumber(value > 0 && !isZero(write(format, value)) ? `+${write(format, value)}` : write(format, value));
  // An Arabic letter before a number would pull its percent sign, dash or slash to the other side.
  const inText = (text: string): string => (isArabic ? isolateNumber(text) : text);

  const whole = formatOf('decimal', 0, 0);
  const percentOf = (decimals: number): Intl.NumberFormat => formatOf('percent', decimals, decimals);
  const count: Write = (value) => (value === null ? ABSENT : write(whole, value));

  return {
    count,
    decimal: (value, decimals = 1) => (value === null ? ABSENT : write(formatOf('decimal', 0, decimals), value)),
    fixed: (value, decimals = 1) => (value === null ? ABSENT : write(formatOf('decimal', decimals, decimals), value)),
    percent: (ratio, decimals = 1) => (ratio === null ? ABSENT : inText(`${write(percentOf(decimals), ratio)}${percentSign}`)),
    change: (value) => (value === null ? ABSENT : signed(whole, value)),
    pointChange: (ratio) => {
      if (ratio === null) return ABSENT;
      const number = signed(percentOf(1), ratio);
      if (!isArabic) return `${number} pp`;
      return `${number} ${plural.select(Math.abs(ratio * 100)) === 'few' ? 'نقاط مئوية' : 'نقطة مئوية'}`;
    },
    interval: (bounds) => (bounds ? inText(bounds.map((bound) => write(percentOf(1), bound)).join('–')) : ABSENT),
    fraction: (numerator, denominator) =>
      numerator === null || numerator === undefined || denominator === null || denominator === undefined
        ? ABSENT
        : inText(`${count(numerator)} / ${count(denominator)}`),
    n: (n) => `${isArabic ? 'ن' : 'n'} = ${count(n ?? null)}`,
  };
}

const isZero = (number: string): boolean => !/[1-9١-٩∞]/.test(number);
