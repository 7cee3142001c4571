import type { WorkingClock } from '../../src/core/calendar/working-clock.ts';

const formats = new Map<string, Intl.DateTimeFormat>();
const midnights = new Map<string, number>();
const closings = new WeakMap<WorkingClock, Map<string, number>>();

/** `2026-01-04`, as a wall calendar in that zone shows it. */
export function localDate(at: number, timeZone: string): string {
  const format = formats.get(timeZone) ?? new Intl.DateTimeFormat('en-CA', { timeZone, year: 'numeric', month: '2-digit', day: '2-digit' });
  formats.set(timeZone, format);
  return format.format(at * 1000);
}

/** The first whole second in `[low, high]` for which it holds, given that it holds from there on; Infinity: for none. */
export function firstSecond(low: number, high: number, holds: (at: number) => boolean): number {
  if (!holds(high)) return Number.POSITIVE_INFINITY;
  let [from, to] = [low, high];
  while (from < to) {
    const middle = Math.floor((from + to) / 2);
    if (holds(middle)) to = middle;
    else from = middle + 1;
  }
  return from;
}

function midnight(date: string, timeZone: string): number {
  const key = `${timeZone} ${date}`;
  const noon = Date.parse(`${date}T12:00:00Z`) / 1000;
  const found = midnights.get(key) ?? firstSecond(noon - 36 * 3600, noon + 36 * 3600, (at) => localDate(at, timeZone) >= date);
  midnights.set(key, found);
  return found;
}

const dayAfter = (date: string): string => new Date(Date.parse(`${date}T00:00:00Z`) + 86_400_000).toISOString().slice(0, 10);

/** When the n-th day with any working time after the local day of `at` closes. @source definitions, section 4 */
export function closeOfDay(at: number, n: number, clock: WorkingClock): number {
  const known = closings.get(clock) ?? new Map<string, number>();
  closings.set(clock, known);
  const date = localDate(at, clock.timeZone);
  const close = known.get(`${date} ${n}`) ?? closeOfDayAfter(date, n, clock);
  known.set(`${date} ${n}`, close);
  return close;
}

function closeOfDayAfter(receivedOn: string, n: number, clock: WorkingClock): number {
  let date = receivedOn;
  for (let left = n; ; ) {
    date = dayAfter(date);
    if (date > '2099-01-01') return Number.POSITIVE_INFINITY;
    const [opens, ends] = [midnight(date, clock.timeZone), midnight(dayAfter(date), clock.timeZone)];
    if (clock.working(opens, ends) === 0) continue;
    left -= 1;
    if (left === 0) return firstSecond(opens, ends, (close) => clock.working(close, ends) === 0);
  }
}

/** The earliest second with that much working time after `from`. */
export function afterWorking(from: number, seconds: number, clock: WorkingClock): number {
  if (seconds <= 0) return from;
  return firstSecond(from, 4_102_444_799, (at) => clock.working(from, at) >= seconds);
}
