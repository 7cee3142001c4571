import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { createFormatter } from '../i18n/formatter.ts';
import { typedColumns } from './typed-columns.ts';

describe('typed columns', () => {
  it('types a column by all of its cells, and leaves an absent figure empty', () => {
    const { columns, rows } = typedColumns(
      ['Period', 'Cases', 'On time', 'Median'],
      [
        ['2026', '1,234', '95.4%', '2 h 5 min'],
        ['2025', '—', '—', '—'],
      ],
    );
    expect(columns.map(({ type }) => type)).toEqual(['text', 'number', 'ratio', 'text']);
    expect(rows).toEqual([
      ['2026', 1234, 0.954, '2 h 5 min'],
      ['2025', null, null, '—'],
    ]);
  });

  it('keeps text as text where one cell of a column is no number', () => {
    expect(
      typedColumns(
        ['a', 'b'],
        [
          ['x', '12'],
          ['y', '=1+1'],
        ],
      ).rows,
    ).toEqual([
      ['x', '12'],
      ['y', '=1+1'],
    ]);
  });

  it('reads back every count and percent that a reader is shown, in either language and either digits', () => {
    const digits = fc.constantFrom('latn' as const, 'arab' as const);
    fc.assert(
      fc.property(fc.constantFrom('ar' as const, 'en' as const), digits, fc.integer({ min: 0, max: 10_000_000 }), (language, own, n) => {
        const format = createFormatter(language, { digits: own, zone: 'UTC' });
        const [row = []] = typedColumns(['a', 'n', '%'], [['x', format.count(n), format.percent((n % 1001) / 1000)]]).rows;
        expect(row[1]).toBe(n);
        expect(row[2]).toBeCloseTo((n % 1001) / 1000, 9);
      }),
    );
  });
});
