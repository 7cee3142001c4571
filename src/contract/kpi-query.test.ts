import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { DIMENSIONS } from '../core/inquiry.ts';
import { canonicalQuery } from '../core/kpi-table.ts';
import { EMPTY_QUERY, GRAINS, type KpiQuery } from '../core/query.ts';
import { encodeBase64Url, encodeQuery } from './encode-query.ts';
import { decodeQuery, parseQuery } from './kpi-query.ts';

const words = fc.string({ minLength: 1, maxLength: 40, unit: 'binary' });
const queries: fc.Arbitrary<KpiQuery> = fc.record({
  kpis: fc.array(words, { minLength: 1, maxLength: 4 }),
  grain: fc.constantFrom(...GRAINS),
  from: fc.option(words),
  to: fc.option(words),
  by: fc.constantFrom('channel' as const, null),
  thenBy: fc.constant(null),
  where: fc.dictionary(fc.constantFrom(...DIMENSIONS), fc.array(fc.option(words), { maxLength: 3 })),
  asOf: fc.constantFrom('2026-01-04T06:00:00Z', null),
  dataVersion: fc.option(fc.nat()),
  calendar: fc.option(words),
  policy: fc.option(words),
  zone: fc.option(words),
  suppress: fc.boolean(),
});

describe('the query on the wire', () => {
  it('comes back as its canonical self, whatever it holds', () => {
    fc.assert(
      fc.property(queries, (query) => {
        expect(decodeQuery(encodeQuery(query))).toEqual({ ok: true, value: canonicalQuery(query) });
      }),
    );
  });

  it('has one text for one question', () => {
    const one = { ...EMPTY_QUERY, kpis: ['received'], where: { kind: ['complaint', null], channel: ['الموقع', 'app', 'app'] } };
    const other = { ...EMPTY_QUERY, where: { channel: ['app', 'الموقع'], kind: [null, 'complaint'] }, kpis: ['received', 'received'] };
    expect(encodeQuery(one)).toBe(encodeQuery(other));
  });

  it('is total: any text either decodes or is refused with a sentence in both languages', () => {
    fc.assert(
      fc.property(fc.oneof(fc.string(), fc.json().map(encodeBase64Url)), (text) => {
        const result = decodeQuery(text);
        if (!result.ok) expect(result.problem.title.en.length * result.problem.title.ar.length).toBeGreaterThan(0);
      }),
    );
  });

  it('fills in what is left out', () => {
    expect(parseQuery({ kpis: ['received'] })).toEqual({ ok: true, value: { ...EMPTY_QUERY, kpis: ['received'] } });
  });

  it.each([
    [{}, 'kpis'],
    [{ kpis: [] }, 'kpis'],
    [{ kpis: ['received'], grain: 'fortnight' }, 'grain'],
    [{ kpis: ['received'], asOf: '2026-01-04T06:00:00' }, 'asOf'],
    [{ kpis: ['received'], where: { colour: ['red'] } }, 'where.colour'],
    [{ kpis: ['received'], where: { channel: ['app', 7] } }, 'where.channel[1]'],
    [{ kpis: ['received'], thenBy: 'kind' }, 'thenBy'],
    [{ kpis: ['received'], by: 'kind', thenBy: 'kind' }, 'thenBy'],
    [{ kpis: ['received'], dataVersion: -1 }, 'dataVersion'],
    [{ kpis: ['received'], kpi: 'received' }, 'kpi'],
    ['received', ''],
  ])('refuses %j and names the place %j', (untrusted, place) => {
    const result = parseQuery(untrusted);
    if (result.ok) throw new Error('accepted');
    expect(result.problem).toMatchObject({ code: 'invalid-query', status: 422, place });
    expect(result.problem.detail?.en).toContain(place);
    expect(result.problem.detail?.ar).toMatch(/[؀-ۿ]/);
  });
});
