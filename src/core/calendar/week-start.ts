import type { Calendar, Weekday } from './schedule.ts';

const FROM_MONDAY: readonly Weekday[] = ['mon', 'tue', 'wed', 'thu', 'fri', 'sat', 'sun'];

/**
 * The calendar's first working weekday: the one after the longest closed run of its ordinary week (of equally long runs the
 * first from Monday on). `mon` where every weekday works, or none.
 * @source definitions, section 5
 */
export function weekStartsOn(calendar: Calendar): Weekday {
  const isOpen = (i: number): boolean => (calendar.week[FROM_MONDAY[((i % 7) + 7) % 7]!] ?? []).length > 0;
  let first: Weekday = 'mon';
  let longest = 0;
  for (let i = 0; i < 7; i++) {
    if (!isOpen(i)) continue;
    let closed = 0;
    while (closed < 7 && !isOpen(i - 1 - closed)) closed++;
    if (closed > longest) {
      longest = closed;
      first = FROM_MONDAY[i]!;
    }
  }
  return first;
}
