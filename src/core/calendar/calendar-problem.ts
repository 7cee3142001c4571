import type { Bilingual } from '../kpis/kpi.ts';

/** What can be wrong with a calendar, and what to do about it. @source definitions, section 3 */
const PROBLEMS = {
  'wrong-type': { en: 'this has the wrong type; see the calendar format', ar: 'نوع القيمة غير صحيح؛ راجع صيغة التقويم' },
  missing: { en: 'this is required', ar: 'هذه القيمة مطلوبة' },
  'unknown-zone': {
    en: 'unknown time zone; use an IANA name such as Asia/Bahrain',
    ar: 'منطقة زمنية غير معروفة؛ استخدم اسماً من قائمة IANA مثل Asia/Bahrain',
  },
  'unknown-weekday': {
    en: 'unknown weekday; use sun, mon, tue, wed, thu, fri or sat',
    ar: 'يوم غير معروف؛ استخدم sun أو mon أو tue أو wed أو thu أو fri أو sat',
  },
  'unknown-status': {
    en: 'unknown status; use declared, predicted or assumed',
    ar: 'حالة غير معروفة؛ استخدم declared أو predicted أو assumed',
  },
  'malformed-date': { en: 'not a date; write it as 2026-01-04', ar: 'ليس تاريخاً؛ اكتبه هكذا 2026-01-04' },
  'malformed-time': { en: 'not a time; write it as 07:00', ar: 'ليس وقتاً؛ اكتبه هكذا 07:00' },
  'start-at-24': {
    en: '24:00 may end an interval, not start one; use 00:00 of the next day',
    ar: 'يجوز أن تنتهي الفترة عند 24:00 لا أن تبدأ عندها؛ استخدم 00:00 من اليوم التالي',
  },
  'past-midnight': {
    en: 'the interval runs past midnight; end it at 24:00 and continue on the next day',
    ar: 'تتجاوز الفترة منتصف الليل؛ أنهها عند 24:00 وأكملها في اليوم التالي',
  },
  'empty-interval': { en: 'the interval is empty; remove it or move its end', ar: 'الفترة فارغة؛ احذفها أو غيّر نهايتها' },
  'unsorted-intervals': {
    en: 'the interval starts before the one above it; sort them',
    ar: 'تبدأ الفترة قبل الفترة التي تسبقها؛ رتّب الفترات',
  },
  'overlapping-intervals': {
    en: 'the interval overlaps the one above it; unite or separate them',
    ar: 'تتداخل الفترة مع الفترة التي تسبقها؛ ادمجهما أو افصل بينهما',
  },
  'reversed-season': { en: 'the season ends before it starts', ar: 'ينتهي الموسم قبل أن يبدأ' },
  'overlapping-seasons': {
    en: 'the season overlaps another one; a date belongs to one season at most',
    ar: 'يتداخل الموسم مع موسم آخر؛ لا يقع التاريخ إلا في موسم واحد',
  },
  'duplicate-day': { en: 'this date is listed twice', ar: 'هذا التاريخ مدرج مرتين' },
} as const satisfies Record<string, Bilingual>;

export type CalendarProblemCode = keyof typeof PROBLEMS;

export interface CalendarProblem {
  /** where in the document: `seasons[1].week.thu[0]` */
  readonly place: string;
  readonly code: CalendarProblemCode;
  /** a sentence that names the place and says what to do */
  readonly message: Bilingual;
}

/** A problem with its sentences in both languages. */
export function calendarProblem(place: string, code: CalendarProblemCode): CalendarProblem {
  const { en, ar } = PROBLEMS[code];
  return { place, code, message: { en: `${place}: ${en}.`, ar: `${place}: ${ar}.` } };
}

/** A calendar that cannot be compiled, with everything that is wrong with it. */
export class InvalidCalendarError extends Error {
  readonly problems: readonly CalendarProblem[];
  constructor(problems: readonly CalendarProblem[]) {
    super(`The calendar is invalid. ${problems.map((problem) => problem.message.en).join(' ')}`);
    this.name = 'InvalidCalendarError';
    this.problems = problems;
  }
}
