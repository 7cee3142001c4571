import { describe, expect, it } from 'vitest';
import { compileDateFormat } from './date-format.ts';

const read = (pattern: string, cell: string | number): string | null => {
  const date = compileDateFormat(pattern).read(cell);
  return date === null ? null : `${new Date(date.seconds * 1000).toISOString().slice(0, 19)}${date.hasOffset ? 'Z' : ''}`;
};

describe('compileDateFormat', () => {
  it('reads what a pattern says and nothing else', () => {
    const cases: [pattern: string, cell: string | number, expected: string | null][] = [
      ['YYYY-MM-DD HH:mm:ss', '2013-01-01 06:32:33', '2013-01-01T06:32:33'],
      ['YYYY-MM-DD HH:mm:ss', '2013-01-01 06:32', null],
      ['YYYY-MM-DD HH:mm:ss', '2013-01-01 06:32:33 ', null],
      ['YYYY-MM-DD HH:mm:ss', '2013-02-30 06:32:33', null],
      ['D/M/YYYY H:mm', '5/3/2016 01:16', '2016-03-05T01:16:00'],
      ['D/M/YYYY H:mm', '29/2/2016 9:05', '2016-02-29T09:05:00'],
      ['D/M/YYYY H:mm', '2/29/2016 9:05', null],
      ['M/D/YY', '3/5/16', '2016-03-05T00:00:00'],
      ['M/D/YY', '3/5/69', '1969-03-05T00:00:00'],
      ['M/D/YY', '3/5/2016', null],
      ['MM/DD/YYYY hh:mm:ss A', '05/01/2022 12:00:03 AM', '2022-05-01T00:00:03'],
      ['MM/DD/YYYY hh:mm:ss A', '05/01/2022 12:00:03 PM', '2022-05-01T12:00:03'],
      ['MM/DD/YYYY hh:mm:ss A', '05/01/2022 01:00:03 pm', '2022-05-01T13:00:03'],
      ['MM/DD/YYYY hh:mm:ss A', '05/01/2022 13:00:03 PM', null],
      ['D/M/YYYY h:mm A', '1/5/2022 9:30 م', '2022-05-01T21:30:00'],
      ['DD-MMM-YYYY', '05-Mar-2016', '2016-03-05T00:00:00'],
      ['YYYY-MM-DD[T]HH:mm:ss.SSSZ', '2016-03-05T01:16:00.999+03:00', '2016-03-04T22:16:00Z'],
      ['iso', '2015-12-25T00:51:01.000', '2015-12-25T00:51:01'],
      ['iso', '2015-12-25T00:51:01-05:00', '2015-12-25T05:51:01Z'],
      ['iso', '2015-12-25', '2015-12-25T00:00:00'],
      ['epoch-s', 1_456_708_560, '2016-02-29T01:16:00Z'],
      ['epoch-s', '1456708560', '2016-02-29T01:16:00Z'],
      ['epoch-s', 1_456_708_560_999, null],
      ['epoch-ms', 1_456_708_560_999, '2016-02-29T01:16:00Z'],
      ['excel-serial', 42_429.052777777775, '2016-02-29T01:16:00'],
      ['excel-serial', 'soon', null],
    ];
    for (const [pattern, cell, expected] of cases) expect(read(pattern, cell), `${cell} as ${pattern}`).toBe(expected);
  });

  it('says whether a zone is needed', () => {
    expect(['D/M/YYYY', 'YYYY-MM-DD HH:mmZ', 'iso', 'epoch-s', 'excel-serial'].map((p) => compileDateFormat(p).needsZone)).toEqual([
      true,
      false,
      false,
      false,
      true,
    ]);
  });
});
