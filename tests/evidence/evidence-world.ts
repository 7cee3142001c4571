import { createApi } from '../../src/api/create-api.ts';
import type { Store } from '../../src/api/store.ts';
import { EMPTY_QUERY, type KpiQuery } from '../../src/core/query.ts';

const RECORDED = ['responded', 'resolved', 'reopened', 'withdrawn', 'rated'];

const day = (n: number): string => `2026-01-${String(n).padStart(2, '0')}`;

export const record = (n: number, more: Record<string, unknown> = {}) => ({
  id: `q-${n}`,
  receivedAt: `${day(4)}T06:00:00Z`,
  kind: 'complaint',
  channel: 'tawasul',
  citizen: `c-${n}`,
  events: [{ at: `${day(5)}T07:00:00Z`, type: 'responded' }],
  ...more,
});

/** Twelve complaints of one morning in January: ten answered the next day, one three days late, one duplicate. */
export const RECORDS = [
  ...Array.from({ length: 10 }, (_, i) => record(i)),
  record(10, { events: [{ at: `${day(29)}T07:00:00Z`, type: 'responded' }] }),
  record(11, { duplicateOf: 'q-1' }),
];

export const january = (kpi: string, more: Partial<KpiQuery> = {}): KpiQuery => ({
  ...EMPTY_QUERY,
  kpis: [kpi],
  from: '2026-01',
  to: '2026-01',
  asOf: '2026-02-01T00:00:00Z',
  ...more,
});

export const CLAIM = {
  text: {
    en: '{rate} of {all} complaints were answered on time, the median in {median}; {citizens} citizens wrote.',
    ar: 'تم الرد على {rate} من {all} شكوى في الموعد، والوسيط {median}، وكتب {citizens} مواطنًا.',
  },
  figures: [
    { name: 'rate', kpi: 'response-on-time', period: '2026-01', query: january('response-on-time') },
    { name: 'all', kpi: 'response-on-time', part: 'denominator', query: january('response-on-time') },
    {
      name: 'median',
      kpi: 'response-median',
      period: '2026-01',
      group: ['complaint'],
      query: january('response-median', { by: 'kind' }),
    },
    { name: 'citizens', kpi: 'citizens', query: january('citizens') },
  ],
};

/** An API over a store with records in it, and what a test asks of it. */
export async function openWorld(store: Store, records: readonly unknown[] = RECORDS) {
  let now = Date.UTC(2026, 1, 2) / 1000;
  const app = createApi({ store, version: '1.2.3', now: () => now++, onUnexpected: (error) => console.error(error) });
  const send = async (method: string, path: string, body?: unknown, headers: Record<string, string> = {}) => {
    const response = await app.request(path, {
      method,
      ...(body === undefined ? {} : { body: JSON.stringify(body) }),
      headers: { 'content-type': 'application/json', ...headers },
    });
    return { status: response.status, body: (await response.json()) as unknown };
  };
  const world = {
    app,
    send,
    async import(inquiries: readonly unknown[], more: Record<string, unknown> = {}) {
      const { status, body } = await send('POST', '/v1/imports', { source: 'test', recorded: RECORDED, inquiries, ...more });
      if (status !== 200) throw new Error(JSON.stringify(body));
    },
    async put(kind: string, id: string, content: unknown, version = 0) {
      return send('PUT', `/v1/documents/${kind}/${id}`, { author: 'Amal', body: content }, { 'if-match': `"${version}"` });
    },
  };
  await world.import(records, { dataAsOf: '2026-02-01T00:00:00Z' });
  return world;
}
export type World = Awaited<ReturnType<typeof openWorld>>;
