import { EARLIEST, type Instant, LATEST } from '../instant.ts';
import { DAY_SECONDS, type EpochDay } from './local-date.ts';

/** The offsets of one IANA zone over 1970 to 2100, ready for lookups in O(log transitions). Local seconds count from 1970-01-01T00:00 on the wall. */
export interface Zone {
  readonly name: string;
  /** local minus UTC, in seconds */
  offsetSeconds(at: Instant): number;
  toLocalSeconds(at: Instant): number;
  /** a skipped wall time moves forward by the gap, a repeated one is the earlier: Temporal's `compatible` */
  toInstant(localSeconds: number): Instant;
  /** the local date at that instant */
  localDay(at: Instant): EpochDay;
  /** whether no instant has this local date (Samoa had no 30 December 2011) */
  isSkippedDate(day: EpochDay): boolean;
}

/** The name is not a time zone that this machine knows. */
export class UnknownZoneError extends Error {
  readonly timeZone: string;
  constructor(timeZone: string) {
    super(`Unknown time zone "${timeZone}". Use an IANA name such as "Asia/Bahrain".`);
    this.name = 'UnknownZoneError';
    this.timeZone = timeZone;
  }
}

// The closest two changes of any zone in tzdata are seven days apart (Brazil, October 2000; Gaza, 2040).
const SAMPLE_SECONDS = 5 * DAY_SECONDS;
const MARGIN_SECONDS = 3 * DAY_SECONDS;

const compiled = new Map<string, Zone>();

/**
 * The offsets of an IANA zone, found through `Intl` and kept for the next caller.
 * @throws UnknownZoneError
 */
export function compileZone(timeZone: string): Zone {
  const known = compiled.get(timeZone);
  if (known) return known;
  const zone = buildZone(timeZone, findTransitions(offsetReader(timeZone)));
  compiled.set(timeZone, zone);
  return zone;
}

function offsetReader(timeZone: string): (at: Instant) => number {
  // Engines differ on "+03:00" as a zone; a fixed offset is not an IANA zone and would hide a DST rule.
  if (!/^[A-Za-z]/.test(timeZone)) throw new UnknownZoneError(timeZone);
  let format: Intl.DateTimeFormat;
  try {
    format = new Intl.DateTimeFormat('en-US', {
      timeZone,
      calendar: 'gregory',
      numberingSystem: 'latn',
      hourCycle: 'h23',
      year: 'numeric',
      month: 'numeric',
      day: 'numeric',
      hour: 'numeric',
      minute: 'numeric',
      second: 'numeric',
    });
  } catch {
    throw new UnknownZoneError(timeZone);
  }
  return (at) => {
    const [month, day, year, hour, minute, second] = format.format(at * 1000).match(/\d+/g)!;
    return Date.UTC(Number(year), Number(month) - 1, Number(day), Number(hour), Number(minute), Number(second)) / 1000 - at;
  };
}

interface Transitions {
  /** the instants at which another offset begins */
  readonly at: readonly Instant[];
  /** one more than instants: before the first, after each */
  readonly offsets: readonly number[];
}

function findTransitions(offsetAt: (at: Instant) => number): Transitions {
  const first = EARLIEST - MARGIN_SECONDS;
  const last = LATEST + MARGIN_SECONDS;
  const at: Instant[] = [];
  const offsets = [offsetAt(first)];
  let previousAt = first;
  let previous = offsets[0]!;
  while (previousAt < last) {
    const nextAt = Math.min(previousAt + SAMPLE_SECONDS, last);
    const next = offsetAt(nextAt);
    if (next !== previous) {
      let before = previousAt;
      let after = nextAt;
      while (after - before > 1) {
        const middle = Math.floor((before + after) / 2);
        if (offsetAt(middle) === previous) before = middle;
        else after = middle;
      }
      at.push(after);
      offsets.push(next);
    }
    previousAt = nextAt;
    previous = next;
  }
  return { at, offsets };
}

function buildZone(name: string, transitions: Transitions): Zone {
  const at = Float64Array.from(transitions.at);
  const offsets = Float64Array.from(transitions.offsets);
  // Before this wall time the older offset holds: the end of the gap, or of the first pass through a repeated hour.
  const untilLocal = at.map((instant, i) => instant + Math.max(offsets[i]!, offsets[i + 1]!));
  const skipped = new Set<EpochDay>();
  for (let i = 0; i < at.length; i++) {
    const gapFrom = at[i]! + offsets[i]!;
    const gapTo = at[i]! + offsets[i + 1]!;
    for (let day = Math.ceil(gapFrom / DAY_SECONDS); (day + 1) * DAY_SECONDS <= gapTo; day++) skipped.add(day);
  }
  const offsetSeconds = (instant: Instant): number => offsets[countUpTo(at, instant)]!;
  const toLocalSeconds = (instant: Instant): number => instant + offsetSeconds(instant);
  return {
    name,
    offsetSeconds,
    toLocalSeconds,
    toInstant: (localSeconds) => localSeconds - offsets[countUpTo(untilLocal, localSeconds)]!,
    localDay: (instant) => Math.floor(toLocalSeconds(instant) / DAY_SECONDS),
    isSkippedDate: (day) => skipped.has(day),
  };
}

/** How many of the sorted values are not greater than `value`. */
function countUpTo(sorted: Float64Array, value: number): number {
  let low = 0;
  let high = sorted.length;
  while (low < high) {
    const middle = (low + high) >>> 1;
    if (sorted[middle]! <= value) low = middle + 1;
    else high = middle;
  }
  return low;
}
