import { describe, expect, it } from 'vitest';
import type { ClaimFigure } from '../../../core/evidence/claim.ts';
import { EMPTY_QUERY } from '../../../core/query.ts';
import { faultOfName, figureOf, formOf, isAsOfKnown, newForm, partsOfValue, periodChoices, reportingOf } from './figure-form.ts';

const meta = {
  zone: 'Asia/Bahrain',
  weekStartsOn: 'sun',
  dataAsOf: '2026-11-01T04:00:00Z',
  firstReceivedAt: '2026-08-03T05:00:00Z',
} as const;
const figure: ClaimFigure = {
  name: 'rate',
  kpi: 'response-on-time',
  part: 'value',
  period: '2026-09',
  group: ['complaint', null],
  query: {
    ...EMPTY_QUERY,
    kpis: ['response-on-time'],
    from: '2026-01',
    by: 'kind',
    thenBy: 'channel',
    asOf: '2026-10-15T08:30:00Z',
    dataVersion: 12,
    zone: 'Asia/Bahrain',
  },
};
const changed = (change: Partial<ReturnType<typeof newForm>>) =>
  figureOf({ ...formOf(figure, reportingOf(meta)), ...change }, figure, meta);

describe('the form of a figure', () => {
  it('says one period as a range, and keeps what it does not show', () => {
    expect(changed({})).toEqual({
      ...figure,
      period: null,
      query: { ...figure.query, from: '2026-09', to: '2026-09' },
    });
  });

  it('lets go of the second grouping with the first', () => {
    expect(changed({ by: 'channel', group: 'phone' })).toMatchObject({ group: ['phone'], query: { by: 'channel', thenBy: null } });
    expect(changed({ by: null })).toMatchObject({ group: null, query: { by: null, thenBy: null } });
  });

  it('takes the end of a chosen day, and no later than the data', () => {
    expect(changed({ asOfOn: '2026-09-30' }).query.asOf).toBe('2026-09-30T20:59:59Z');
    expect(changed({ asOfOn: '2026-11-01' }).query.asOf).toBe('2026-11-01T04:00:00Z');
    expect(changed({ asOfOn: '' }).query.asOf).toBeNull();
    expect([changed({ asOfOn: '2026-10-15' }).query.asOf]).toEqual(['2026-10-15T08:30:00Z']);
  });

  it('hides small figures in what is new', () => {
    expect(figureOf(newForm(['rate']), null, meta)).toMatchObject({ name: 'rate2', group: null, query: { suppress: true, asOf: null } });
  });

  it('knows a bad name, a taken one, and a day outside the data', () => {
    expect(['rate', 'Rate', 'r t', '', 'نسبة', 'a'.repeat(41)].map((name) => faultOfName(name, []))).toEqual([
      null,
      ...Array.from({ length: 5 }, () => 'figure.nameBad'),
    ]);
    expect(faultOfName('rate', ['rate'])).toBe('figure.nameTaken');
    expect(['', '2026-08-03', '2026-11-01', '2026-08-02', '2026-11-02', 'x'].map((on) => isAsOfKnown(on, meta))).toEqual([
      true,
      true,
      true,
      false,
      false,
      false,
    ]);
  });

  it('offers the periods of the data, the latest first, and those it names already', () => {
    expect(periodChoices({ grain: 'month', from: '2025-12', to: null }, meta)).toEqual([
      '2026-11',
      '2026-10',
      '2026-09',
      '2026-08',
      '2025-12',
    ]);
    expect(periodChoices({ grain: 'year', from: null, to: null }, { ...meta, dataAsOf: null })).toEqual([]);
  });

  it('offers only the numbers that there are', () => {
    expect(partsOfValue({ value: 0.9, numerator: 9, denominator: 10 })).toEqual(['value', 'numerator', 'denominator']);
    expect(partsOfValue({ value: 3600, n: 4 })).toEqual(['value', 'n']);
    expect(partsOfValue(null)).toEqual(['value']);
  });
});
