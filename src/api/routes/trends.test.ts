import { beforeAll, describe, expect, it } from 'vitest';
import { arrivalsSchema, distributionSchema } from '../../contract/answer-schemas.ts';
import type { Arrivals } from '../../contract/arrivals.ts';
import type { Distribution } from '../../contract/distribution.ts';
import { encodeQuery } from '../../contract/encode-query.ts';
import { EMPTY_QUERY, type KpiQuery } from '../../core/query.ts';
import { createApi } from '../create-api.ts';
import { createMemoryStore } from '../memory-store.ts';

const NOW = Date.UTC(2026, 0, 31, 12) / 1000;

const answered = (at: string) => [
  { at, type: 'responded' },
  { at, type: 'resolved' },
];

// In Bahrain: Sunday 09:00, Sunday 09:30 a week later, Monday 01:00 (still Sunday in UTC), and a duplicate that counts nowhere.
const RECORDS = [
  { id: 'a', receivedAt: '2026-01-04T06:00:00Z', channel: 'tawasul', events: answered('2026-01-04T07:00:00Z') },
  { id: 'b', receivedAt: '2026-01-11T06:30:00Z', channel: 'email', events: answered('2026-01-11T08:30:00Z') },
  { id: 'c', receivedAt: '2026-01-11T22:00:00Z', channel: 'email', events: [] },
  { id: 'd', receivedAt: '2026-01-12T06:00:00Z', duplicateOf: 'a' },
];

let app: ReturnType<typeof createApi>;
beforeAll(async () => {
  app = createApi({ store: createMemoryStore(), version: '1', now: () => NOW });
  const body = JSON.stringify({ source: 'test', recorded: ['responded', 'resolved'], inquiries: RECORDS });
  const response = await app.request('/v1/imports', { method: 'POST', body, headers: { 'content-type': 'application/json' } });
  expect(response.status).toBe(200);
});

const q = (query: Partial<KpiQuery> = {}) => encodeQuery({ ...EMPTY_QUERY, kpis: ['received'], asOf: '2026-01-31T12:00:00Z', ...query });

describe('GET /v1/arrivals', () => {
  const arrivals = async (query: Partial<KpiQuery> = {}) => {
    const response = await app.request(`/v1/arrivals?q=${q(query)}`);
    expect(response.status).toBe(200);
    return (await response.json()) as Arrivals;
  };

  it('counts by weekday and hour of the reporting zone, duplicates apart, as its schema says', async () => {
    const answer = await arrivals();
    expect(arrivalsSchema.safeParse(answer).success).toBe(true);
    expect(answer.total).toBe(3);
    expect(answer.days[0]).toMatchObject({ weekday: 'sun', days: 4 });
    expect(answer.days[0]?.hours[9]).toBe(2);
    expect(answer.days[1]?.hours[1]).toBe(1);
  });

  it('hides small counts where it is asked to, and every total that they are all of', async () => {
    const answer = await arrivals({ suppress: true });
    expect(arrivalsSchema.safeParse(answer).success).toBe(true);
    expect(answer.total).toBeNull();
    expect(answer.days[0]).toMatchObject({ weekday: 'sun', days: 4, total: null });
    expect(answer.days[0]?.hours[9]).toBeNull();
    expect(answer.days[0]?.hours[10]).toBe(0);
    expect(answer.days[2]).toMatchObject({ total: 0 });
  });

  it('keeps to the filter and the range', async () => {
    expect((await arrivals({ where: { channel: ['tawasul'] } })).total).toBe(1);
    expect(await arrivals({ grain: 'week', from: '2026-01-11/P7D', to: '2026-01-11/P7D' })).toMatchObject({
      total: 2,
      from: '2026-01-11/P7D',
    });
  });

  it('knows nothing of what came after the as-of', async () => {
    expect((await arrivals({ asOf: '2026-01-05T00:00:00Z' })).total).toBe(1);
  });

  it('is answered from the cache of whoever asks again', async () => {
    const address = `/v1/arrivals?q=${q()}`;
    const etag = (await app.request(address)).headers.get('etag') ?? '';
    expect((await app.request(address, { headers: { 'if-none-match': etag } })).status).toBe(304);
  });

  it('refuses a parameter that it does not know', async () => {
    expect((await app.request(`/v1/arrivals?q=${q()}&by=channel`)).status).toBe(400);
  });
});

describe('GET /v1/distribution', () => {
  it('gives quantiles of each period in the order that it names, with their n', async () => {
    const response = await app.request(`/v1/distribution?q=${q()}&measure=response`);
    const answer = (await response.json()) as Distribution;
    expect(distributionSchema.safeParse(answer).success).toBe(true);
    expect(answer.quantiles[2]).toEqual([1, 2]);
    expect(answer.rows).toEqual([{ period: '2026-01', n: 2, seconds: [3600, 3600, 3600, 7200, 7200] }]);
  });

  it('hides the quantiles of few, with their n, where it is asked to', async () => {
    const response = await app.request(`/v1/distribution?q=${q({ suppress: true })}&measure=response`);
    const answer = (await response.json()) as Distribution;
    expect(distributionSchema.safeParse(answer).success).toBe(true);
    expect(answer.rows).toEqual([{ period: '2026-01', n: null, seconds: [null, null, null, null, null] }]);
  });

  it('has no quantile over nothing', async () => {
    const response = await app.request(`/v1/distribution?q=${q({ where: { channel: ['letter'] } })}&measure=resolution`);
    expect(((await response.json()) as Distribution).rows).toEqual([{ period: '2026-01', n: 0, seconds: [null, null, null, null, null] }]);
  });

  it('refuses a clock that there is not', async () => {
    expect((await app.request(`/v1/distribution?q=${q()}&measure=patience`)).status).toBe(400);
  });
});
