import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import type { CasesAnswer } from '../../contract/cases.ts';
import { encodeQuery } from '../../contract/encode-query.ts';
import { GUARDS, KPIS } from '../../core/kpis/index.ts';
import { EMPTY_QUERY, type KpiQuery, type KpiTable } from '../../core/query.ts';
import { DEMO_POLICY } from '../../demo/demo-policy.ts';
import { generateDemo } from '../../demo/generate-demo.ts';
import { createApi } from '../create-api.ts';
import { createMemoryStore } from '../memory-store.ts';

const { asOf, ...demo } = generateDemo({ months: 2 });
const store = createMemoryStore();
await store.write({ ...demo, isDemonstration: true, dataAsOf: asOf });
const app = createApi({ store, policies: [DEMO_POLICY] });

/** Shares, whose parts are counts of inquiries; the backlog counts them too. */
const shares = [...KPIS, ...GUARDS].filter((kpi) => kpi.unit === 'ratio' && kpi.basis === 'cohort');
const queries: fc.Arbitrary<KpiQuery> = fc.record({
  ...(Object.fromEntries(Object.entries(EMPTY_QUERY).map(([name, value]) => [name, fc.constant(value)])) as {
    [K in keyof KpiQuery]: fc.Arbitrary<KpiQuery[K]>;
  }),
  kpis: fc.constant([...shares.map((kpi) => kpi.id), 'received', 'backlog', 'ended-unknown']),
  grain: fc.constantFrom('month', 'week'),
  by: fc.constantFrom('channel', 'governorate', 'kind', null),
  where: fc.constantFrom({}, { kind: ['complaint', 'enquiry'] }, { governorate: [null, 'capital'] }),
  asOf: fc.constantFrom(null, '2026-10-14T09:00:00Z', '2026-09-20T00:00:00+03:00'),
});

describe('the cases behind a figure', () => {
  it('are as many as the figure counts, in every cell, for every role', async () => {
    let compared = 0;
    await fc.assert(
      fc.asyncProperty(queries, fc.infiniteStream(fc.nat()), async (query, picks) => {
        const table = (await (await app.request(`/v1/kpis?q=${encodeQuery(query)}`)).json()) as KpiTable;
        const pick = (): number => picks.next().value ?? 0;
        for (let i = 0; i < 6; i++) {
          const row = table.rows[pick() % table.rows.length];
          const id = query.kpis[pick() % query.kpis.length] ?? '';
          const figure = row?.values[id];
          if (!row || !figure || figure.value === null) continue;
          const group: Record<string, string> = query.by === null ? {} : { group: JSON.stringify([row.group]) };
          for (const role of ['numerator', 'denominator', 'pending'] as const) {
            const expected = figure[role] ?? (role === 'numerator' ? figure.value : null);
            if (expected === null) continue;
            const search = new URLSearchParams({ q: encodeQuery(query), kpi: id, role, period: row.period, limit: '1', ...group });
            const answer = (await (await app.request(`/v1/cases?${search}`)).json()) as CasesAnswer;
            expect([id, role, row.period, row.group, answer.total]).toEqual([id, role, row.period, row.group, expected]);
            compared += 1;
          }
        }
      }),
      { numRuns: 60 },
    );
    expect(compared).toBeGreaterThan(300);
  });
});
