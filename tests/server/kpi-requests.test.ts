import { DuckDBConnection } from '@duckdb/node-api';
import { afterAll, beforeAll, describe, expect, it, vi } from 'vitest';
import { createApi } from '../../src/api/create-api.ts';
import { encodeQuery } from '../../src/contract/encode-query.ts';
import { GUARDS, KPIS } from '../../src/core/kpis/index.ts';
import { EMPTY_QUERY } from '../../src/core/query.ts';
import { openDuckDbStore } from '../../src/server/duckdb-store.ts';
import { batchOf, manyInquiries } from './store-fixtures.ts';

const store = await openDuckDbStore(':memory:');
const api = createApi({ store });
const statements = vi.spyOn(DuckDBConnection.prototype, 'runAndReadAll');
const ask = (more: Partial<typeof EMPTY_QUERY>, headers: Record<string, string> = {}) =>
  api.request(`/v1/kpis?q=${encodeQuery({ ...EMPTY_QUERY, kpis: [...KPIS, ...GUARDS].map(({ id }) => id), ...more })}`, { headers });

beforeAll(async () => {
  await store.write(batchOf(manyInquiries(200), { dataAsOf: 1_770_000_000 }));
  // The settings are derived, and what the store holds is known, before anything is counted.
  await ask({ kpis: ['received'] });
});
afterAll(async () => {
  statements.mockRestore();
  await store.close();
});

describe('GET /v1/kpis over DuckDB', () => {
  it('is one SQL query a question, however many figures it asks for', async () => {
    for (const by of [null, 'channel'] as const) {
      statements.mockClear();
      expect((await ask({ by, grain: 'week' })).status).toBe(200);
      expect(statements).toHaveBeenCalledTimes(1);
      expect(statements.mock.calls[0]?.[0]).toContain('transitions_');
    }
  });

  it('costs a 304 and no SQL when the question is repeated', async () => {
    const first = await ask({ grain: 'year' });
    const etag = first.headers.get('etag') ?? '';
    statements.mockClear();
    const second = await ask({ grain: 'year' }, { 'if-none-match': etag });
    expect([second.status, await second.text(), statements.mock.calls.length]).toEqual([304, '', 0]);
  });

  it('is asked anew after a write', async () => {
    const etag = (await ask({ grain: 'year' })).headers.get('etag') ?? '';
    await store.write(batchOf(manyInquiries(201)));
    expect((await ask({ grain: 'year' }, { 'if-none-match': etag })).status).toBe(200);
  });
});
