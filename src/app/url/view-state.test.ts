import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { DIMENSIONS } from '../../core/inquiry.ts';
import type { Grain } from '../../core/query.ts';
import { LANGUAGES } from '../../i18n/language.ts';
import { canonicalWhere, DEFAULT_VIEW, formatView, parseView, type ViewState } from './view-state.ts';

const two = (n: number) => String(n).padStart(2, '0');
const year = fc.integer({ min: 1970, max: 2099 });
const day = fc.tuple(year, fc.integer({ min: 1, max: 12 }), fc.integer({ min: 1, max: 28 })).map(([y, m, d]) => `${y}-${two(m)}-${two(d)}`);
const labels: Record<Grain, fc.Arbitrary<string>> = {
  day,
  week: day.map((on) => `${on}/P7D`),
  month: day.map((on) => on.slice(0, 7)),
  quarter: fc.tuple(year, fc.integer({ min: 1, max: 4 })).map(([y, q]) => `${y}-Q${q}`),
  year: year.map(String),
};
const value = fc.oneof(
  fc.constant(null),
  fc
    .string({ minLength: 1, unit: 'grapheme' })
    .map((s) => s.trim())
    .filter((s) => s !== ''),
);
const where = fc.record(Object.fromEntries(DIMENSIONS.map((d) => [d, fc.array(value, { maxLength: 4 })])), { requiredKeys: [] });

const view: fc.Arbitrary<ViewState> = fc.constantFrom<Grain>('day', 'week', 'month', 'quarter', 'year').chain((grain) =>
  fc
    .record({
      language: fc.option(fc.constantFrom(...LANGUAGES)),
      grain: fc.constant(grain),
      range: fc.tuple(fc.option(labels[grain]), fc.option(labels[grain])),
      where,
      asOf: fc.option(day.map((on) => `${on}T07:00:00+03:00`)),
      figure: fc.option(fc.constantFrom('received', 'response-p90')),
      own: fc.dictionary(fc.constantFrom('trends.by', 'trends.response', 'cases.sort'), fc.string({ minLength: 1, maxLength: 40 })),
    })
    .map(({ range: [a, b], ...rest }) => {
      const isReversed = a !== null && b !== null && a > b;
      return { ...rest, from: isReversed ? b : a, to: isReversed ? a : b, where: canonicalWhere(rest.where) };
    }),
);

describe('the view in the address', () => {
  it('comes back as it went, whatever the view', () => {
    fc.assert(
      fc.property(view, (state) => {
        expect(parseView(formatView(state))).toEqual(state);
      }),
    );
  });

  it('is total: any text gives a view, and that view is stable', () => {
    fc.assert(
      fc.property(fc.oneof(fc.string(), fc.webQueryParameters()), (text) => {
        const state = parseView(text);
        expect(parseView(formatView(state))).toEqual(state);
      }),
    );
  });

  it('leaves the start page bare', () => {
    expect(formatView(DEFAULT_VIEW)).toBe('');
    expect(parseView('')).toEqual(DEFAULT_VIEW);
  });

  it('writes the same filter the same way in whatever order it was clicked', () => {
    const a = formatView({ ...DEFAULT_VIEW, where: { kind: ['complaint'], channel: [null, 'phone', 'email'] } });
    const b = formatView({ ...DEFAULT_VIEW, where: { channel: ['phone', 'email', null, 'phone'], kind: ['complaint'] } });
    expect(a).toBe(b);
    expect(a).toBe('kind=complaint&channel=email&channel=phone&channel=&v=1');
  });

  it('reads an empty value as "not recorded"', () => {
    expect(parseView('channel=').where).toEqual({ channel: [null] });
  });

  it('opens the default view for a version it does not know, in the language asked for', () => {
    expect(parseView('lang=ar&v=9&grain=year&from=2024')).toEqual({ ...DEFAULT_VIEW, language: 'ar' });
  });

  it('drops a period that is no label of the grain, and the start of a reversed range', () => {
    expect(parseView('grain=quarter&from=2026-01&to=2026-Q2')).toMatchObject({ from: null, to: '2026-Q2' });
    expect(parseView('from=2026-09&to=2026-02')).toMatchObject({ from: null, to: '2026-02' });
  });
});
