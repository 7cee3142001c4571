import { setFlagsFromString } from 'node:v8';
import { runInNewContext } from 'node:vm';
import { afterEach, describe, expect, it } from 'vitest';
import { RecordKeeper, SHELF_SCHEMA } from '../../src/app/data/sync/record-keeper.ts';
import type { RecordShelf, RecordSource } from '../../src/app/data/sync/record-shelf.ts';
import type { Holding, SyncProgress } from '../../src/app/data/sync/sync-status.ts';
import { createMemoryShelf } from '../../src/app/testing/memory-shelf.ts';
import type { InquiryPage } from '../../src/contract/page.ts';
import { EMPTY_QUERY } from '../../src/core/query.ts';
import { DEMO, type Fault, type FaultyServer, MANY, openDevice, openFaultyServer, silent } from './sync-rig.ts';

const RECEIVED = { ...EMPTY_QUERY, kpis: ['received'] };
const ALL = DEMO.inquiries.length;
const LATER = { source: 'later', rejections: [], recorded: DEMO.recorded, isDemonstration: true, dataAsOf: null };
const isParquet = ({ url }: Request): boolean => url.includes('.parquet');
const ALWAYS = { ...RECEIVED, calendar: 'always' };
const CASES = {
  query: { ...RECEIVED, grain: 'year', by: 'channel' },
  kpi: 'received',
  role: 'numerator',
  period: null,
  group: [null],
} as const;
const FIRST_PAGE = { cursor: null, limit: 7 };
const isPage = ({ url }: Request): boolean => url.includes('/v1/inquiries?');

let server: FaultyServer;
afterEach(() => server.close());

async function under(fault: Fault, options: { readonly hasSnapshot?: boolean } = {}) {
  server = await openFaultyServer(options);
  server.fault = fault;
  return openDevice(server);
}

/** The first `times` answers to what `hits` are replaced. */
function often(times: number, hits: (request: Request) => boolean, answer: Fault): Fault {
  let left = times;
  return (request, pass) => (hits(request) && left-- > 0 ? answer(request, pass) : null);
}

const page = (change: (page: InquiryPage) => unknown): Fault => {
  return async (_, pass) => Response.json(change((await (await pass()).json()) as InquiryPage));
};

/** The first part of a body, then the connection is gone. */
async function cutOff(pass: () => Promise<Response>, share: number): Promise<Response> {
  const whole = await pass();
  const bytes = new Uint8Array(await whole.arrayBuffer());
  let isSent = false;
  const body = new ReadableStream<Uint8Array>({
    pull(controller) {
      if (isSent) return controller.error(new TypeError('network error'));
      isSent = true;
      controller.enqueue(bytes.slice(0, Math.floor(bytes.length * share)));
    },
  });
  return new Response(body, { status: whole.status, headers: whole.headers });
}

/** The first half of a body, then nothing. */
const stalled: Fault = async (_, pass) => {
  const whole = await pass();
  const bytes = new Uint8Array(await whole.arrayBuffer());
  const body = new ReadableStream<Uint8Array>({
    start(controller) {
      controller.enqueue(bytes.slice(0, bytes.length / 2));
    },
  });
  return new Response(body, { status: whole.status, headers: whole.headers });
};

/** No answer at all. */
const unanswered: Fault = () => new Promise(() => {});

let written = 0;
const writeOne = () => server.store.write({ ...LATER, inquiries: [{ ...DEMO.inquiries[0]!, id: `new-${written++}` }] });

describe('a snapshot that is cut off at 60 %', () => {
  it('goes on where it stopped, and nothing is counted twice', async () => {
    const { device } = await under(
      often(
        1,
        (request) => request.url.includes('inquiries.parquet'),
        (_, pass) => cutOff(pass, 0.6),
      ),
    );
    const progress: SyncProgress[] = [];
    expect(await device.sync(MANY, (step) => step && progress.push(step))).toMatchObject({ kind: 'ready', holding: { records: ALL } });
    expect(server.requests.filter((request) => /inquiries\.parquet\S+ bytes=\d+-$/.test(request))).toHaveLength(1);
    expect(progress.map(({ done }) => done)).toEqual(progress.map(({ done }) => done).toSorted((a, b) => a - b));
    expect(progress.at(-1)).toEqual({ done: ALL, of: ALL });
  });

  it('goes on after a reload too, with what was written since behind it', async () => {
    const { device, world } = await under((request, pass) =>
      !request.url.includes('.parquet')
        ? null
        : request.headers.has('range')
          ? Promise.reject(new TypeError('no network'))
          : cutOff(pass, 0.6),
    );
    expect(await device.sync(MANY, silent)).toMatchObject({ kind: 'failed', code: 'unreachable' });
    await server.store.write({ ...LATER, inquiries: [{ ...DEMO.inquiries[0]!, id: 'new' }] });
    server.fault = () => null;
    server.requests.length = 0;
    const next = openDevice(server, { shelf: world.shelf, parts: world.parts });
    expect(await next.device.sync(MANY, silent)).toMatchObject({ kind: 'ready', holding: { records: ALL + 1 } });
    const pulled = server.requests.filter((request) => request.includes('.parquet'));
    expect(pulled).toHaveLength(2);
    for (const request of pulled) expect(request).toMatch(/ bytes=[1-9]\d*-$/);
    expect(await world.parts.begun()).toBeNull();
  });

  it('is begun anew when it is another file by then', async () => {
    const fault = often(
      1,
      (request) => request.url.includes('inquiries.parquet'),
      async (_, pass) => {
        const first = await cutOff(pass, 0.6);
        first.headers.set('etag', '"of-another-file"');
        return first;
      },
    );
    const { device } = await under(fault);
    expect(await device.sync(MANY, silent)).toMatchObject({ kind: 'ready', holding: { records: ALL } });
  });

  it('holds nothing while it is not whole, and says why', async () => {
    const { device } = await under((request, pass) =>
      request.url.includes('events.parquet') && !request.headers.has('range')
        ? cutOff(pass, 0.6)
        : request.url.includes('events.parquet')
          ? Promise.reject(new TypeError('no network'))
          : null,
    );
    expect(await device.sync(MANY, silent)).toEqual({ kind: 'failed', code: 'unreachable', holding: null });
    expect(await device.ask(RECEIVED)).toBeNull();
    server.fault = () => null;
    expect(await device.sync(MANY, silent)).toMatchObject({ kind: 'ready', holding: { records: ALL } });
    expect(server.requests.at(-1)).not.toMatch(/bytes=0-/);
  });

  it('stays where it is when the viewer pauses, and goes on from there', async () => {
    const { device } = await under(() => null);
    let paused = false;
    const outcome = await device.sync(MANY, (progress) => {
      if (progress !== null && !paused) {
        paused = true;
        device.pause();
      }
    });
    expect(outcome).toEqual({ kind: 'paused', holding: null });
    expect(await device.sync(MANY, silent)).toMatchObject({ kind: 'ready', holding: { records: ALL } });
  });

  it('is refused when its bytes are not what they were', async () => {
    const spoilt = often(
      1,
      (request) => request.url.includes('events.parquet'),
      async (_, pass) => {
        const whole = await pass();
        const bytes = new Uint8Array(await whole.arrayBuffer());
        bytes.fill(0x55, 40, bytes.length - 200);
        return new Response(bytes, { status: 200, headers: whole.headers });
      },
    );
    const { device } = await under(spoilt);
    expect(await device.sync(MANY, silent)).toEqual({ kind: 'failed', code: 'broken-record', holding: null });
    expect(await device.sync(MANY, silent)).toMatchObject({ kind: 'ready', holding: { records: ALL } });
  });
});

describe('an API that is not well', () => {
  it('is given the time that it asks for (429, Retry-After), and no more than five minutes', async () => {
    const headers = ['7', new Date(Date.UTC(2026, 10, 1) + 20_000).toUTCString(), 'Fri, 01 Jan 2100 00:00:00 GMT'];
    let turn = 0;
    const { device, waits } = await under(
      often(3, isParquet, () => new Response(null, { status: 429, headers: { 'retry-after': headers[turn++]! } })),
    );
    expect(await device.sync(MANY, silent)).toMatchObject({ kind: 'ready' });
    expect(waits.toSorted((a, b) => a - b)).toEqual([7, 20, 300]);
  });

  it('is asked again after a 500, ever later, and then left alone', async () => {
    const { device, waits } = await under((request) => (request.url.endsWith('/v1/meta') ? new Response('oops', { status: 500 }) : null));
    expect(await device.sync(MANY, silent)).toEqual({ kind: 'failed', code: 'server', holding: null });
    expect(waits).toEqual([1, 2, 4, 8]);
  });

  it('that stalls is taken for one that is cut off: the file goes on, and a question is put again', async () => {
    server = await openFaultyServer();
    // The first one waits for the files to be written; that may take longer than the rest waits.
    await openDevice(server).device.sync(MANY, silent);
    server.fault = often(1, isParquet, stalled);
    const halved = openDevice(server, { idleSeconds: 1 });
    expect(await halved.device.sync(MANY, silent)).toMatchObject({ kind: 'ready', holding: { records: ALL } });
    expect(server.requests.filter((request) => / bytes=[1-9]\d*-$/.test(request))).toHaveLength(1);
    const isMeta = ({ url }: Request): boolean => url.endsWith('/v1/meta');
    server.fault = often(2, isMeta, unanswered);
    const unheard = openDevice(server, { idleSeconds: 1, answerSeconds: 1 });
    expect(await unheard.device.sync(MANY, silent)).toMatchObject({ kind: 'ready' });
    expect(unheard.waits).toEqual([1, 2]);
    server.fault = often(1, isMeta, stalled);
    expect(await unheard.device.sync(MANY, silent)).toMatchObject({ kind: 'failed', code: 'unreachable', holding: { records: ALL } });
  });

  it('whose answers are cut off on their way is out of reach, not damaged: what came before is kept', async () => {
    const cut: Fault = (_, pass) => cutOff(pass, 0.5);
    const { device } = await under(often(1, ({ url }) => url.includes('/v1/calendars/'), cut));
    expect(await device.sync(MANY, silent)).toMatchObject({ kind: 'failed', code: 'unreachable' });
    expect(await device.sync(MANY, silent)).toMatchObject({ kind: 'ready' });
    expect(server.requests.filter((request) => request.includes('.parquet'))).toHaveLength(2);
    await writeOne();
    server.fault = often(1, isPage, cut);
    expect(await device.sync(MANY, silent)).toMatchObject({ kind: 'failed', code: 'unreachable', holding: { records: ALL } });
    const html: Fault = () => new Response('<html>', { status: 200 });
    server.fault = often(1, ({ url }) => url.includes('/v1/policies/'), html);
    expect(await openDevice(server).device.sync(MANY, silent)).toMatchObject({ kind: 'failed', code: 'broken-record' });
  });

  it('that is written to faster than it can be read is busy, not wrong: what was held stays', async () => {
    const { device, world } = await under(() => null);
    await device.sync(MANY, silent);
    await writeOne();
    server.requests.length = 0;
    server.fault = async (request, pass) => {
      if (!isPage(request)) return pass();
      await writeOne();
      const answer = await pass();
      await writeOne();
      return answer;
    };
    expect(await device.sync(MANY, silent)).toMatchObject({ kind: 'failed', code: 'server', holding: { records: ALL } });
    expect(await openDevice(server, { shelf: world.shelf }).device.open()).toMatchObject({ records: ALL });
    server.fault = () => null;
    expect(await device.sync(MANY, silent)).toMatchObject({ kind: 'ready', isKept: true });
    expect(server.requests.filter((request) => request.includes('.parquet'))).toEqual([]);
  });

  it('keeps what was held when the difference does not come', async () => {
    const { device } = await under(() => null);
    await device.sync(MANY, silent);
    const before = await device.ask(RECEIVED);
    await server.store.write({
      source: 'later',
      inquiries: [{ ...DEMO.inquiries[0]!, id: 'new' }],
      rejections: [],
      recorded: DEMO.recorded,
      isDemonstration: true,
      dataAsOf: null,
    });
    server.fault = (request) => (isPage(request) ? new Response(null, { status: 503 }) : null);
    expect(await device.sync(MANY, silent)).toMatchObject({ kind: 'failed', code: 'server', holding: { records: ALL } });
    expect(await device.ask(RECEIVED)).toEqual(before);
  });
});

describe('pages that are not right', () => {
  it('with a broken record are not used: a figure without it would be a wrong one', async () => {
    const broken = often(
      1,
      isPage,
      page((given) => ({ ...given, inquiries: given.inquiries.map((one, i) => (i === 3 ? { ...one, receivedAt: 'yesterday' } : one)) })),
    );
    const { device } = await under(broken, { hasSnapshot: false });
    expect(await device.sync(MANY, silent)).toEqual({ kind: 'failed', code: 'broken-record', holding: null });
    expect(await device.ask(RECEIVED)).toBeNull();
  });

  it('that lost a field on the way are found out by the balance', async () => {
    const { device } = await under(
      often(
        1,
        isPage,
        page((given) => ({ ...given, inquiries: given.inquiries.map((one, i) => (i === 3 ? { ...one, channel: 'elsewhere' } : one)) })),
      ),
      { hasSnapshot: false },
    );
    expect(await device.sync(MANY, silent)).toEqual({ kind: 'failed', code: 'unbalanced', holding: null });
  });

  it('that come without a record, or with one twice, are refused', async () => {
    const { device } = await under(
      often(
        1,
        isPage,
        page((given) => ({ ...given, inquiries: given.inquiries.slice(1) })),
      ),
      { hasSnapshot: false },
    );
    expect(await device.sync(MANY, silent)).toEqual({ kind: 'failed', code: 'unbalanced', holding: null });
    server.fault = often(
      1,
      isPage,
      page((given) => ({ ...given, inquiries: [given.inquiries[0], ...given.inquiries] })),
    );
    expect(await device.sync(MANY, silent)).toEqual({ kind: 'failed', code: 'broken-record', holding: null });
    expect(await device.sync(MANY, silent)).toMatchObject({ kind: 'ready', holding: { records: ALL } });
  });

  it('with the same cursor twice are not followed for ever', async () => {
    const { device } = await under(
      (request) => (isPage(request) ? Response.json({ inquiries: [], next: 'c2FtZQ', dataVersion: 1, isDemonstration: true }) : null),
      {
        hasSnapshot: false,
      },
    );
    expect(await device.sync(MANY, silent)).toEqual({ kind: 'failed', code: 'repeated-cursor', holding: null });
    expect(server.requests.filter((request) => request.startsWith('/v1/inquiries?'))).toHaveLength(2);
  });
});

describe('data of a clock that runs ahead', () => {
  it('are held and not yet counted: nothing here looks at a clock', async () => {
    const { device } = await under(() => null);
    const receivedAt = DEMO.asOf + 400 * 86_400;
    const before = await openDevice(server).device.sync(MANY, silent);
    await server.store.write({
      source: 'ahead',
      inquiries: [{ ...DEMO.inquiries[0]!, id: 'tomorrow', receivedAt, events: [] }],
      rejections: [],
      recorded: DEMO.recorded,
      isDemonstration: true,
      dataAsOf: null,
    });
    expect(await device.sync(MANY, silent)).toMatchObject({ kind: 'ready', holding: { records: ALL + 1 } });
    expect(before).toMatchObject({ kind: 'ready', holding: { records: ALL } });
    const [now, later] = [await device.ask(RECEIVED), await device.ask({ ...RECEIVED, asOf: '2099-01-01T00:00:00Z' })];
    const receivedIn = (table: typeof now) => table!.total.values.received!.value as number;
    expect(receivedIn(later)).toBe(receivedIn(now) + 1);
  });
});

describe('the shelf', () => {
  it('that is full or blocked costs nothing but the next visit', async () => {
    server = await openFaultyServer();
    const full = { ...createMemoryShelf(), write: async () => false };
    const { device } = openDevice(server, { shelf: full });
    expect(await device.sync(MANY, silent)).toMatchObject({ kind: 'ready', isKept: false, holding: { records: ALL } });
    expect(await openDevice(server, { shelf: full }).device.open()).toBeNull();
  });

  it('of another schema is dropped, and the records are pulled again', async () => {
    server = await openFaultyServer();
    const first = openDevice(server);
    await first.device.sync(MANY, silent);
    const kept = (await first.world.shelf.read(SHELF_SCHEMA))!;
    const base = await first.world.shelf.readSource(kept.meta.dataVersion);
    const shelf = createMemoryShelf();
    await shelf.write({ ...kept, schema: 'of yesterday', base, added: [] }, null);
    const { device } = openDevice(server, { shelf });
    expect(await device.open()).toBeNull();
    expect(await device.sync(MANY, silent)).toMatchObject({ kind: 'ready', isKept: true });
  });

  it('whose content does not add up is dropped', async () => {
    server = await openFaultyServer();
    const { device, world } = openDevice(server);
    await device.sync(MANY, silent);
    const kept = (await world.shelf.read(SHELF_SCHEMA))!;
    const gone = { seq: 1, id: DEMO.inquiries[9]!.id, isRemoved: true } as const;
    const base = await world.shelf.readSource(kept.meta.dataVersion);
    await world.shelf.write({ ...kept, encoded: null, base, added: [gone] }, null);
    expect(await openDevice(server, { shelf: world.shelf }).device.open()).toBeNull();
    expect(await world.shelf.read(SHELF_SCHEMA)).toBeNull();
    const { columns } = kept.encoded!;
    const encoded = { ...kept.encoded!, columns: { ...columns, ids: columns.ids.slice(1) } };
    await world.shelf.write({ ...kept, encoded, base, added: [] }, null);
    expect(await openDevice(server, { shelf: world.shelf }).device.open()).toBeNull();
    expect(await world.shelf.read(SHELF_SCHEMA)).toBeNull();
  });

  it('gives columns that are ready: neither the next visit nor a difference reads the records again', async () => {
    server = await openFaultyServer();
    const shelf = createMemoryShelf();
    await openDevice(server, { shelf }).device.sync(MANY, silent);
    let reads = 0;
    const counting = {
      ...shelf,
      readSource: (version: number) => {
        reads += 1;
        return shelf.readSource(version);
      },
    };
    const { device } = openDevice(server, { shelf: counting });
    server.requests.length = 0;
    expect(await device.open()).toMatchObject({ records: ALL });
    const before = (await device.ask(RECEIVED))!.total.values.received!.value as number;
    expect(server.requests).toEqual([]);
    await server.store.write({ ...LATER, inquiries: [{ ...DEMO.inquiries[0]!, id: 'new' }] });
    expect(await device.sync(MANY, silent)).toMatchObject({ kind: 'ready', isKept: true, isChanged: true, holding: { records: ALL + 1 } });
    expect((await device.ask(RECEIVED))!.total.values.received!.value).toBe(before + 1);
    expect(reads).toBe(0);
    // Another calendar does need them.
    expect(await device.ask({ ...RECEIVED, calendar: 'always' })).not.toBeNull();
    expect(reads).toBe(1);
  });

  it('gives no columns that other code has encoded, or that rest on other settings: they are encoded again', async () => {
    server = await openFaultyServer();
    const shelf = createMemoryShelf();
    const first = openDevice(server, { shelf });
    await first.device.sync(MANY, silent);
    const answer = await first.device.ask(RECEIVED);
    const kept = (await shelf.read(SHELF_SCHEMA))!;
    const nothing = { ...kept.encoded!.columns, rowCount: 0 };
    for (const wrong of [{ code: 'other code' }, { settings: '["other settings"]' }]) {
      await shelf.write(
        { ...kept, encoded: { ...kept.encoded!, ...wrong, columns: nothing }, base: null, added: [] },
        kept.meta.dataVersion,
      );
      server.requests.length = 0;
      const { device } = openDevice(server, { shelf });
      expect(await device.open()).toMatchObject({ records: ALL });
      expect(await device.ask(RECEIVED)).toEqual(answer);
      expect(server.requests).toEqual([]);
      expect((await shelf.read(SHELF_SCHEMA))!.encoded).toMatchObject({ code: 'this code', settings: kept.encoded!.settings });
    }
  });

  it('without room for columns keeps the records, and encodes them at the next visit', async () => {
    server = await openFaultyServer();
    const shelf = createMemoryShelf();
    const narrow: RecordShelf = { ...shelf, write: async (write, madeOn) => write.encoded === null && shelf.write(write, madeOn) };
    const { device } = openDevice(server, { shelf: narrow });
    expect(await device.sync(MANY, silent)).toMatchObject({ kind: 'ready', isKept: true });
    server.requests.length = 0;
    const next = openDevice(server, { shelf: narrow });
    expect(await next.device.open()).toMatchObject({ records: ALL });
    expect(await next.device.ask(RECEIVED)).toEqual(await device.ask(RECEIVED));
    expect(server.requests).toEqual([]);
  });

  it('of another database is dropped as soon as the server has spoken', async () => {
    server = await openFaultyServer();
    const { device, world } = openDevice(server);
    await device.sync(MANY, silent);
    await server.close();
    server = await openFaultyServer();
    const others = DEMO.inquiries.map((one) => ({ ...one, channel: 'another house' }));
    await server.store.write({
      source: 'other',
      inquiries: others,
      rejections: [],
      recorded: DEMO.recorded,
      isDemonstration: true,
      dataAsOf: null,
    });
    // Only the later half of its history is new to this device, and does not lead to what the server holds.
    server.fault = often(
      1,
      isPage,
      page((given) => ({ ...given, inquiries: [] })),
    );
    const next = openDevice(server, { shelf: world.shelf });
    await next.device.open();
    const steps: (readonly [SyncProgress | null, Holding | null])[] = [];
    const outcome = await next.device.sync(MANY, (...step) => steps.push(step));
    expect(outcome).toMatchObject({ kind: 'ready', holding: { records: ALL } });
    // From then on nothing here answers, and the page is told before anything else has come.
    expect(steps).toContainEqual([null, null]);
    expect(server.requests.some((request) => request.includes('inquiries.parquet'))).toBe(true);
  });

  it('is written by one of two tabs; the other never adds its difference to a base that is not its own', async () => {
    server = await openFaultyServer();
    const shelf = createMemoryShelf();
    const [a, b] = [openDevice(server, { shelf }), openDevice(server, { shelf })];
    const outcomes = await Promise.all([a.device.sync(MANY, silent), b.device.sync(MANY, silent)]);
    expect(outcomes.map(({ kind }) => kind)).toEqual(['ready', 'ready']);
    await server.store.write({
      source: 'later',
      inquiries: [{ ...DEMO.inquiries[0]!, id: 'new' }],
      rejections: [],
      recorded: DEMO.recorded,
      isDemonstration: true,
      dataAsOf: null,
    });
    await Promise.all([a.device.sync(MANY, silent), b.device.sync(MANY, silent)]);
    const next = openDevice(server, { shelf });
    expect(await next.device.open()).toMatchObject({ records: ALL + 1 });
    expect(await next.device.ask(RECEIVED)).toEqual(await a.device.ask(RECEIVED));
    // Both read the records from what one of them has written.
    for (const { device } of [a, b]) {
      expect(await device.ask(ALWAYS)).not.toBeNull();
      expect(await device.cases(CASES, FIRST_PAGE)).not.toBeNull();
    }
  });

  it('gives a tab what another one has brought: nothing is pulled twice, not even for another calendar', async () => {
    server = await openFaultyServer();
    const shelf = createMemoryShelf();
    const [a, b] = [openDevice(server, { shelf }), openDevice(server, { shelf })];
    await a.device.sync(MANY, silent);
    await b.device.sync(MANY, silent);
    await writeOne();
    const { calendar } = (await (await server.send('http://127.0.0.1/v1/calendars/bh-government')).json()) as { calendar: object };
    const put = await server.send('http://127.0.0.1/v1/documents/calendar/bh-government', {
      method: 'PUT',
      headers: { 'content-type': 'application/json', 'if-match': '"0"', origin: 'http://127.0.0.1' },
      body: JSON.stringify({ body: { ...calendar, week: { sun: [['08:00', '12:00']] } }, author: 'a colleague' }),
    });
    expect(put.status).toBe(201);
    await a.device.sync(MANY, silent);
    server.requests.length = 0;
    expect(await b.device.sync(MANY, silent)).toMatchObject({
      kind: 'ready',
      isKept: true,
      isChanged: true,
      holding: { records: ALL + 1 },
    });
    expect(server.requests).toEqual(['/v1/meta']);
    expect(await b.device.cases(CASES, FIRST_PAGE)).toEqual(await a.device.cases(CASES, FIRST_PAGE));
  });

  it('that the browser has emptied is known to be empty', async () => {
    server = await openFaultyServer();
    const { device, world } = openDevice(server);
    expect(await device.sync(MANY, silent)).toMatchObject({ isKept: true });
    await world.shelf.clear();
    expect(await device.sync(MANY, silent)).toMatchObject({ kind: 'ready', isKept: false });
    await writeOne();
    expect(await device.sync(MANY, silent)).toMatchObject({ kind: 'ready', isKept: false, holding: { records: ALL + 1 } });
  });

  it('under very many changes stays for this visit; the next one pulls all afresh where there is a difference', async () => {
    server = await openFaultyServer();
    const shelf = createMemoryShelf();
    const { device } = openDevice(server, { shelf });
    await device.sync(MANY, silent);
    const many = DEMO.inquiries
      .slice(0, Math.max(ALL, 10_000) / 4 + 1)
      .map((one) => ({ ...one, channel: 'moved', updatedAt: (one.updatedAt ?? 0) + 10 }));
    expect(many.length * 4).toBeGreaterThan(Math.max(ALL, 10_000));
    await server.store.write({ ...LATER, inquiries: many });
    expect(await device.sync(MANY, silent)).toMatchObject({ kind: 'ready', isKept: true });
    expect(await device.ask(ALWAYS)).not.toBeNull();
    const visit = async (): Promise<readonly string[]> => {
      const next = openDevice(server, { shelf });
      expect(await next.device.open()).not.toBeNull();
      server.requests.length = 0;
      const outcome = await next.device.sync(MANY, (_, holding) => expect(holding).not.toBeNull());
      expect(outcome).toMatchObject({ kind: 'ready', isKept: true });
      return server.requests.filter((request) => request.includes('.parquet'));
    };
    expect(await visit()).toEqual([]);
    await writeOne();
    expect(await visit()).toHaveLength(2);
    await writeOne();
    expect(await visit()).toEqual([]);
  });

  it('that cannot be read once is read again at the next question, and what it gives must add up', async () => {
    server = await openFaultyServer();
    const shelf = createMemoryShelf();
    let change: (source: RecordSource | null) => RecordSource | null = () => null;
    const { device } = openDevice(server, { shelf: { ...shelf, readSource: async (version) => change(await shelf.readSource(version)) } });
    await device.sync(MANY, silent);
    await writeOne();
    await device.sync(MANY, silent);
    expect(await device.ask(ALWAYS)).toBeNull();
    expect(await device.cases(CASES, FIRST_PAGE)).toBeNull();
    change = (source) => source && { ...source, changes: [] };
    expect(await device.ask(ALWAYS)).toBeNull();
    change = (source) => source;
    expect(await device.ask(ALWAYS)).not.toBeNull();
    expect(await device.cases(CASES, FIRST_PAGE)).not.toBeNull();
  });

  it('that takes nothing leaves no columns of earlier versions in memory', async () => {
    server = await openFaultyServer();
    const { world } = openDevice(server, { shelf: { ...createMemoryShelf(), write: async () => false } });
    const keeper = new RecordKeeper(world);
    await keeper.sync(MANY, silent, new AbortController().signal);
    const columns = new WeakRef(keeper.held!.columns);
    await writeOne();
    await keeper.sync(MANY, silent, new AbortController().signal);
    expect(keeper.held!.columns.ids).toHaveLength(ALL + 1);
    setFlagsFromString('--expose-gc');
    const collect = runInNewContext('gc') as () => void;
    await expect
      .poll(() => {
        collect();
        return columns.deref() === undefined;
      })
      .toBe(true);
    expect((await keeper.held!.source()).changes).toHaveLength(1);
  });
});

it('above the limit nothing is pulled and nothing kept', async () => {
  server = await openFaultyServer();
  const { device } = openDevice(server);
  expect(await device.sync(ALL - 1, silent)).toEqual({ kind: 'too-many' });
  expect(server.requests).toEqual(['/v1/meta']);
  expect(await device.ask(RECEIVED)).toBeNull();
});
