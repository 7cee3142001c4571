import { afterAll, beforeAll, describe, expect, it, vi } from 'vitest';
import { casesAddress } from '../../src/app/data/case-cell.ts';
import { LaidAhead } from '../../src/app/data/sync/laid-ahead.ts';
import { encodeQuery } from '../../src/contract/encode-query.ts';
import { DIMENSIONS } from '../../src/core/inquiry.ts';
import { formatInstant } from '../../src/core/instant.ts';
import { GUARDS, KPIS } from '../../src/core/kpis/index.ts';
import { EMPTY_QUERY, GRAINS, type KpiQuery, type KpiTable } from '../../src/core/query.ts';
import { createRandom } from '../../src/demo/random.ts';
import { DEMO, type DeviceRig, type FaultyServer, MANY, openDevice, openFaultyServer, served, silent } from './sync-rig.ts';

const QUESTIONS = 30;
/** Fewer non-null figures than this prove nothing. */
const LEAST_COMPARED = 5000;

const { next: random } = createRandom(20_261_101);
const some = <T>(list: readonly T[]): T => list[Math.floor(random() * list.length)] as T;
const ids = [...KPIS, ...GUARDS].map(({ id }) => id);

/** Questions of every shape: grains, groups, filters with "not recorded", as-ofs, calendars, policies, zones, suppression. */
function anyQuery(): KpiQuery {
  const by = some([null, null, ...DIMENSIONS]);
  const filtered = some([null, ...DIMENSIONS]);
  const values = filtered && DEMO.inquiries.slice(0, 400).map((inquiry) => inquiry[filtered]);
  return {
    ...EMPTY_QUERY,
    kpis: random() < 0.5 ? ids : [some(ids), some(ids)],
    grain: some(GRAINS),
    by,
    thenBy: by !== null && random() < 0.3 ? some(DIMENSIONS.filter((name) => name !== by)) : null,
    where: filtered && values ? { [filtered]: [some(values), some(values), null] } : {},
    asOf: random() < 0.5 ? null : formatInstant(DEMO.asOf - Math.floor(random() * 60 * 86_400)),
    calendar: some([null, null, 'always', 'uae']),
    policy: some([null, null, 'tawasul', 'spso-stage-1']),
    zone: some([null, null, 'Europe/London']),
    suppress: random() < 0.2,
  };
}

const wire = (value: unknown): unknown => JSON.parse(JSON.stringify(value));
const figuresOf = (table: KpiTable): number =>
  [...table.rows, ...table.groups, table.total].flatMap(({ values }) => Object.values(values)).filter(({ value }) => value !== null).length;

describe.each([
  ['a snapshot and its changes', true],
  ['pages alone', false],
])('the device over %s', (_, hasSnapshot) => {
  let server: FaultyServer;
  let rig: DeviceRig;
  beforeAll(async () => {
    server = await openFaultyServer({ hasSnapshot });
    rig = openDevice(server);
    expect(await rig.device.sync(MANY, silent)).toMatchObject({ kind: 'ready', isKept: true });
    // Something changed, something gone, something new: what is asked below has gone through a difference too.
    const [first, second, ...rest] = DEMO.inquiries;
    await server.store.write({
      source: 'later',
      inquiries: [
        { ...first!, channel: 'moved', updatedAt: (first!.updatedAt ?? 0) + 10 },
        { ...rest[5]!, id: 'new', citizen: 'somebody' },
      ],
      removed: [second!.id],
      rejections: [],
      recorded: DEMO.recorded,
      isDemonstration: true,
      dataAsOf: DEMO.asOf + 86_400,
    });
    expect(await rig.device.sync(MANY, silent)).toMatchObject({ kind: 'ready', isChanged: true });
  });
  afterAll(() => server.close());

  it('lays ahead for what is asked here and for what the server was asked before', async () => {
    const heard = vi.spyOn(LaidAhead.prototype, 'heard');
    await rig.device.ask({ ...EMPTY_QUERY, kpis: ['received'] });
    await rig.device.ahead({ ...EMPTY_QUERY, kpis: ['citizens'] });
    const figures = heard.mock.calls.map(([{ kpis }]) => kpis);
    heard.mockRestore();
    expect(figures).toEqual([['received'], ['citizens']]);
  });

  it('answers every question as the server does, to the last field', async () => {
    let compared = 0;
    for (let i = 0; i < QUESTIONS; i++) {
      const query = anyQuery();
      const table = await rig.device.ask(query);
      expect(wire(table), JSON.stringify(query)).toEqual(await served(server, `/v1/kpis?q=${encodeQuery(query)}`));
      compared += figuresOf(table as KpiTable);
    }
    expect(compared).toBeGreaterThan(LEAST_COMPARED);
  });

  it('answers what falls due, when inquiries arrive and how durations spread as the server does', async () => {
    for (let i = 0; i < 4; i++) {
      const query = { ...anyQuery(), grain: 'month' as const };
      const q = encodeQuery(query);
      expect(wire(await rig.device.due(query))).toEqual(await served(server, `/v1/due?q=${q}`));
      expect(wire(await rig.device.arrivals(query))).toEqual(await served(server, `/v1/arrivals?q=${q}`));
      const spread = await rig.device.distribution(query, 'resolution');
      expect(wire(spread)).toEqual(await served(server, `/v1/distribution?q=${q}&measure=resolution`));
    }
  });

  it('lists the cases of a cell page by page, and either may go on with the other’s cursor', async () => {
    const query = { ...EMPTY_QUERY, kpis: ['received'], grain: 'year' as const, by: 'channel' as const };
    const cell = { query, kpi: 'received', role: 'numerator', period: null, group: [null] } as const;
    const first = await rig.device.cases(cell, { cursor: null, limit: 7 });
    expect(wire(first)).toEqual(await served(server, casesAddress(cell, { cursor: null, limit: 7 })));
    const next = { cursor: first!.next, limit: 7 };
    expect(first!.next).not.toBeNull();
    expect(wire(await rig.device.cases(cell, next))).toEqual(await served(server, casesAddress(cell, next)));
  });

  it('leaves to the server what it cannot know', async () => {
    const query = { ...EMPTY_QUERY, kpis: ['received'] };
    const { dataVersion } = (await rig.device.meta())!;
    expect(await rig.device.ask({ ...query, dataVersion })).not.toBeNull();
    expect(await rig.device.ask({ ...query, dataVersion: dataVersion - 1 })).toBeNull();
    expect(await rig.device.ask({ ...query, calendar: 'bh-government@1999' })).toBeNull();
    expect(await rig.device.ask({ ...query, policy: 'unheard-of' })).toBeNull();
    expect(await rig.device.ask({ ...query, kpis: ['unheard-of'] })).toBeNull();
  });

  it('follows an edited calendar and policy with its next look', async () => {
    const calendar = (await served(server, '/v1/calendars/always')) as { calendar: Record<string, unknown> };
    const body = { ...calendar.calendar, week: Object.fromEntries(['sun', 'mon', 'tue'].map((day) => [day, [['08:00', '12:00']]])) };
    const put = await server.send('http://127.0.0.1/v1/documents/calendar/always', {
      method: 'PUT',
      headers: { 'content-type': 'application/json', 'if-match': '"0"', origin: 'http://127.0.0.1' },
      body: JSON.stringify({ body, author: 'a colleague' }),
    });
    expect(put.status).toBe(201);
    const query = { ...EMPTY_QUERY, kpis: ['response-median', 'resolution-p90'], calendar: 'always' };
    const before = await rig.device.ask(query);
    expect(await rig.device.sync(MANY, silent)).toMatchObject({ kind: 'ready', isChanged: true });
    const after = await rig.device.ask(query);
    expect(wire(after)).toEqual(await served(server, `/v1/kpis?q=${encodeQuery(query)}`));
    expect(after?.total.values).not.toEqual(before?.total.values);
  });

  it('starts the next visit from what it kept, without a word from the server, and then brings the difference', async () => {
    server.requests.length = 0;
    const visit = openDevice(server, { shelf: rig.world.shelf });
    expect(await visit.device.open()).toMatchObject({ records: (await rig.device.meta())!.inquiries });
    const query = { ...EMPTY_QUERY, kpis: ids };
    expect(await visit.device.ask(query)).toEqual(await rig.device.ask(query));
    expect(server.requests).toEqual([]);
    expect(await visit.device.sync(MANY, silent)).toMatchObject({ kind: 'ready', isChanged: false });
    expect(server.requests).toEqual(['/v1/meta']);
  });
});
