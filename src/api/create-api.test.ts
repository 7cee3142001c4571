import { beforeAll, describe, expect, it } from 'vitest';
import * as answers from '../contract/answer-schemas.ts';
import type { CasesAnswer } from '../contract/cases.ts';
import { encodeQuery } from '../contract/encode-query.ts';
import type { InquiryExplanation } from '../contract/explanation.ts';
import type { Meta } from '../contract/meta.ts';
import type { InquiryPage } from '../contract/page.ts';
import type { Problem } from '../contract/problem.ts';
import { EMPTY_QUERY, type KpiQuery, type KpiTable } from '../core/query.ts';
import { POLICY_PRESETS } from '../core/sla/policies/index.ts';
import { createApi } from './create-api.ts';
import { createMemoryStore } from './memory-store.ts';
import type { Store } from './store.ts';

const NOW = Date.UTC(2026, 0, 31, 12) / 1000;
const RECORDED = ['responded', 'resolved', 'reopened', 'withdrawn'] as const;

const record = (id: string, receivedAt: string, more: Record<string, unknown> = {}) => ({
  id,
  receivedAt,
  channel: 'tawasul',
  kind: 'enquiry',
  ...more,
});
const answered = (at: string) => [
  { at, type: 'responded' },
  { at, type: 'resolved' },
];

const RECORDS = [
  record('a', '2026-01-04T06:00:00Z', { citizen: 'x', events: answered('2026-01-05T06:00:00Z') }),
  record('b', '2026-01-06T06:00:00Z', { citizen: 'x', channel: 'email', kind: 'complaint', events: [] }),
  record('c', '2025-11-02T06:00:00Z', { citizen: 'y', channel: null, events: answered('2025-12-30T06:00:00Z') }),
  record('d', '2026-01-07T06:00:00Z', { events: [{ at: '2026-01-08T06:00:00Z', type: 'withdrawn' }] }),
  record('e', '2026-01-07T06:00:00Z', { duplicateOf: 'd' }),
];

async function filled(records: readonly unknown[] = RECORDS): Promise<{ store: Store; app: ReturnType<typeof createApi> }> {
  const store = createMemoryStore();
  const app = createApi({ store, version: '1.2.3', now: () => NOW });
  const response = await send(app, 'POST', '/v1/imports', { source: 'test', recorded: RECORDED, inquiries: records });
  expect(response.status).toBe(200);
  return { store, app };
}

const send = (app: ReturnType<typeof createApi>, method: string, path: string, body: unknown, headers: Record<string, string> = {}) =>
  app.request(path, { method, body: JSON.stringify(body), headers: { 'content-type': 'application/json', ...headers } });

const kpis = (query: Partial<KpiQuery>) => `/v1/kpis?q=${encodeQuery({ ...EMPTY_QUERY, kpis: ['received'], ...query })}`;

async function expectProblem(response: Response, code: string, place?: string): Promise<Problem> {
  expect(response.headers.get('content-type')).toBe('application/problem+json');
  const problem = (await response.json()) as Problem;
  expect(problem).toMatchObject({ code, status: response.status, ...(place === undefined ? {} : { place }) });
  expect(problem.title.en).not.toBe('');
  expect(problem.title.ar).toMatch(/[؀-ۿ]/);
  return problem;
}

describe('GET /v1/kpis', () => {
  let app: ReturnType<typeof createApi>;
  beforeAll(async () => {
    ({ app } = await filled());
  });

  it('answers by period and group, with the calendar and policy that were used', async () => {
    const response = await app.request(kpis({ kpis: ['received', 'response-on-time'], by: 'channel' }));
    const table = (await response.json()) as KpiTable;
    expect(table).toMatchObject({
      asOf: '2026-01-31T12:00:00Z',
      dataVersion: 5,
      zone: 'Asia/Bahrain',
      calendar: { id: 'bh-government' },
      policy: { id: 'tawasul', version: '1' },
      isDemonstration: false,
    });
    expect(table.rows.filter((row) => row.period === '2026-01').map((row) => [row.group, row.values.received?.value])).toEqual([
      ['email', 1],
      ['tawasul', 2],
      [null, 0],
    ]);
    expect(table.total.values.received?.value).toBe(4);
    expect(table.total.values['response-on-time']).toMatchObject({ numerator: 1, denominator: 3 });
  });

  it('answers the same to GET and POST, whatever the fields’ order', async () => {
    const query = { where: { kind: ['complaint'] }, kpis: ['received'] };
    const posted = await (await send(app, 'POST', '/v1/kpis', query)).json();
    expect(posted).toEqual(await (await app.request(kpis({ where: { kind: ['complaint'] } }))).json());
  });

  it('costs a 304 when repeated, and a new answer once data were written', async () => {
    const { app: own } = await filled();
    const etag = (await own.request(kpis({}))).headers.get('etag') ?? '';
    const again = await own.request(kpis({}), { headers: { 'if-none-match': `"other", W/${etag}` } });
    expect([again.status, await again.text()]).toEqual([304, '']);
    expect((await own.request(kpis({ grain: 'year' }), { headers: { 'if-none-match': etag } })).status).toBe(200);
    await send(own, 'POST', '/v1/imports', { source: 'test', recorded: RECORDED, inquiries: [record('f', '2026-01-09T06:00:00Z')] });
    const after = await own.request(kpis({}), { headers: { 'if-none-match': etag } });
    expect(((await after.json()) as KpiTable).total.values.received?.value).toBe(5);
  });

  it('still answers for an earlier data version after a write', async () => {
    const { app: own } = await filled();
    await send(own, 'POST', '/v1/imports', {
      source: 'test',
      recorded: RECORDED,
      inquiries: [record('a', '2026-01-04T06:00:00Z', { channel: 'app' })],
    });
    const at = async (dataVersion: number | null) =>
      ((await (await own.request(kpis({ dataVersion, where: { channel: ['app'] } }))).json()) as KpiTable).total.values.received?.value;
    expect([await at(5), await at(6), await at(null)]).toEqual([null, 1, 1]);
  });

  it('gives nulls, not an error, for an as-of before all data and for an empty store', async () => {
    const early = (await (await app.request(kpis({ asOf: '2020-01-01T00:00:00Z', from: '2019-12', to: '2020-01' }))).json()) as KpiTable;
    expect(early.rows.map((row) => row.values.received?.value)).toEqual([null, null]);
    expect(early.total.values.received?.value).toBeNull();
    const empty = createApi({ store: createMemoryStore() });
    expect((await empty.request(kpis({ kpis: ['received', 'response-on-time'] }))).status).toBe(200);
    expect((await empty.request('/v1/meta')).status).toBe(200);
  });

  it('measures on an explicit calendar without moving the months', async () => {
    const midnight = record('m', '2025-12-31T22:00:00Z', { events: [{ at: '2026-01-01T22:00:00Z', type: 'responded' }] });
    const { app: own } = await filled([midnight]);
    const table = (await (await own.request(kpis({ kpis: ['response-median'], calendar: 'always' }))).json()) as KpiTable;
    expect(table).toMatchObject({
      zone: 'Asia/Bahrain',
      calendar: { id: 'always', version: '1' },
      restsOnPrediction: false,
      isMixedCalendars: false,
    });
    expect(table.rows.map((row) => [row.period, row.values['response-median']?.value])).toEqual([['2026-01', 86_400]]);
  });

  it('says when a range rests on a predicted day', async () => {
    const { app: own } = await filled([record('p', '2026-03-01T06:00:00Z'), record('q', '2028-02-01T06:00:00Z')]);
    const rests = async (asOf: string, month: string) =>
      ((await (await own.request(kpis({ asOf, from: month, to: month }))).json()) as KpiTable).restsOnPrediction;
    expect([await rests('2028-06-01T00:00:00Z', '2026-03'), await rests('2028-06-01T00:00:00Z', '2028-02')]).toEqual([true, true]);
    expect(await rests('2028-06-01T00:00:00Z', '2026-04')).toBe(false);
  });

  it('leaves a rate null where the policy matches nothing', async () => {
    const { app: own } = await filled();
    const text = { en: 'None', ar: 'لا شيء' };
    const body = {
      id: 'none',
      version: '1',
      title: text,
      source: text,
      rules: [{ where: { channel: ['pigeon'] }, response: { workingDays: 1 } }],
    };
    expect((await send(own, 'PUT', '/v1/documents/policy/none', { author: 'Q', body }, { 'if-match': '0' })).status).toBe(201);
    const table = (await (await own.request(kpis({ kpis: ['response-on-time'], policy: 'none' }))).json()) as KpiTable;
    expect(table.policy).toEqual({ id: 'none', version: '1+1' });
    expect(table.total.values['response-on-time']).toMatchObject({ value: null, denominator: 0 });
  });

  it.each([
    [{ kpis: ['received', 'recieved'] }, 'unknown-kpi', 'kpis[1]'],
    [{ calendar: 'mars' }, 'unknown-calendar', 'calendar'],
    [{ calendar: 'always@99' }, 'unknown-calendar', 'calendar'],
    [{ policy: 'wishes' }, 'unknown-policy', 'policy'],
    [{ zone: 'Asia/Atlantis' }, 'unknown-zone', 'zone'],
    [{ from: '2026-13' }, 'unknown-period', 'from'],
    [{ to: '2026-Q1' }, 'unknown-period', 'to'],
    [{ from: '2026-02', to: '2026-01' }, 'reversed-period', 'to'],
    [{ dataVersion: 77 }, 'unknown-data-version', 'dataVersion'],
    [{ grain: 'day', from: '1970-01-01' }, 'too-many-periods', 'grain'],
  ] as const)('refuses %j with %s at %s', async (query, code, place) => {
    const response = await app.request(kpis(query as Partial<KpiQuery>));
    expect(response.status).toBe(422);
    await expectProblem(response, code, place);
  });

  it.each([
    ['/v1/kpis', 'malformed-query'],
    ['/v1/kpis?q=%F0%9F%90%AB', 'malformed-query'],
    ['/v1/kpis?q=bm90IGpzb24', 'malformed-query'],
    ['/v1/kpis?q=e30', 'invalid-query'],
    ['/v1/kpis?q=e30&where=x', 'invalid-parameter'],
    ['/v1/nothing', 'not-found'],
    ['/v1/inquiries/zzz', 'unknown-inquiry'],
    ['/v1/inquiries?limit=5001', 'invalid-parameter'],
    ['/v1/inquiries?cursor=xyz', 'invalid-parameter'],
    ['/v1/inquiries?colour=red', 'invalid-parameter'],
    ['/v1/documents/poem', 'unknown-document'],
    ['/v1/documents/view/x', 'unknown-document'],
  ])('refuses GET %s with %s', async (path, code) => {
    await expectProblem(await app.request(path), code);
  });

  it('refuses another method and a body that is no JSON', async () => {
    await expectProblem(await app.request('/v1/meta', { method: 'DELETE' }), 'method-not-allowed');
    await expectProblem(await app.request('/v1/kpis', { method: 'POST', body: 'x' }), 'unsupported-media-type');
    const headers = { 'content-type': 'application/json' };
    await expectProblem(await app.request('/v1/kpis', { method: 'POST', body: '{', headers }), 'malformed-json');
  });
});

describe('GET /v1/cases', () => {
  const cases = async (app: ReturnType<typeof createApi>, query: Partial<KpiQuery>, cell: Record<string, string>) => {
    const search = new URLSearchParams({ q: encodeQuery({ ...EMPTY_QUERY, kpis: ['received'], ...query }), ...cell });
    const response = await app.request(`/v1/cases?${search}`);
    return response.ok ? ((await response.json()) as CasesAnswer) : expectProblem(response, 'unknown-cell');
  };
  const ids = (answer: CasesAnswer | Problem) => ('cases' in answer ? answer.cases.map((row) => row.inquiry.id) : []);

  it('lists as many inquiries as the figure counts, for each role', async () => {
    const { app } = await filled();
    const query = { kpis: ['response-on-time'], by: 'channel' } as const;
    const table = (await (await app.request(kpis(query))).json()) as KpiTable;
    for (const row of table.rows) {
      const figure = row.values['response-on-time'];
      for (const role of ['numerator', 'denominator', 'pending'] as const) {
        const answer = await cases(app, query, { kpi: 'response-on-time', role, period: row.period, group: JSON.stringify([row.group]) });
        expect(answer).toMatchObject({ total: figure?.[role] ?? 0 });
      }
    }
  });

  it('lists what no rate counts: duplicates and withdrawn', async () => {
    const { app } = await filled();
    expect(ids(await cases(app, {}, { kpi: 'received', role: 'excluded', period: '2026-01' }))).toEqual(['d', 'e']);
  });

  it('stays with the first page’s data when more is written between pages', async () => {
    const { app } = await filled();
    const first = (await cases(app, {}, { kpi: 'received', limit: '3' })) as CasesAnswer;
    await send(app, 'POST', '/v1/imports', { source: 'test', recorded: RECORDED, inquiries: [record('0', '2025-11-01T06:00:00Z')] });
    const second = (await cases(app, {}, { kpi: 'received', limit: '3', cursor: first.next ?? '' })) as CasesAnswer;
    expect([...ids(first), ...ids(second)].sort()).toEqual(['a', 'b', 'c', 'd']);
    expect(second.next).toBeNull();
  });

  it.each<Record<string, string>>([
    { kpi: 'received', role: 'denominator' },
    { kpi: 'received', role: 'everything' },
    { kpi: 'received', period: '2031-01' },
    { kpi: 'received', group: '["tawasul"]' },
    { kpi: 'received', group: 'tawasul' },
  ])('refuses the cell %j', async (cell) => {
    const { app } = await filled();
    expect(await cases(app, {}, cell)).toMatchObject({ code: 'unknown-cell' });
  });
});

describe('GET /v1/inquiries', () => {
  const follow = async (app: ReturnType<typeof createApi>, path: string, between: () => Promise<unknown> = async () => {}) => {
    const seen: InquiryPage['inquiries'][number][] = [];
    let cursor: string | null = null;
    for (let pages = 0; pages < 50; pages++) {
      const response = await app.request(cursor === null ? path : `${path}&cursor=${cursor}`);
      const page = (await response.json()) as InquiryPage;
      seen.push(...page.inquiries);
      if (page.next === null) return { seen, dataVersion: page.dataVersion };
      cursor = page.next;
      await between();
    }
    throw new Error('the pages never end');
  };

  it('pages through everything without loss, each inquiry in its newest version, while others write', async () => {
    const { app } = await filled(Array.from({ length: 40 }, (_, i) => record(`q${i}`, '2026-01-04T06:00:00Z')));
    let writes = 0;
    const { seen, dataVersion } = await follow(app, '/v1/inquiries?limit=7', async () => {
      writes += 1;
      const inquiries = [
        record(`new${writes}`, '2026-01-05T06:00:00Z'),
        record(`q${writes}`, '2026-01-04T06:00:00Z', { outcome: `${writes}` }),
      ];
      if (writes <= 4)
        await send(app, 'POST', '/v1/imports', { source: 'test', recorded: RECORDED, inquiries, removed: writes === 4 ? ['q30'] : [] });
    });
    const standing = new Map<string, unknown>();
    for (const entry of seen) {
      if ('isRemoved' in entry) standing.delete(entry.id);
      else standing.set(entry.id, entry.outcome);
    }
    expect(standing.size).toBe(43);
    expect([1, 2, 3, 4].map((i) => standing.get(`q${i}`))).toEqual(['1', '2', '3', '4']);
    expect(new Set(seen.map((entry) => entry.seq)).size).toBe(seen.length);
    expect(await follow(app, `/v1/inquiries?limit=7&since=${dataVersion}`)).toEqual({ seen: [], dataVersion });
  });

  it('tells a follower of a filter what left it', async () => {
    const { app } = await filled();
    const first = await follow(app, '/v1/inquiries?limit=2&channel=email&channel=~');
    expect(first.seen.map((entry) => entry.id)).toEqual(['b', 'c']);
    await send(app, 'POST', '/v1/imports', {
      source: 'test',
      recorded: RECORDED,
      inquiries: [record('b', '2026-01-06T06:00:00Z', { channel: 'app' })],
    });
    const second = await follow(app, `/v1/inquiries?limit=2&channel=email&since=${first.dataVersion}`);
    expect(second.seen).toEqual([{ seq: 6, id: 'b', isRemoved: true }]);
  });

  it('gives one inquiry with its clocks as known at an instant', async () => {
    const { app } = await filled();
    const one = async (search: string) => (await app.request(`/v1/inquiries/a${search}`)).json();
    expect(await one('')).toMatchObject({
      inquiry: { id: 'a' },
      facts: expect.arrayContaining(['response-met']),
      closedAt: '2026-01-05T06:00:00Z',
    });
    expect(await one('?asOf=2026-01-04T07:00:00Z')).toMatchObject({ facts: expect.arrayContaining(['response-pending']), closedAt: null });
    const { trace, responseSeconds } = (await one('')) as InquiryExplanation;
    expect(trace?.response).toMatchObject({
      state: 'met',
      target: { workingDays: 14 },
      endedAt: '2026-01-05T06:00:00Z',
      elapsedSeconds: responseSeconds,
    });
    const counted = trace?.response?.segments.filter((segment) => segment.kind === 'counted') ?? [];
    expect(counted.reduce((sum, segment) => sum + segment.workingSeconds, 0)).toBe(responseSeconds);
    expect(trace?.transitions[0]).toEqual({ at: '2026-01-04T06:00:00Z', type: 'received' });
    await expectProblem(await app.request('/v1/inquiries/a?asOf=yesterday'), 'invalid-parameter', 'asOf');
  });
});

describe('POST /v1/imports', () => {
  const broken = [
    record('g', '2026-01-10T06:00:00Z', { rating: 9 }),
    { id: 'h' },
    record('g', '2026-01-10T06:00:00Z', { rating: 4 }),
    'not a record',
  ];

  it('accounts for every record, keeps the refused ones, and changes nothing when repeated', async () => {
    const { app, store } = await filled();
    const request = { source: 'file.csv', recorded: RECORDED, inquiries: broken };
    const result = await (await send(app, 'POST', '/v1/imports', request)).json();
    expect(result).toMatchObject({ read: 4, accepted: 1, replaced: 1, rejected: 2, inserted: 1, unchanged: 0, dataVersion: 6 });
    const again = await (await send(app, 'POST', '/v1/imports', request)).json();
    expect(again).toMatchObject({ inserted: 0, updated: 0, unchanged: 1, dataVersion: 6 });
    const quarantine = await (await app.request('/v1/quarantine?limit=1')).json();
    expect(quarantine).toMatchObject({
      total: 2,
      rejections: [{ source: 'file.csv', row: 2, reason: 'missing-receipt', raw: '{"id":"h"}' }],
    });
    expect((await store.meta()).rejected).toBe(2);
  });

  it('reports progress line by line, the result last', async () => {
    const { app } = await filled();
    const request = { source: 'file.csv', recorded: RECORDED, inquiries: broken };
    const text = await (await send(app, 'POST', '/v1/imports', request, { accept: 'application/x-ndjson' })).text();
    const lines = text
      .trim()
      .split('\n')
      .map((line) => JSON.parse(line) as { type: string });
    expect(lines.length).toBeGreaterThan(1);
    expect(lines.at(-1)).toMatchObject({ type: 'result', result: { accepted: 1 } });
  });

  it('keeps what another store of this product had dropped', async () => {
    const { app } = await filled([record('z', '2026-01-10T06:00:00Z', { events: [{ at: '2026-01-09T06:00:00Z', type: 'resolved' }] })]);
    const { inquiries } = (await (await app.request('/v1/inquiries')).json()) as InquiryPage;
    const { app: copy } = await filled(inquiries);
    const { inquiries: copied } = (await (await copy.request('/v1/inquiries')).json()) as InquiryPage;
    expect(copied).toEqual(inquiries);
    expect(copied[0]).toMatchObject({ isEndedUnknown: true, defects: ['event-before-receipt'] });
  });

  it.each([
    [{ inquiries: [] }, 'source'],
    [{ source: 's', recorded: ['answered'], inquiries: [] }, 'recorded[0]'],
    [{ source: 's', recorded: [], inquiries: {} }, 'inquiries'],
    [{ source: 's', recorded: [], inquiries: [], dataAsOf: '2026-01-01' }, 'dataAsOf'],
  ])('refuses %j and writes nothing', async (request, place) => {
    const { app, store } = await filled();
    await expectProblem(await send(app, 'POST', '/v1/imports', request), 'invalid-import', place);
    expect((await store.meta()).dataVersion).toBe(5);
  });

  it('refuses a page of another origin', async () => {
    const { app } = await filled();
    const request = { source: 's', recorded: [], inquiries: [] };
    await expectProblem(await send(app, 'POST', '/v1/imports', request, { origin: 'https://evil.example' }), 'cross-origin');
    await expectProblem(await send(app, 'POST', '/v1/imports', request, { 'sec-fetch-site': 'cross-site' }), 'cross-origin');
    expect((await send(app, 'POST', '/v1/imports', request, { origin: 'http://localhost' })).status).toBe(200);
  });
});

describe('/v1/documents', () => {
  const view = (app: ReturnType<typeof createApi>, change: unknown, version: number) =>
    send(app, 'PUT', '/v1/documents/view/mine', change, { 'if-match': `"${version}"` });

  it('keeps every version, refuses a stale one, and undoes by a new version', async () => {
    const { app } = await filled();
    expect((await view(app, { author: 'Noor', body: { a: 1 } }, 0)).status).toBe(201);
    expect((await view(app, { author: 'Ali', body: { a: 2 } }, 1)).headers.get('etag')).toBe('"2"');
    await expectProblem(await view(app, { author: 'Noor', body: { a: 3 } }, 1), 'version-conflict', 'if-match');
    expect(await (await view(app, { author: 'Noor', restore: 1 }, 2)).json()).toMatchObject({ version: 3, body: { a: 1 }, author: 'Noor' });
    expect((await view(app, { author: 'Noor', isDeleted: true }, 3)).status).toBe(200);
    await expectProblem(await app.request('/v1/documents/view/mine'), 'unknown-document');
    expect(await (await app.request('/v1/documents/view')).json()).toEqual({ documents: [] });
    const { documents } = (await (await app.request('/v1/documents/view/mine/versions')).json()) as { documents: unknown[] };
    expect(documents).toHaveLength(4);
  });

  it('needs an author and the version that was edited', async () => {
    const { app } = await filled();
    await expectProblem(await send(app, 'PUT', '/v1/documents/view/mine', { author: 'Noor', body: {} }), 'precondition-required');
    await expectProblem(await view(app, { body: {} }, 0), 'invalid-document', 'author');
    await expectProblem(await view(app, { author: 'Noor', body: [] }, 0), 'invalid-document', 'body');
  });

  it('judges a calendar by its rules, and uses an edited one under its own version', async () => {
    const { app } = await filled();
    const put = (body: unknown, version: number) =>
      send(app, 'PUT', '/v1/documents/calendar/bh-government', { author: 'Noor', body }, { 'if-match': `"${version}"` });
    const calendar = { id: 'bh-government', version: '2030', timeZone: 'Asia/Bahrain', week: { sun: [['07:00', '14:00']] } };
    await expectProblem(await put({ ...calendar, week: { sun: [['14:00', '07:00']] } }, 0), 'invalid-calendar', 'week.sun[0]');
    await expectProblem(await put({ ...calendar, id: 'other' }, 0), 'invalid-document', 'id');
    const before = (await app.request(kpis({}))).headers.get('etag') ?? '';
    expect((await put(calendar, 0)).status).toBe(201);
    const after = await app.request(kpis({}), { headers: { 'if-none-match': before } });
    expect(((await after.json()) as KpiTable).calendar).toEqual({ id: 'bh-government', version: '2030+1' });
    expect((await app.request(kpis({ calendar: 'bh-government@2030+1' }))).status).toBe(200);
    expect((await app.request(kpis({ calendar: 'bh-government@2026-11-01' }))).status).toBe(200);
  });

  it('refuses targets on a calendar without hours', async () => {
    const { app } = await filled();
    const body = { id: 'closed', version: '1', timeZone: 'Asia/Bahrain', week: {} };
    await send(app, 'PUT', '/v1/documents/calendar/closed', { author: 'Noor', body }, { 'if-match': '0' });
    await expectProblem(await app.request(kpis({ calendar: 'closed' })), 'calendar-without-hours');
  });

  it('lets the organisation choose what holds by default', async () => {
    const { app } = await filled();
    const put = (body: unknown) => send(app, 'PUT', '/v1/documents/setting/reporting', { author: 'Noor', body }, { 'if-match': '0' });
    await expectProblem(await put({ zone: 'Asia/Atlantis' }), 'invalid-document', 'zone');
    expect((await put({ calendar: 'uae', policy: 'spso-stage-1', zone: 'Asia/Riyadh' })).status).toBe(201);
    const table = (await (await app.request(kpis({}))).json()) as KpiTable;
    expect(table).toMatchObject({ calendar: { id: 'uae' }, policy: { id: 'spso-stage-1' }, zone: 'Asia/Riyadh' });
    expect(await (await app.request('/v1/meta')).json()).toMatchObject({
      calendar: 'uae',
      policy: 'spso-stage-1',
      zone: 'Asia/Riyadh',
      weekStartsOn: 'mon',
    });
  });
});

describe('what a stranger needs', () => {
  it('describes what there is to ask', async () => {
    const { app } = await filled();
    const meta = (await (await app.request('/v1/meta')).json()) as Meta;
    expect(meta).toMatchObject({
      version: '1.2.3',
      inquiries: 5,
      dataAsOf: '2026-01-31T12:00:00Z',
      recorded: RECORDED,
      weekStartsOn: 'sun',
    });
    expect(meta.dimensions.channel).toEqual([
      { value: 'email', count: 1, title: null },
      { value: 'tawasul', count: 3, title: null },
      { value: null, count: 1, title: null },
    ]);
    expect(meta.policies.map((policy) => policy.id)).toEqual(POLICY_PRESETS.map((policy) => policy.id));
    expect(meta.kpis.find((kpi) => kpi.id === 'received')?.title.ar).toMatch(/[؀-ۿ]/);
    expect(await (await app.request('/v1/health')).json()).toMatchObject({ status: 'ok', dataVersion: 5 });
  });

  it('describes every address it serves, each reference leading somewhere', async () => {
    const { app } = await filled();
    const text = await (await app.request('/v1/openapi.json')).text();
    const document = JSON.parse(text) as {
      openapi: string;
      paths: Record<string, unknown>;
      components: { schemas: Record<string, unknown> };
    };
    expect(document.openapi).toBe('3.1.0');
    const served = new Set(app.routes.map(({ path }) => path.replaceAll(/:(\w+)/g, '{$1}')));
    // Files are served beside the API, where records lie in DuckDB.
    const files = ['/v1/inquiries.parquet', '/v1/events.parquet'];
    expect(new Set(Object.keys(document.paths))).toEqual(new Set([...[...served].filter((path) => path.startsWith('/v1/')), ...files]));
    for (const [, name] of text.matchAll(/#\/components\/schemas\/(\w+)/g)) expect(document.components.schemas).toHaveProperty(name ?? '');
  });

  it('answers what it describes', async () => {
    const { app } = await filled([...RECORDS, { id: 'broken' }]);
    await send(app, 'PUT', '/v1/documents/view/mine', { author: 'Noor', body: {} }, { 'if-match': '0' });
    const q = encodeQuery({ ...EMPTY_QUERY, kpis: ['response-on-time', 'response-median'], by: 'channel' });
    const described: [string, { parse(value: unknown): unknown }][] = [
      ['/v1/meta', answers.metaSchema],
      [`/v1/kpis?q=${q}`, answers.kpiTableSchema],
      [`/v1/cases?q=${q}&kpi=response-on-time`, answers.casesAnswerSchema],
      ['/v1/inquiries', answers.inquiryPageSchema],
      ['/v1/inquiries/a', answers.explanationSchema],
      ['/v1/quarantine', answers.quarantinePageSchema],
      ['/v1/documents/view/mine', answers.documentRecordSchema],
      ['/v1/nothing', answers.problemSchema],
    ];
    for (const [path, schema] of described) {
      const body: unknown = await (await app.request(path)).json();
      expect(schema.parse(body)).toEqual(body);
    }
  });

  it('lets nothing leak of what was not foreseen', async () => {
    const store: Store = { ...createMemoryStore(), meta: () => Promise.reject(new Error('password=hunter2')) };
    const told: unknown[] = [];
    const response = await createApi({ store, onUnexpected: (error) => told.push(error) }).request('/v1/meta');
    expect(JSON.stringify(await expectProblem(response, 'unexpected'))).not.toContain('hunter2');
    expect(told).toHaveLength(1);
  });
});
