import type { Grain } from '../../core/query.ts';
import type { FigureWords, Forms } from './figure-words.ts';

/** Cases as subject: `تتأخر حالتان`. */
export const CASES_SUBJECT: Forms = { one: 'حالة واحدة', two: 'حالتان', few: '# حالات', many: '# حالة', other: '# حالة' };
/** Cases after a preposition, as object or in construct: `موعد حالتين`. */
export const CASES_OBLIQUE: Forms = { one: 'حالة واحدة', two: 'حالتين', few: '# حالات', many: '# حالة', other: '# حالة' };
/** Cases that were named before, counted alone: `منها اثنتان`. */
export const OF_THEM_SUBJECT: Forms = { one: 'واحدة', two: 'اثنتان', other: '#' };
/** After others were named: `موعد حالتين أخريين`. */
export const MORE_CASES: Forms = { one: 'حالة أخرى', two: 'حالتين أخريين', few: '# حالات أخرى', many: '# حالة أخرى', other: '# حالة أخرى' };
export const OF_THEM_OBLIQUE: Forms = { one: 'واحدة', two: 'اثنتين', other: '#' };

export const GRAINS_PAST: Readonly<Record<Grain, string>> = {
  day: 'الأيام السابقة',
  week: 'الأسابيع السابقة',
  month: 'الأشهر السابقة',
  quarter: 'الأرباع السابقة',
  year: 'الأعوام السابقة',
};

export const GRAINS: Readonly<Record<Grain, string>> = { day: 'اليوم', week: 'الأسبوع', month: 'الشهر', quarter: 'الربع', year: 'العام' };

export const GRAINS_RECENT: Readonly<Record<Grain, string>> = {
  day: 'الأيام الأخيرة',
  week: 'الأسابيع الأخيرة',
  month: 'الأشهر الأخيرة',
  quarter: 'الأرباع الأخيرة',
  year: 'الأعوام الأخيرة',
};

/** A period as a noun of a sentence: a bare year or date would read as a number. */
export function periodNoun(label: string, { format }: FigureWords): string {
  const period = format.period(label);
  if (/^\d{4}$/.test(label)) return `عام ${period}`;
  return /^\d{4}-\d\d-\d\d$/.test(label) ? `يوم ${period}` : period;
}
