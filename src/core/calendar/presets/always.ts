import type { Calendar, WeekHours } from '../schedule.ts';

const allDay: WeekHours[keyof WeekHours] = [['00:00', '24:00']];

/** Every second of every day, in UTC: calendar-time figures are working-time figures on it. @source definitions, section 3 */
export const always: Calendar = {
  id: 'always',
  version: '1',
  title: { en: 'Around the clock', ar: 'على مدار الساعة' },
  timeZone: 'UTC',
  week: { sun: allDay, mon: allDay, tue: allDay, wed: allDay, thu: allDay, fri: allDay, sat: allDay },
};
