import type { Calendar, WeekHours } from '../schedule.ts';

const fullDay: WeekHours[keyof WeekHours] = [['07:30', '15:30']];

/**
 * The United Arab Emirates' federal week since 2022. It has no holidays and no Ramadan hours: none were read at a source, and
 * figures over them are too long until they are added.
 * @source Library of Congress, Global Legal Monitor (loc.gov), on the federal working week since January 2022
 */
export const uae: Calendar = {
  id: 'uae',
  version: '2026-11-01',
  title: {
    en: 'United Arab Emirates, federal government (no holidays entered)',
    ar: 'الإمارات العربية المتحدة، الحكومة الاتحادية (دون عطلات)',
  },
  timeZone: 'Asia/Dubai',
  week: { mon: fullDay, tue: fullDay, wed: fullDay, thu: fullDay, fri: [['07:30', '12:00']], sat: [], sun: [] },
};
