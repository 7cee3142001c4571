import { EARLIEST, type Instant, LATEST, NEVER } from '../instant.ts';
import { InvalidCalendarError } from './calendar-problem.ts';
import { DAY_SECONDS, type EpochDay, parseLocalDate, weekdayIndexOf } from './local-date.ts';
import { type Calendar, type Interval, WEEKDAYS, type WeekHours } from './schedule.ts';
import { parseCalendar } from './validate-calendar.ts';
import { parseWallTime } from './wall-time.ts';
import type { WorkingClock } from './working-clock.ts';
import { compileZone, type Zone } from './zone.ts';

const compiled = new WeakMap<Calendar, WorkingClock>();

/**
 * A calendar as people write it to segments over 1970 to 2100, with prefix sums; kept for the same object.
 * @throws InvalidCalendarError with every problem and its place
 * @source definitions, section 3
 */
export function compileCalendar(calendar: Calendar): WorkingClock {
  const known = compiled.get(calendar);
  if (known) return known;
  const parsed = parseCalendar(calendar);
  if (!parsed.ok) throw new InvalidCalendarError(parsed.problems);
  const zone = compileZone(calendar.timeZone);
  const plan = planDays(parsed.calendar, zone);
  const clock = buildClock(parsed.calendar, zone, plan, convert(plan, zone));
  compiled.set(calendar, clock);
  return clock;
}

/** Seconds since local midnight: from, to, from, to, … */
type Hours = readonly number[];

/** Every local day of the compiled range, from `firstDay` on. */
interface DayPlan {
  readonly firstDay: EpochDay;
  readonly hours: readonly Hours[];
  /** how many predicted days come before each, one more than days */
  readonly predictedBefore: Int32Array;
}

function planDays({ week, seasons = [], days = [] }: Calendar, zone: Zone): DayPlan {
  const firstDay = zone.localDay(EARLIEST);
  const count = zone.localDay(LATEST - 1) - firstDay + 1;
  const hours: Hours[] = new Array(count);
  const isPredicted = new Uint8Array(count);
  const fill = (from: EpochDay, to: EpochDay, hoursOf: readonly Hours[], predicted: boolean): void => {
    const end = Math.min(to - firstDay, count - 1);
    for (let i = Math.max(from - firstDay, 0); i <= end; i++) {
      hours[i] = hoursOf[weekdayIndexOf(firstDay + i)]!;
      isPredicted[i] = predicted ? 1 : 0;
    }
  };
  fill(firstDay, firstDay + count - 1, weekOf(week), false);
  for (const season of seasons)
    fill(parseLocalDate(season.from)!, parseLocalDate(season.to)!, weekOf(season.week), season.status === 'predicted');
  for (const day of days) {
    const on = parseLocalDate(day.on)!;
    fill(
      on,
      on,
      WEEKDAYS.map(() => hoursOf(day.hours)),
      day.status === 'predicted',
    );
  }
  const predictedBefore = new Int32Array(count + 1);
  for (let i = 0; i < count; i++) predictedBefore[i + 1] = predictedBefore[i]! + isPredicted[i]!;
  return { firstDay, hours, predictedBefore };
}

const hoursOf = (intervals: readonly Interval[] = []): Hours =>
  intervals.flatMap(([from, to]) => [parseWallTime(from)!, parseWallTime(to)!]);
const weekOf = (week: WeekHours): readonly Hours[] => WEEKDAYS.map((name) => hoursOf(week[name]));

interface Segments {
  /** sorted, apart from each other, never empty */
  readonly starts: Float64Array;
  readonly ends: Float64Array;
  /** how many working days the days before each hold, one more than days */
  readonly workingBefore: Int32Array;
  /** when each working day's last interval ends */
  readonly closings: Float64Array;
}

function convert({ firstDay, hours }: DayPlan, zone: Zone): Segments {
  const starts: number[] = [];
  const ends: number[] = [];
  const closings: number[] = [];
  const workingBefore = new Int32Array(hours.length + 1);
  let isSorted = true;
  for (let i = 0; i < hours.length; i++) {
    const midnight = (firstDay + i) * DAY_SECONDS;
    const ofDay = hours[i]!;
    let closing = Number.NEGATIVE_INFINITY;
    if (ofDay.length > 0 && !zone.isSkippedDate(firstDay + i)) {
      for (let k = 0; k < ofDay.length; k += 2) {
        const from = Math.max(zone.toInstant(midnight + ofDay[k]!), EARLIEST);
        const to = zone.toInstant(midnight + ofDay[k + 1]!);
        if (to <= from) continue;
        if (to > closing) closing = to;
        // A gap moves 01:30 behind 02:00, so wall-time order is not instant order.
        const last = ends.length - 1;
        if (last >= 0 && from < starts[last]!) isSorted = false;
        if (isSorted && last >= 0 && from <= ends[last]!) ends[last] = Math.max(ends[last]!, to);
        else {
          starts.push(from);
          ends.push(to);
        }
      }
    }
    if (closing > 0) closings.push(closing);
    workingBefore[i + 1] = closings.length;
  }
  const united = isSorted ? { starts: Float64Array.from(starts), ends: Float64Array.from(ends) } : unite(starts, ends);
  return { ...united, workingBefore, closings: Float64Array.from(closings) };
}

function unite(starts: readonly number[], ends: readonly number[]): { starts: Float64Array; ends: Float64Array } {
  const united: [number, number][] = [];
  const sorted = starts.map((from, i): [number, number] => [from, ends[i]!]).sort((a, b) => a[0] - b[0]);
  for (const [from, to] of sorted) {
    const last = united.at(-1);
    if (last && from <= last[1]) last[1] = Math.max(last[1], to);
    else united.push([from, to]);
  }
  return { starts: Float64Array.from(united, (s) => s[0]), ends: Float64Array.from(united, (s) => s[1]) };
}

function buildClock(calendar: Calendar, zone: Zone, plan: DayPlan, { starts, ends, workingBefore, closings }: Segments): WorkingClock {
  const count = starts.length;
  const before = new Float64Array(count + 1);
  for (let i = 0; i < count; i++) before[i + 1] = before[i]! + (ends[i]! - starts[i]!);
  const total = before[count]!;
  // Per UTC day the first segment that ends after its start: one look-up and a step or two instead of a search.
  const dayCount = Math.ceil((LATEST - EARLIEST) / DAY_SECONDS) + 1;
  const firstOfDay = new Int32Array(dayCount);
  for (let day = 0, i = 0; day < dayCount; day++) {
    while (i < count && ends[i]! <= day * DAY_SECONDS) i++;
    firstOfDay[day] = i;
  }
  // The same for positions: as many buckets of equal length as segments, and in each the first segment that ends in it or after it.
  const bucketSeconds = Math.max(1, Math.ceil(total / Math.max(count, 1)));
  const firstOfBucket = new Int32Array(Math.floor(total / bucketSeconds) + 1);
  for (let bucket = 0, i = 0; bucket < firstOfBucket.length; bucket++) {
    while (i < count && before[i + 1]! < bucket * bucketSeconds) i++;
    firstOfBucket[bucket] = i;
  }
  /** the first segment that ends after `at` */
  const segmentAfter = (at: Instant): number => {
    let i = at < EARLIEST ? 0 : firstOfDay[Math.min(Math.floor(at / DAY_SECONDS), dayCount - 1)]!;
    while (i < count && ends[i]! <= at) i++;
    return i;
  };
  const position = (at: Instant): number => {
    const i = segmentAfter(at);
    return i < count && at > starts[i]! ? before[i]! + (at - starts[i]!) : before[i]!;
  };
  const dayIndex = (at: Instant): number => Math.max(-1, Math.min(zone.localDay(at) - plan.firstDay, plan.hours.length - 1));
  const coveredDay = calendar.coveredTo ? parseLocalDate(calendar.coveredTo)! : Number.POSITIVE_INFINITY;
  return {
    id: calendar.id,
    version: calendar.version,
    timeZone: calendar.timeZone,
    hasHours: count > 0,
    position,
    earliest(wanted) {
      if (wanted <= 0) return EARLIEST;
      if (wanted > total) return NEVER;
      let i = firstOfBucket[Math.floor(wanted / bucketSeconds)]!;
      while (before[i + 1]! < wanted) i++;
      return Math.ceil(starts[i]! + (wanted - before[i]!));
    },
    working: (from, to) => (to > from ? position(to) - position(from) : 0),
    closeOfWorkingDay(at, days) {
      return closings[workingBefore[dayIndex(at) + 1]! + days - 1] ?? NEVER;
    },
    restsOnPrediction(from, to) {
      if (to <= from) return false;
      if (zone.localDay(to - 1) > coveredDay) return true;
      return plan.predictedBefore[dayIndex(to - 1) + 1]! > plan.predictedBefore[Math.max(dayIndex(from), 0)]!;
    },
    segments(from, to) {
      const cut: (readonly [Instant, Instant])[] = [];
      if (to <= from) return cut;
      for (let i = segmentAfter(from); i < count && starts[i]! < to; i++) cut.push([Math.max(starts[i]!, from), Math.min(ends[i]!, to)]);
      return cut;
    },
  };
}
