import type { Interval } from '../../../core/calendar/schedule.ts';

/** Hours as people write them: `07:00–14:15, 16:00–18:00`; closed is empty. */
export const hoursText = (hours: readonly Interval[]): string => hours.map(([from, to]) => `${from}–${to}`).join(', ');

/** What was typed to intervals; null where it is none. Whether the times are good is the calendar's own rule to say. */
export function parseHours(text: string): readonly Interval[] | null {
  const western = text.replace(/[٠-٩]/g, (digit) => String(digit.charCodeAt(0) - 0x660)).trim();
  if (western === '') return [];
  const intervals = western.split(/[,،;؛]/).map((part) => /^\s*(\d{1,2}:\d\d)\s*(?:-|–|—|\s)\s*(\d{1,2}:\d\d)\s*$/.exec(part));
  return intervals.every((match) => match !== null) ? intervals.map((match) => [padded(match[1]!), padded(match[2]!)]) : null;
}

const padded = (time: string): string => time.padStart(5, '0');
