import { compileZone } from '../../core/calendar/zone.ts';
import { compileDateFormat, type DateFormat, type ReadDate } from './date-format.ts';
import { asciiDigits, cleanText } from './text-cell.ts';

/**
 * What `admit` gets for a time: whole seconds; NaN for a value that is there but is no time of any listed format; the local
 * time as text where nothing says which zone it was written in (refused, with that reason); null for nothing.
 */
export type InstantCell = number | string | null;

/** Which second of its day a date without a time stands for. */
export type DateOnlyRule = 'start-of-day' | 'end-of-day';

export type InstantReader = (cell: unknown) => InstantCell;

const DAY_SECONDS = 86_400;

/** Wall time in a zone to an instant. Both readings of "compatible" are the zone's business. */
export function compileInstant(
  formats: readonly string[],
  zone: string | null,
  dateOnly: DateOnlyRule,
  isMissing: (text: string) => boolean,
): InstantReader {
  const readers: readonly DateFormat[] = formats.map(compileDateFormat);
  const toInstant = zone === null ? null : compileZone(zone).toInstant;

  const place = (date: ReadDate): InstantCell => {
    const seconds = date.isDateOnly && dateOnly === 'end-of-day' ? date.seconds + DAY_SECONDS - 1 : date.seconds;
    if (date.hasOffset) return seconds;
    return toInstant === null ? new Date(seconds * 1000).toISOString().slice(0, 19) : toInstant(seconds);
  };
  const read = (cell: string | number): InstantCell => {
    for (const reader of readers) {
      const date = reader.read(cell);
      if (date !== null) return place(date);
    }
    return Number.NaN;
  };

  return (cell) => {
    if (typeof cell === 'string') {
      const text = cleanText(cell);
      if (typeof text !== 'string') return Number.NaN;
      if (text === '' || isMissing(text)) return null;
      const at = read(text);
      return Number.isNaN(at) ? read(asciiDigits(text)) : at;
    }
    if (cell === null || cell === undefined) return null;
    if (typeof cell === 'number') return read(cell);
    // A workbook's date is wall time without a zone; its fraction of a day may come back a millisecond short.
    if (cell instanceof Date) return place({ seconds: Math.floor((cell.getTime() + 1) / 1000), hasOffset: false, isDateOnly: false });
    return Number.NaN;
  };
}
