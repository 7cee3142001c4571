import type { Bilingual } from '../../kpis/kpi.ts';
import { formatLocalDate, parseLocalDate } from '../local-date.ts';
import type { Calendar, Season, SpecialDay, WeekHours } from '../schedule.ts';
import { type BahrainHoliday, BH_HOLIDAYS, BH_RAMADANS, type HolidayDay, type RamadanSpan } from './bh-government-days.ts';

const ordinaryDay: WeekHours[keyof WeekHours] = [['07:00', '14:15']];
/** @source Civil Service Bureau Edict 1/2023, bahrainmoments.com 584303: 36 hours */
const ordinaryWeek: WeekHours = {
  sun: ordinaryDay,
  mon: ordinaryDay,
  tue: ordinaryDay,
  wed: ordinaryDay,
  thu: [['07:00', '14:00']],
  fri: [],
  sat: [],
};

const ramadanDay: WeekHours[keyof WeekHours] = [['08:00', '14:00']];
/** @source the circulars of 2023, 2024 and 2025, whose addresses the Ramadans carry */
const ramadanWeek: WeekHours = { sun: ramadanDay, mon: ramadanDay, tue: ramadanDay, wed: ramadanDay, thu: ramadanDay, fri: [], sat: [] };

/** The day before the edict was published; the day it took effect was not found. @source bahrainmoments.com 584303, 15 May 2023 */
const LAST_ASSUMED_ON = '2023-05-14';

const HOLIDAY_NAMES: Readonly<Record<BahrainHoliday, Bilingual>> = {
  'new-year': { en: 'New Year’s Day', ar: 'رأس السنة الميلادية' },
  'labour-day': { en: 'Labour Day', ar: 'عيد العمال' },
  'national-day': { en: 'National Day and Accession Day', ar: 'العيد الوطني وعيد الجلوس' },
  'hijri-new-year': { en: 'Hijri New Year', ar: 'رأس السنة الهجرية' },
  ashura: { en: 'Ashura', ar: 'عاشوراء' },
  'prophets-birthday': { en: 'The Prophet’s Birthday', ar: 'المولد النبوي الشريف' },
  'eid-al-fitr': { en: 'Eid al-Fitr', ar: 'عيد الفطر' },
  arafat: { en: 'Arafat Day', ar: 'يوم عرفة' },
  'eid-al-adha': { en: 'Eid al-Adha', ar: 'عيد الأضحى' },
};

/**
 * Bahrain's ministries and public institutions: Civil Service Bureau hours, holidays and Ramadan from 2014 to 2027. Before 2014
 * it has no holidays and no Ramadan.
 * @source docs/adr/0001-calendar-and-circulars.md; each declared day carries the address of its circular
 */
export const bhGovernment: Calendar = {
  id: 'bh-government',
  version: '2026-11-01',
  title: { en: 'Government of Bahrain', ar: 'حكومة مملكة البحرين' },
  timeZone: 'Asia/Bahrain',
  coveredTo: '2027-12-31',
  week: ordinaryWeek,
  seasons: [...assumedSeasons(), ...BH_RAMADANS.map(ramadanSeason)].sort((a, b) => (a.from < b.from ? -1 : 1)),
  days: BH_HOLIDAYS.map(holiday),
};

function holiday({ on, holiday: name, status, isInLieu = false, source }: HolidayDay): SpecialDay {
  const { en, ar } = HOLIDAY_NAMES[name];
  const reason = isInLieu ? { en: `In lieu of ${en}`, ar: `تعويض عن عطلة ${ar}` } : { en, ar };
  return { on, hours: [], status, reason, ...(source && { source }) };
}

/** As sure as the less sure of its dates and its hours; guessed dates weigh more, for they say `predicted` on the figure. */
function ramadanSeason({ from, to, datesStatus, datesSource, hoursSource }: RamadanSpan): Season {
  const hours = hoursSource
    ? { en: 'hours by circular', ar: 'الساعات بتعميم' }
    : { en: 'hours taken over from the circulars of 2023 to 2025', ar: 'الساعات منقولة من تعاميم 2023 إلى 2025' };
  const dates =
    datesStatus === 'declared'
      ? { en: 'dates as announced', ar: 'التواريخ كما أُعلنت' }
      : { en: 'dates by Umm al-Qura', ar: 'التواريخ بتقويم أم القرى' };
  const status = datesStatus === 'predicted' ? 'predicted' : hoursSource ? 'declared' : 'assumed';
  const source = [hoursSource, datesSource].filter((address) => address !== undefined).join(' ');
  return {
    from,
    to,
    week: ramadanWeek,
    status,
    reason: { en: `Ramadan hours (${dates.en}; ${hours.en})`, ar: `ساعات رمضان (${dates.ar}؛ ${hours.ar})` },
    ...(source && { source }),
  };
}

/** The years before the edict, between the Ramadans: today's hours, marked as a guess. */
function assumedSeasons(): Season[] {
  const reason = {
    en: 'Hours before Civil Service Bureau Edict 1/2023 were not found; the edict’s are assumed',
    ar: 'لم يُعثر على ساعات العمل قبل قرار جهاز الخدمة المدنية رقم 1 لسنة 2023؛ افتُرضت ساعاته',
  };
  const shift = (date: string, days: number): string => formatLocalDate(parseLocalDate(date)! + days);
  const starts = ['1970-01-01', ...BH_RAMADANS.map(({ to }) => shift(to, 1))];
  const ends = [...BH_RAMADANS.map(({ from }) => shift(from, -1)), LAST_ASSUMED_ON];
  return starts
    .map(
      (from, i): Season => ({
        from,
        to: ends[i]! < LAST_ASSUMED_ON ? ends[i]! : LAST_ASSUMED_ON,
        week: ordinaryWeek,
        status: 'assumed',
        reason,
      }),
    )
    .filter(({ from, to }) => from <= to);
}
