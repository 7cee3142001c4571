import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { LATEST, parseInstant } from '../instant.ts';
import { DAY_SECONDS, parseLocalDate } from './local-date.ts';
import { compileZone, UnknownZoneError } from './zone.ts';

const ZONES = [
  'Asia/Bahrain',
  'UTC',
  'America/New_York',
  'Europe/London',
  'Africa/Casablanca',
  'Asia/Gaza',
  'Africa/Cairo',
  'Australia/Lord_Howe',
  'Pacific/Apia',
  'Asia/Kathmandu',
  'America/St_Johns',
  'America/Havana',
  'Africa/Monrovia',
  'America/Recife',
];
const at = (text: string): number => parseInstant(text)!;
const local = (text: string): number => parseInstant(`${text}Z`)!;

/** Another way to an offset than the one under test: the zone's own name for it. */
function namedOffset(zone: string): (instant: number) => number {
  const format = new Intl.DateTimeFormat('en-US', { timeZone: zone, timeZoneName: 'longOffset' });
  return (instant) => {
    const m = /GMT(?:([+-])(\d\d):(\d\d)(?::(\d\d))?)?$/.exec(format.format(instant * 1000))!;
    return (m[1] === '-' ? -1 : 1) * (Number(m[2] ?? 0) * 3600 + Number(m[3] ?? 0) * 60 + Number(m[4] ?? 0)) || 0;
  };
}

describe('compileZone', () => {
  it.each(ZONES)('knows the offset of %s at every instant from 1970 to 2100', (name) => {
    const zone = compileZone(name);
    const offsetAt = namedOffset(name);
    fc.assert(
      fc.property(fc.integer({ min: 0, max: LATEST - 1 }), (instant) => {
        expect(zone.offsetSeconds(instant)).toBe(offsetAt(instant));
      }),
      { numRuns: 500 },
    );
  });

  it.each(['Africa/Casablanca', 'Asia/Gaza', 'Africa/Cairo', 'America/Recife'])(
    'steps over no short pause of summer time in %s',
    (name) => {
      const zone = compileZone(name);
      const offsetAt = namedOffset(name);
      const days = Array.from({ length: 47_481 }, (_, day) => day * DAY_SECONDS);
      expect(days.filter((instant) => zone.offsetSeconds(instant) !== offsetAt(instant))).toEqual([]);
    },
  );

  it.each(ZONES)('brings every instant of %s back from the wall, or to the first pass of a repeated time', (name) => {
    const zone = compileZone(name);
    fc.assert(
      fc.property(fc.integer({ min: 0, max: LATEST - 1 }), (instant) => {
        const back = zone.toInstant(zone.toLocalSeconds(instant));
        expect(back).toBeLessThanOrEqual(instant);
        expect(zone.toLocalSeconds(back)).toBe(zone.toLocalSeconds(instant));
      }),
    );
  });

  it('moves a skipped wall time forward by the gap', () => {
    const london = compileZone('Europe/London');
    expect(london.toInstant(local('2026-03-29T00:59:59'))).toBe(at('2026-03-29T00:59:59Z'));
    expect(london.toInstant(local('2026-03-29T01:30:00'))).toBe(at('2026-03-29T02:30:00+01:00'));
    expect(london.toInstant(local('2026-03-29T02:00:00'))).toBe(at('2026-03-29T02:00:00+01:00'));
    expect(compileZone('Australia/Lord_Howe').toInstant(local('2026-10-04T02:10:00'))).toBe(at('2026-10-04T02:40:00+11:00'));
  });

  it('reads a repeated wall time as the earlier', () => {
    const newYork = compileZone('America/New_York');
    expect(newYork.toInstant(local('2026-11-01T01:30:00'))).toBe(at('2026-11-01T01:30:00-04:00'));
    expect(newYork.toInstant(local('2026-11-01T02:00:00'))).toBe(at('2026-11-01T02:00:00-05:00'));
  });

  it('finds a change to the second', () => {
    const newYork = compileZone('America/New_York');
    expect(newYork.offsetSeconds(at('2026-03-08T06:59:59Z'))).toBe(-5 * 3600);
    expect(newYork.offsetSeconds(at('2026-03-08T07:00:00Z'))).toBe(-4 * 3600);
    expect(compileZone('Africa/Monrovia').offsetSeconds(0)).toBe(-(44 * 60 + 30));
  });

  it('knows the dates that a zone skipped, and only those', () => {
    const apia = compileZone('Pacific/Apia');
    const day = (text: string): number => parseLocalDate(text)!;
    expect(['2011-12-29', '2011-12-30', '2011-12-31'].map((text) => apia.isSkippedDate(day(text)))).toEqual([false, true, false]);
    expect(compileZone('Pacific/Kwajalein').isSkippedDate(day('1993-08-21'))).toBe(true);
    expect(compileZone('Pacific/Kiritimati').isSkippedDate(day('1994-12-31'))).toBe(true);
    expect(compileZone('Europe/London').isSkippedDate(day('2026-03-29'))).toBe(false);
    expect(apia.localDay(at('2011-12-30T09:59:59Z'))).toBe(day('2011-12-29'));
    expect(apia.localDay(at('2011-12-30T10:00:00Z'))).toBe(day('2011-12-31'));
  });

  it('compiles a zone once', () => {
    expect(compileZone('Asia/Bahrain')).toBe(compileZone('Asia/Bahrain'));
  });

  it('refuses a zone that does not exist, and a bare offset', () => {
    for (const name of ['Asia/Manama', 'Mars/Olympus', '', '+03:00', 'Asia/Bahrain ']) {
      expect(() => compileZone(name), name).toThrow(UnknownZoneError);
    }
  });
});
