import { beforeAll, describe, expect, it } from 'vitest';
import * as answers from '../../contract/answer-schemas.ts';
import type { ImportsAnswer } from '../../contract/import.ts';
import type { ExceptionPage } from '../../contract/page.ts';
import type { CalendarAnswer } from '../../contract/preview.ts';
import { findCalendarPreset } from '../../core/calendar/presets/index.ts';
import { EMPTY_QUERY, type KpiTable } from '../../core/query.ts';
import { findPolicyPreset } from '../../core/sla/policies/index.ts';
import { createApi } from '../create-api.ts';
import { createMemoryStore } from '../memory-store.ts';

const NOW = Date.UTC(2026, 0, 31, 12) / 1000;
const app = createApi({ store: createMemoryStore(), now: () => NOW });

const send = (method: string, path: string, body?: unknown, headers: Record<string, string> = {}) =>
  app.request(path, {
    method,
    headers: { 'content-type': 'application/json', ...headers },
    ...(body === undefined ? {} : { body: JSON.stringify(body) }),
  });
const get = async <T>(path: string): Promise<T> => (await send('GET', path)).json() as Promise<T>;

// A Sunday before opening; the answer comes on the Monday of the week after, at opening.
const record = (id: string, more: Record<string, unknown> = {}) => ({
  id,
  receivedAt: '2026-01-04T04:00:00Z',
  kind: 'complaint',
  events: [{ at: '2026-01-12T05:00:00Z', type: 'responded' }],
  ...more,
});

beforeAll(async () => {
  const inquiries = [
    record('a'),
    record('a', { channel: 'email' }),
    record('b', { rating: 9 }),
    record('c', { duplicateOf: 'a' }),
    { id: 'd' },
  ];
  const imported = await send('POST', '/v1/imports', { source: 'file.csv', recorded: ['responded'], inquiries, replaced: 2 });
  expect(imported.status).toBe(200);
});

describe('GET /v1/imports', () => {
  it('accounts for every row, those that were merged before they got here too', async () => {
    const answer = await get<ImportsAnswer>('/v1/imports');
    expect(answers.importsAnswerSchema.parse(answer)).toEqual(answer);
    expect(answer).toMatchObject({
      duplicates: 1,
      imports: [
        { number: 1, source: 'file.csv', writtenAt: '2026-01-31T12:00:00Z', account: { read: 7, accepted: 3, replaced: 3, rejected: 1 } },
      ],
    });
  });
});

describe('GET /v1/exceptions', () => {
  it('lists the records behind a contradiction, and merged duplicates', async () => {
    const rated = await get<ExceptionPage>('/v1/exceptions?kind=rating-out-of-range');
    expect(rated).toMatchObject({ total: 1, next: null, inquiries: [{ id: 'b', defects: ['rating-out-of-range'] }] });
    expect(await get<ExceptionPage>('/v1/exceptions?kind=duplicate')).toMatchObject({
      total: 1,
      inquiries: [{ id: 'c', duplicateOf: 'a' }],
    });
  });

  it('refuses what it does not know', async () => {
    expect(await get('/v1/exceptions?kind=ugly')).toMatchObject({ code: 'invalid-parameter', place: 'kind' });
    expect(await get('/v1/exceptions')).toMatchObject({ code: 'invalid-parameter', place: 'kind' });
  });
});

describe('GET /v1/calendars and /v1/policies', () => {
  it('give the whole of what came with the product', async () => {
    expect(await get<CalendarAnswer>('/v1/calendars/bh-government')).toEqual({
      calendar: findCalendarPreset('bh-government'),
      isPreset: true,
      documentVersion: 0,
    });
    expect(await get('/v1/policies/tawasul')).toEqual({ policy: findPolicyPreset('tawasul'), isPreset: true, documentVersion: 0 });
    expect(await get('/v1/calendars/nowhere')).toMatchObject({ code: 'unknown-calendar' });
    expect(await get('/v1/policies/nothing')).toMatchObject({ code: 'unknown-policy' });
  });
});

describe('POST /v1/preview', () => {
  const query = { ...EMPTY_QUERY, kpis: ['response-on-time', 'response-mean'], from: '2026-01', to: '2026-01' };
  const bahrain = findCalendarPreset('bh-government')!;
  const holiday = { ...bahrain, days: [...bahrain.days!, { on: '2026-01-06', hours: [] }] };
  const valuesOf = async (body: unknown) => ((await (await send('POST', '/v1/preview', body)).json()) as KpiTable).total.values;

  it('answers as if the draft stood, and stores nothing', async () => {
    const [before, after] = [await valuesOf({ query }), await valuesOf({ query, calendar: holiday })];
    // one working day of 7 h 15 min less
    expect(before['response-mean']!.value! - after['response-mean']!.value!).toBe(26_100);
    expect(await get<CalendarAnswer>('/v1/calendars/bh-government')).toMatchObject({ isPreset: true, documentVersion: 0 });
    expect(await valuesOf({ query })).toEqual(before);
  });

  it('never mistakes one draft for another of the same version', async () => {
    const longer = { ...holiday, days: [...holiday.days, { on: '2026-01-07', hours: [] }] };
    const [one, two] = [await valuesOf({ query, calendar: holiday }), await valuesOf({ query, calendar: longer })];
    expect(one['response-mean']!.value! - two['response-mean']!.value!).toBe(26_100);
  });

  it('takes a draft policy too', async () => {
    const strict = { ...findPolicyPreset('tawasul')!, rules: [{ response: { workingDays: 1 } }] };
    expect((await valuesOf({ query }))['response-on-time']).toMatchObject({ value: 1 });
    expect((await valuesOf({ query, policy: strict }))['response-on-time']).toMatchObject({ value: 0 });
  });

  it('names every place that is wrong in a draft', async () => {
    const response = await send('POST', '/v1/preview', { query, calendar: { ...bahrain, days: [{ on: '2026-02-30', hours: [] }] } });
    expect(response.status).toBe(422);
    expect(await response.json()).toMatchObject({ code: 'invalid-calendar', problems: [{ place: 'days[0].on' }] });
    expect(await (await send('POST', '/v1/preview', { query, policy: {} })).json()).toMatchObject({ code: 'invalid-policy' });
    expect(await (await send('POST', '/v1/preview', { calendar: bahrain })).json()).toMatchObject({ code: 'invalid-query' });
  });

  it('derives nothing for a foreign page', async () => {
    const response = await send('POST', '/v1/preview', { query }, { origin: 'https://elsewhere.example' });
    expect(await response.json()).toMatchObject({ code: 'cross-origin' });
  });
});
