import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { civilSeconds, EARLIEST, formatInstant, LATEST, parseInstant } from './instant.ts';

const two = (n: number): string => String(n).padStart(2, '0');

describe('parseInstant', () => {
  it('reads every second that can be written, with any offset', () => {
    fc.assert(
      fc.property(fc.integer({ min: EARLIEST + 90_000, max: LATEST - 90_000 }), fc.integer({ min: -1439, max: 1439 }), (at, offset) => {
        const local = formatInstant(at + offset * 60).slice(0, 19);
        const [hours, minutes] = [two(Math.floor(Math.abs(offset) / 60)), two(Math.abs(offset) % 60)];
        const sign = offset < 0 ? '-' : '+';
        expect(parseInstant(`${local}${sign}${hours}:${minutes}`)).toBe(at);
        expect(parseInstant(` ${local}.999${sign}${hours}${minutes}\n`)).toBe(at);
        expect(parseInstant(formatInstant(at))).toBe(at);
      }),
    );
  });

  it('reads a date only where the calendar has it, as Date does', () => {
    fc.assert(
      fc.property(fc.integer({ min: 1900, max: 2200 }), fc.integer({ min: 0, max: 13 }), fc.integer({ min: 0, max: 32 }), (y, m, d) => {
        const date = new Date(Date.UTC(y, m - 1, d));
        const isReal = date.getUTCMonth() === m - 1 && date.getUTCDate() === d;
        expect(civilSeconds(y, m, d)).toBe(isReal ? date.getTime() / 1000 : null);
      }),
    );
  });

  it.each([
    '2026-01-04T06:00:00',
    '2026-01-04',
    '2026-01-04T06:00:00ZZ',
    '2026-01-04T06:00:00+24:00',
    '2026-01-04T06:00:00+03:60',
    '2026-01-04T06:00:00+3',
    '2026-01-04T06:0x:00Z',
    '2026-01-04T06:00:00.Z',
    '2026-01-04T24:00:01Z',
    '2026-02-29T06:00:00Z',
    '2026/01/04T06:00:00Z',
    '0026-01-04T06:00:00Z',
    '2100-01-01T00:00:00Z',
    '',
  ])('refuses %s', (text) => {
    expect(parseInstant(text)).toBeNull();
  });

  it.each([
    ['2026-01-04T06:00Z', '2026-01-04T06:00:00Z'],
    ['2026-01-04 06:00:00z', '2026-01-04T06:00:00Z'],
    ['2026-01-03T24:00:00Z', '2026-01-04T00:00:00Z'],
    ['2026-01-04T05:59:60Z', '2026-01-04T06:00:00Z'],
    ['2026-01-04T09:00:00,25+0300', '2026-01-04T06:00:00Z'],
  ])('reads %s', (text, as) => {
    expect(parseInstant(text)).toBe(parseInstant(as));
    expect(formatInstant(parseInstant(text)!)).toBe(as);
  });
});
