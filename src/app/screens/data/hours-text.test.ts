import { describe, expect, it } from 'vitest';
import { hoursText, parseHours } from './hours-text.ts';

describe('hours as text', () => {
  it('come back as they went, split shifts too', () => {
    const hours = [
      ['07:00', '14:15'],
      ['16:00', '24:00'],
    ] as const;
    expect(parseHours(hoursText(hours))).toEqual(hours);
    expect(parseHours('')).toEqual([]);
  });

  it('may be typed in Arabic digits, with an Arabic comma and a plain hyphen', () => {
    expect(parseHours('٧:٠٠-١٤:١٥، 16:00 - 18:00')).toEqual([
      ['07:00', '14:15'],
      ['16:00', '18:00'],
    ]);
  });

  it('are nothing where they are no hours', () => {
    expect(parseHours('seven to two')).toBeNull();
  });
});
