import { type ChildProcess, spawn } from 'node:child_process';
import { once } from 'node:events';
import { existsSync, mkdirSync, readFileSync, writeFileSync } from 'node:fs';
import { createServer, request as plainRequest } from 'node:http';
import type { AddressInfo } from 'node:net';
import { createInterface } from 'node:readline';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { encodeQuery } from '../../src/contract/encode-query.ts';
import { EMPTY_QUERY, type KpiTable } from '../../src/core/query.ts';
import { Fault } from '../../src/server/fault.ts';
import { type RunningServer, type ServeOptions, startServer } from '../../src/server/serve.ts';
import { batchOf, inquiryOf, JANUARY, temporaryFolder } from './store-fixtures.ts';

let folder: ReturnType<typeof temporaryFolder>;
let path: string;
let running: RunningServer[] = [];
beforeEach(() => {
  folder = temporaryFolder();
  path = folder.path('data/x.duckdb');
});
afterEach(async () => {
  await Promise.all(running.map((server) => server.close()));
  running = [];
  folder.remove();
});

async function start(options: Partial<ServeOptions> = {}): Promise<RunningServer> {
  const server = await startServer({ databasePath: path, port: 0, appFolder: null, hasDemonstration: false, ...options });
  running.push(server);
  return server;
}

const faultOf = async (work: Promise<unknown>): Promise<Fault> => {
  const error = await work.then(
    () => null,
    (reason: unknown) => reason,
  );
  expect(error).toBeInstanceOf(Fault);
  return error as Fault;
};

describe('a server', () => {
  it('answers over its port, and writes its address beside the database until it is closed', async () => {
    const server = await start();
    expect(server.url).toMatch(/^http:\/\/127\.0\.0\.1:\d+$/);
    expect(JSON.parse(readFileSync(`${path}.address`, 'utf8'))).toEqual({ url: server.url, pid: process.pid });
    await server.store.write(batchOf([inquiryOf('a'), inquiryOf('b')], { dataAsOf: JANUARY + 60 }));
    const query = encodeQuery({ ...EMPTY_QUERY, kpis: ['received', 'citizens'] });
    const response = await fetch(`${server.url}/v1/kpis?q=${query}`);
    const table = (await response.json()) as KpiTable;
    expect(table.total.values.received?.value).toBe(2);
    const etag = response.headers.get('etag') as string;
    expect((await fetch(`${server.url}/v1/kpis?q=${query}`, { headers: { 'if-none-match': etag } })).status).toBe(304);
    expect((await fetch(`${server.url}/v1/health`)).status).toBe(200);
    expect((await fetch(`${server.url}/v1/nothing`)).headers.get('content-type')).toContain('application/problem+json');
    await server.close();
    expect(existsSync(`${path}.address`)).toBe(false);
    await expect(fetch(`${server.url}/v1/health`)).rejects.toThrow();
  });

  it('serves the app, the API under a foreign name not', async () => {
    const appFolder = folder.path('app');
    mkdirSync(appFolder);
    writeFileSync(`${appFolder}/index.html`, '<!doctype html>');
    const server = await start({ appFolder });
    expect(await (await fetch(`${server.url}/trends?v=1`)).text()).toBe('<!doctype html>');
    const status = await new Promise((resolve) => {
      plainRequest(`${server.url}/v1/health`, { headers: { host: 'evil.example' } }, (response) => resolve(response.statusCode)).end();
    });
    expect(status).toBe(421);
  });

  it('fills an empty database with demonstration data on its first start, and keeps them at the next', async () => {
    const first = await start({ hasDemonstration: true });
    const meta = await first.store.meta();
    expect(meta).toMatchObject({ isDemonstration: true });
    expect(meta.inquiries).toBeGreaterThan(70_000);
    expect(await (await fetch(`${first.url}/v1/meta`)).text()).toContain('Tawasul');
    await first.close();
    const second = await start({ hasDemonstration: true });
    expect(await second.store.meta()).toEqual(meta);
  });

  it('fills its database while the app is being built, and serves the app once it is', async () => {
    const appFolder = folder.path('app');
    let endBuild = (_isBuilt: boolean): void => undefined;
    const isAppBuilt = new Promise<boolean>((resolve) => {
      endBuild = resolve;
    });
    const server = await start({
      appFolder,
      isAppBuilt,
      hasDemonstration: true,
      onProgress(done, of) {
        if (done < of) return;
        mkdirSync(appFolder);
        writeFileSync(`${appFolder}/index.html`, '<!doctype html>built last');
        endBuild(true);
      },
    });
    expect(await (await fetch(server.url)).text()).toBe('<!doctype html>built last');
    expect((await server.store.meta()).isDemonstration).toBe(true);
  });

  it('runs what is scheduled beside it, and waits for it when it closes', async () => {
    const seen: string[] = [];
    const server = await start({
      schedule: (store) => [
        {
          everySeconds: 3600,
          run: async (signal) => {
            await store.write(batchOf([inquiryOf('pulled')]));
            seen.push('written');
            await new Promise((resolve) => signal.addEventListener('abort', resolve));
            seen.push('ended');
          },
          onError: (error) => seen.push(String(error)),
        },
      ],
    });
    await expect.poll(() => seen).toEqual(['written']);
    await server.close();
    await server.close();
    expect(seen).toEqual(['written', 'ended']);
  });
});

describe('a server as a process', () => {
  async function spawnServer(): Promise<{ child: ChildProcess; url: string; ended: Promise<unknown[]> }> {
    const script = new URL('./serving-child.ts', import.meta.url).pathname;
    const child = spawn(process.execPath, ['--import', 'tsx', script, path], { stdio: ['ignore', 'pipe', 'inherit'] });
    const ended = once(child, 'exit');
    const [url] = (await once(createInterface({ input: child.stdout as NodeJS.ReadableStream }), 'line')) as [string];
    return { child, url, ended };
  }

  it.each(['SIGTERM', 'SIGINT'] as const)('closes the database, removes its address and ends at %s', async (signal) => {
    const { child, url, ended } = await spawnServer();
    expect((await fetch(`${url}/v1/health`)).status).toBe(200);
    expect(existsSync(`${path}.address`)).toBe(true);
    child.kill(signal);
    expect(await ended).toEqual([0, null]);
    expect(existsSync(`${path}.address`)).toBe(false);
    await start();
  });

  it('leaves nothing in the way of the next when it is killed', async () => {
    const { child, ended } = await spawnServer();
    child.kill('SIGKILL');
    await ended;
    expect(existsSync(`${path}.address`)).toBe(true);
    const server = await start();
    expect(JSON.parse(readFileSync(`${path}.address`, 'utf8'))).toEqual({ url: server.url, pid: process.pid });
  });
});

describe('a server that cannot start', () => {
  it('says that the app could not be built, and lets go of the database', async () => {
    const fault = await faultOf(startServer({ databasePath: path, port: 0, hasDemonstration: false, isAppBuilt: Promise.resolve(false) }));
    expect(fault.code).toBe('app-not-built');
    expect(fault.sentence.ar).toContain('تعذر بناء التطبيق');
    await start();
  });

  it('says that the port is in use, and lets go of the database', async () => {
    const other = createServer();
    await new Promise<void>((resolve) => other.listen(0, '127.0.0.1', resolve));
    const { port } = other.address() as AddressInfo;
    const fault = await faultOf(startServer({ databasePath: path, port, appFolder: null, hasDemonstration: false }));
    expect(fault.code).toBe('port-in-use');
    expect(fault.sentence.en).toContain(String(port));
    expect(fault.sentence.ar).toContain(String(port));
    other.close();
    await start();
  });

  it('names the server that already runs on the database', async () => {
    const server = await start();
    const fault = await faultOf(startServer({ databasePath: path, port: 0, appFolder: null }));
    expect(fault.code).toBe('database-held');
    expect(fault.sentence.ar).toContain(server.url);
  });

  it('says that a file is no database', async () => {
    mkdirSync(folder.path('data'));
    writeFileSync(path, 'not a database at all');
    expect((await faultOf(startServer({ databasePath: path, port: 0, appFolder: null }))).code).toBe('database-damaged');
    expect(readFileSync(path, 'utf8')).toBe('not a database at all');
  });
});
