import type { Language } from './language.ts';

interface DateWords {
  readonly months: readonly string[];
  /** Arabic has no shorter form than the long one. */
  readonly shortMonths: readonly string[];
  /** from Sunday */
  readonly weekdays: readonly string[];
  readonly quarters: readonly string[];
  readonly shortQuarters: readonly string[];
  readonly weekOf: string;
  readonly comma: string;
}

const ARABIC_MONTHS = [
  'يناير',
  'فبراير',
  'مارس',
  'أبريل',
  'مايو',
  'يونيو',
  'يوليو',
  'أغسطس',
  'سبتمبر',
  'أكتوبر',
  'نوفمبر',
  'ديسمبر',
] as const;

/** Written out, because runtimes differ in what they call the months of `ar-BH`. */
export const DATE_WORDS: Readonly<Record<Language, DateWords>> = {
  en: {
    months: ['January', 'February', 'March', 'April', 'May', 'June', 'July', 'August', 'September', 'October', 'November', 'December'],
    shortMonths: ['Jan', 'Feb', 'Mar', 'Apr', 'May', 'Jun', 'Jul', 'Aug', 'Sep', 'Oct', 'Nov', 'Dec'],
    weekdays: ['Sunday', 'Monday', 'Tuesday', 'Wednesday', 'Thursday', 'Friday', 'Saturday'],
    quarters: ['Q1', 'Q2', 'Q3', 'Q4'],
    shortQuarters: ['Q1', 'Q2', 'Q3', 'Q4'],
    weekOf: 'Week of',
    comma: ',',
  },
  ar: {
    months: ARABIC_MONTHS,
    shortMonths: ARABIC_MONTHS,
    weekdays: ['الأحد', 'الاثنين', 'الثلاثاء', 'الأربعاء', 'الخميس', 'الجمعة', 'السبت'],
    quarters: ['الربع الأول', 'الربع الثاني', 'الربع الثالث', 'الربع الرابع'],
    shortQuarters: ['ر1', 'ر2', 'ر3', 'ر4'],
    weekOf: 'أسبوع',
    comma: '،',
  },
};
