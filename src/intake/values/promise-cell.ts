import { compileZone } from '../../core/calendar/zone.ts';
import { asciiDigits, cleanText } from './text-cell.ts';

const DAY_SECONDS = 86_400;

/** A number of days or hours as written: NaN when it is there and is none, null for nothing. */
export function readAmount(cell: unknown, isMissing: (text: string) => boolean): number | null {
  if (cell === null || cell === undefined) return null;
  if (typeof cell === 'number') return cell >= 0 ? cell : Number.NaN;
  const text = typeof cell === 'string' ? cleanText(cell) : null;
  if (typeof text !== 'string') return Number.NaN;
  if (text === '' || isMissing(text)) return null;
  const digits = asciiDigits(text);
  return /^\d+(\.\d+)?$/.test(digits) ? Number(digits) : Number.NaN;
}

/** The instant so many local days after receipt: at the same time of day, or at the last second of that day. */
export function compileDaysAfter(zone: string | null, until: 'same-time' | 'end-of-day'): (receivedAt: number, days: number) => number {
  const clock = compileZone(zone ?? 'UTC');
  return (receivedAt, days) => {
    const local = clock.toLocalSeconds(receivedAt);
    if (until === 'same-time') return clock.toInstant(local + Math.round(days * DAY_SECONDS));
    // The next midnight less a second, so that the last hour of a day that repeats it belongs to the day.
    return clock.toInstant((Math.floor(local / DAY_SECONDS) + Math.floor(days) + 1) * DAY_SECONDS) - 1;
  };
}
