import { type ChildProcess, spawn } from 'node:child_process';
import { once } from 'node:events';
import { existsSync, readFileSync } from 'node:fs';
import { createServer, type Server, type ServerResponse } from 'node:http';
import type { AddressInfo } from 'node:net';
import { fileURLToPath } from 'node:url';
import { afterAll, afterEach, describe, expect, it } from 'vitest';
import { openDuckDbStore } from '../../src/server/duckdb-store.ts';
import { mappingPath, openFolder, runCli } from './run-cli.ts';

const folder = openFolder();
const closing: (() => Promise<unknown> | unknown)[] = [];
afterEach(async () => {
  for (const close of closing.splice(0).reverse()) await close();
});
afterAll(() => folder.remove());

const LAUNCHER = fileURLToPath(new URL('../../src/cli/tajawub.mjs', import.meta.url));
const map = ['--map', mappingPath('tajawub')];
let databases = 0;
const freshDatabase = (): string => folder.path(`store-${databases++}.duckdb`);
const record = (id: number, more: object = {}) => ({ id: `q-${id}`, receivedAt: '2026-01-04T06:00:00Z', channel: 'web', ...more });
const records = folder.path('records.json', [...Array.from({ length: 20 }, (_, i) => record(i)), { id: 'no-receipt' }, 'torn']);

async function json(args: readonly string[]): Promise<Record<string, never>> {
  const run = await runCli([...args, '--format', 'json']);
  expect(run.code, run.err).toBe(0);
  return JSON.parse(run.out) as Record<string, never>;
}
const receivedIn = async (database: string): Promise<unknown> => {
  const { total } = (await json(['kpi', '--db', database, '--kpis', 'received'])) as unknown as {
    total: { values: { received: { value: number } } };
  };
  return total.values.received.value;
};

describe('import', () => {
  it('writes once however often it is repeated, and quarantines what it refuses once', async () => {
    const database = freshDatabase();
    const first = await json(['import', records, ...map, '--db', database]);
    expect(first).toMatchObject({ inserted: 20, unchanged: 0, intake: { read: 22, accepted: 20, replaced: 0, rejected: 2 } });
    const second = await json(['import', records, ...map, '--db', database]);
    expect(second).toMatchObject({ inserted: 0, updated: 0, unchanged: 20, dataVersion: first.dataVersion });
    expect(await receivedIn(database)).toBe(20);
    const { total, rejections } = (await json(['quarantine', '--db', database])) as unknown as {
      total: number;
      rejections: { reason: string }[];
    };
    expect([total, rejections.map(({ reason }) => reason)]).toEqual([2, ['missing-receipt', 'unreadable-row']]);
    const sheet = await runCli(['quarantine', '--db', database, '--format', 'csv']);
    expect(sheet.out.trim().split('\r\n')).toHaveLength(3);
  });

  it('lets the later update stand, whichever import brings it', async () => {
    const database = freshDatabase();
    const newer = folder.path('newer.json', [record(1, { channel: 'new', updatedAt: '2026-02-01T00:00:00Z' })]);
    const older = folder.path('older.json', [record(1, { channel: 'old', updatedAt: '2026-01-05T00:00:00Z' })]);
    await json(['import', newer, ...map, '--db', database]);
    expect(await json(['import', older, ...map, '--db', database])).toMatchObject({ outdated: 1, updated: 0 });
    const answer = (await json(['kpi', '--db', database, '--kpis', 'received', '--by', 'channel'])) as unknown as {
      rows: { group: string }[];
    };
    expect(answer.rows.map(({ group }) => group)).toEqual(['new', 'new']);
  });

  it('killed half way loses nothing, and repeats cleanly', async () => {
    const database = freshDatabase();
    const large = folder.path(
      'large.json',
      Array.from({ length: 60_000 }, (_, i) => record(i)),
    );
    const child = spawn(process.execPath, [LAUNCHER, 'import', large, ...map, '--db', database], { stdio: 'ignore' });
    const ended = once(child, 'exit');
    while (!existsSync(database) && child.exitCode === null) await new Promise(setImmediate);
    child.kill('SIGKILL');
    expect((await ended)[1]).toBe('SIGKILL');
    expect(await json(['import', large, ...map, '--db', database])).toMatchObject({ intake: { accepted: 60_000 } });
    expect(await receivedIn(database)).toBe(60_000);
  });

  it('does not mix real records into demonstration data', async () => {
    const database = freshDatabase();
    const store = await openDuckDbStore(database);
    await store.write({ source: 'demo', inquiries: [], rejections: [], recorded: [], isDemonstration: true, dataAsOf: 1 });
    await store.close();
    const run = await runCli(['import', records, ...map, '--db', database]);
    expect([run.code, run.err]).toEqual([2, expect.stringContaining('demonstration data')]);
  });

  it('says that a database is held, damaged or out of reach, and leaves it as it was', async () => {
    const held = freshDatabase();
    const store = await openDuckDbStore(held);
    closing.push(() => store.close());
    const damaged = folder.path('damaged.duckdb', 'this is not a database\n'.repeat(500));
    const before = readFileSync(damaged, 'utf8');
    const inFile = `${records}/store.duckdb`;
    const runs = await Promise.all([held, damaged, inFile].map((database) => runCli(['import', records, ...map, '--db', database])));
    expect(runs.map(({ code }) => code)).toEqual([1, 1, 1]);
    expect(runs[0]?.err).toContain('holds the database file');
    expect(runs[1]?.err).toContain('is damaged');
    for (const { err } of runs) expect(err).not.toMatch(/\n\s+at /);
    expect(readFileSync(damaged, 'utf8')).toBe(before);
  });
});

async function startServe(args: readonly string[], environment: NodeJS.ProcessEnv = {}): Promise<{ url: string; child: ChildProcess }> {
  const child = spawn(process.execPath, [LAUNCHER, 'serve', '--port', '0', '--no-demonstration', '--lang', 'en', ...args], {
    env: { ...process.env, ...environment },
  });
  closing.push(async () => {
    if (child.exitCode !== null || child.signalCode !== null) return;
    const ended = once(child, 'exit');
    child.kill('SIGTERM');
    await ended;
  });
  let said = '';
  for await (const text of child.stdout!.setEncoding('utf8')) {
    said += text as string;
    const url = /http:\/\/\S+/.exec(said)?.[0];
    if (url !== undefined) return { url, child };
  }
  throw new Error(`the server did not start: ${said}`);
}

describe('while a server holds the database', () => {
  it('the other commands work through it, and find the file again afterwards', async () => {
    const database = freshDatabase();
    const { url, child } = await startServe(['--db', database]);
    expect(JSON.parse(readFileSync(`${database}.address`, 'utf8'))).toMatchObject({ url, pid: child.pid });
    expect(await json(['import', records, ...map, '--db', database])).toMatchObject({ inserted: 20, intake: { rejected: 2 } });
    expect(await json(['import', records, ...map, '--db', database])).toMatchObject({ inserted: 0, unchanged: 20 });
    expect(await receivedIn(database)).toBe(20);
    expect(await json(['quarantine', '--db', database])).toMatchObject({ total: 2 });
    expect(await json(['explain', '--db', database, '--id', 'q-3'])).toMatchObject({ inquiry: { id: 'q-3' } });
    const refused = await runCli(['explain', '--db', database, '--id', 'nobody', '--lang', 'ar']);
    expect([refused.code, refused.err]).toEqual([2, expect.stringMatching(/لا توجد حالة/)]);
    const second = await runCli(['serve', '--port', '0', '--db', database]);
    expect([second.code, second.err]).toEqual([1, expect.stringContaining(url)]);
    const taken = await runCli(['serve', '--port', new URL(url).port, '--db', freshDatabase()]);
    expect([taken.code, taken.err]).toEqual([1, expect.stringContaining('is in use')]);

    const copy = freshDatabase();
    expect(await json(['pull', url, '--db', copy])).toMatchObject({ read: 20, inserted: 20 });
    expect(await json(['pull', url, '--db', copy])).toMatchObject({ read: 0 });
    const ended = once(child, 'exit');
    child.kill('SIGTERM');
    await ended;
    expect(existsSync(`${database}.address`)).toBe(false);
    expect(await receivedIn(database)).toBe(20);
  });

  it('a server that was killed leaves an address behind that nobody follows', async () => {
    const database = freshDatabase();
    const { child } = await startServe(['--db', database]);
    const ended = once(child, 'exit');
    child.kill('SIGKILL');
    await ended;
    expect(await json(['import', records, ...map, '--db', database])).toMatchObject({ inserted: 20 });
  });
});

/** A city's API on a loopback port. */
async function city(answer: (url: URL, response: ServerResponse, count: number) => unknown): Promise<string> {
  let count = 0;
  const server: Server = createServer((request, response) => {
    const body = answer(new URL(request.url ?? '/', 'http://city'), response, ++count);
    response.setHeader('content-type', 'application/json');
    response.end(typeof body === 'string' ? body : JSON.stringify(body));
  });
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve));
  closing.push(() => new Promise((resolve) => server.close(resolve)));
  return `http://127.0.0.1:${(server.address() as AddressInfo).port}/requests`;
}
const cityMap = folder.path('city.json', {
  id: 'city',
  dates: ['iso'],
  records: [],
  fields: { id: 'ref', receivedAt: 'opened' },
  pull: { items: 'data', paging: { kind: 'cursor', parameter: 'after', next: 'next' } },
});
const request = (id: number) => ({ ref: `r-${id}`, opened: '2026-01-04T06:00:00Z' });

describe('pull', () => {
  it('outlasts 429 and 503, quarantines a broken record, and repeats cleanly, into the file and through a server alike', async () => {
    const url = await city((address, response, count) => {
      if (count === 1 || count === 3) {
        response.statusCode = count === 1 ? 429 : 503;
        response.setHeader('retry-after', '0');
        return {};
      }
      return address.searchParams.has('after')
        ? { data: [request(3), 'torn', request(4)], next: null }
        : { data: [request(1), request(2)], next: 'p2' };
    });
    const database = freshDatabase();
    expect(await json(['pull', url, '--map', cityMap, '--db', database])).toMatchObject({ pages: 2, read: 5, inserted: 4, rejected: 1 });
    expect(await json(['pull', url, '--map', cityMap, '--db', database])).toMatchObject({ inserted: 0, unchanged: 4 });
    expect(await json(['quarantine', '--db', database])).toMatchObject({ total: 1, rejections: [{ reason: 'unreadable-row' }] });

    const held = freshDatabase();
    await startServe(['--db', held]);
    expect(await json(['pull', url, '--map', cityMap, '--db', held])).toMatchObject({ inserted: 4, rejected: 1 });
    expect(await json(['pull', url, '--map', cityMap, '--db', held])).toMatchObject({ inserted: 0, unchanged: 4 });
  });

  it('stops at a cursor that comes twice, keeps what came before, and says so in the language asked for', async () => {
    const url = await city((_, __, count) => ({ data: [request(count)], next: 'same' }));
    const database = freshDatabase();
    const run = await runCli(['pull', url, '--map', cityMap, '--db', database, '--lang', 'ar']);
    expect([run.code, run.out]).toEqual([1, '']);
    expect(run.err).toMatch(/المؤشر نفسه مرتين/);
    expect(await receivedIn(database)).toBeNull();
    const { rows } = (await json([
      'kpi',
      '--db',
      database,
      '--kpis',
      'received',
      '--from',
      '2026-01',
      '--to',
      '2026-01',
      '--as-of',
      '2026-02-01T00:00:00Z',
    ])) as unknown as {
      rows: { values: { received: { value: number } } }[];
    };
    expect(rows[0]?.values.received.value).toBe(1);
  });

  it('goes on where it was stopped', async () => {
    let isDown = true;
    const url = await city((address, response) => {
      if (!address.searchParams.has('after')) return { data: [request(1)], next: 'p2' };
      if (isDown) response.statusCode = 403;
      return { data: [request(2)], next: null };
    });
    const database = freshDatabase();
    expect((await runCli(['pull', url, '--map', cityMap, '--db', database])).code).toBe(1);
    isDown = false;
    expect(await json(['pull', url, '--map', cityMap, '--db', database])).toMatchObject({ isResumed: true, read: 1, inserted: 1 });
    expect(await receivedIn(database)).toBe(2);
  });

  it('runs on a schedule inside the server', async () => {
    let asked = 0;
    let tell: () => void = () => {};
    const isAsked = new Promise<void>((resolve) => (tell = resolve));
    const url = await city(() => {
      asked += 1;
      tell();
      return { data: [request(1)], next: null };
    });
    const { url: own } = await startServe(['--db', freshDatabase(), '--pull', url, '--map', cityMap, '--every', '60']);
    await isAsked;
    expect(asked).toBe(1);
    await expect.poll(async () => ((await (await fetch(`${own}/v1/meta`)).json()) as { inquiries: number }).inquiries).toBe(1);
  });
});
