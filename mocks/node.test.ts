import { describe, expect, it } from 'vitest';
import { encodeQuery } from '../src/contract/encode-query.ts';
import type { Meta } from '../src/contract/meta.ts';
import type { Problem } from '../src/contract/problem.ts';
import { EMPTY_QUERY, type KpiTable } from '../src/core/query.ts';
import { SENTINELS } from './mock-api.ts';
import { createMockFetch } from './node.ts';

const ask = createMockFetch({ months: 3 });
const kpis = (channel: string) => `/v1/kpis?q=${encodeQuery({ ...EMPTY_QUERY, kpis: ['received'], where: { channel: [channel] } })}`;

describe('the mock API', () => {
  it('serves the real routes over demonstration data, and says that it is', async () => {
    const table = (await (await ask(kpis('tawasul'))).json()) as KpiTable;
    expect(table.isDemonstration).toBe(true);
    expect(table.rows.map((row) => row.period)).toEqual(['2026-08', '2026-09', '2026-10']);
    for (const row of table.rows) expect(row.values.received?.value).toBeGreaterThan(100);
  });

  it('names the values of its dimensions in both languages', async () => {
    const meta = (await (await ask('/v1/meta')).json()) as Meta;
    expect(meta.dimensions.directorate.find(({ value }) => value === 'maintenance')?.title).toEqual({ en: 'Maintenance', ar: 'الصيانة' });
  });

  it.each([
    [SENTINELS.fault, 500, 'unexpected'],
    [SENTINELS.unavailable, 503, 'store-unavailable'],
  ])('fails on purpose where a filter says %s', async (sentinel, status, code) => {
    const response = await ask(kpis(sentinel));
    expect([response.status, ((await response.json()) as Problem).code]).toEqual([status, code]);
  });

  it('can be left waiting, and aborted', async () => {
    const controller = new AbortController();
    const answer = ask(kpis(SENTINELS.pending), { signal: controller.signal });
    controller.abort();
    await expect(answer).rejects.toThrow('aborted');
  });
});
