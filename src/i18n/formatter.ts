import type { KpiUnit } from '../core/kpis/kpi.ts';
import { createDateFormat, type DateFormat } from './date-format.ts';
import { createDurationFormat, type DurationFormat } from './duration-format.ts';
import { type Digits, directionOf, type Language, localeOf } from './language.ts';
import { createNumberFormat, type NumberFormat } from './number-format.ts';

export interface FormatterOptions {
  /** Latin by default; English ignores it */
  readonly digits?: Digits;
  /** the reporting zone, IANA */
  readonly zone: string;
  /** the length of a working day; without it durations stay in hours */
  readonly workingDaySeconds?: number | null;
}

/** How one reader is shown numbers, durations and dates. Null is "—" everywhere. */
export interface Formatter extends NumberFormat, DurationFormat, DateFormat {
  readonly language: Language;
  readonly digits: Digits;
  readonly locale: string;
  readonly direction: 'rtl' | 'ltr';
  /** a KPI's value in its own unit */
  readonly figure: (value: number | null, unit: KpiUnit) => string;
  /** the change of a KPI's value in its own unit: signed; ratios in percentage points */
  readonly figureChange: (value: number | null, unit: KpiUnit) => string;
  /** `a, b and c` */
  readonly list: (items: readonly string[]) => string;
}

/** @throws RangeError when the zone is unknown */
export function createFormatter(language: Language, { digits = 'latn', zone, workingDaySeconds = null }: FormatterOptions): Formatter {
  const numbers = createNumberFormat(language, digits);
  const durations = createDurationFormat(language, digits, workingDaySeconds);
  const dates = createDateFormat(language, digits, zone);
  const list = new Intl.ListFormat(localeOf(language, digits), { type: 'conjunction' });
  const figures: Record<KpiUnit, (value: number | null) => string> = {
    count: numbers.count,
    ratio: (value) => numbers.percent(value),
    'working-seconds': durations.duration,
  };
  const changes: Record<KpiUnit, (value: number | null) => string> = {
    count: numbers.change,
    ratio: numbers.pointChange,
    'working-seconds': durations.durationChange,
  };
  return {
    ...numbers,
    ...durations,
    ...dates,
    language,
    digits,
    locale: localeOf(language, digits),
    direction: directionOf(language),
    figure: (value, unit) => figures[unit](value),
    figureChange: (value, unit) => changes[unit](value),
    list: (items) => list.format(items),
  };
}
