import { spawnSync } from 'node:child_process';
import { existsSync, writeFileSync } from 'node:fs';
import { createServer } from 'node:http';
import type { AddressInfo } from 'node:net';
import { afterEach, beforeEach, expect, it } from 'vitest';
import { findServer, removeAddress, writeAddress } from '../../src/server/address-file.ts';
import { temporaryFolder } from './store-fixtures.ts';

let folder: ReturnType<typeof temporaryFolder>;
let path: string;
beforeEach(() => {
  folder = temporaryFolder();
  path = folder.path('x.duckdb');
});
afterEach(() => folder.remove());

it('finds a server that runs and answers', async () => {
  const server = createServer((request, response) => response.writeHead(request.url === '/v1/health' ? 200 : 404).end());
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve));
  const address = { url: `http://127.0.0.1:${(server.address() as AddressInfo).port}`, pid: process.pid };
  writeAddress(path, address);
  expect(await findServer(path)).toEqual(address);
  removeAddress(path);
  expect(await findServer(path)).toBeNull();
  server.close();
});

it('removes what a killed server left behind', async () => {
  const ended = spawnSync(process.execPath, ['-e', '']).pid;
  for (const text of [
    JSON.stringify({ url: 'http://127.0.0.1:9', pid: ended }),
    JSON.stringify({ url: 'http://127.0.0.1:9', pid: process.pid }),
    'half {',
  ]) {
    writeFileSync(`${path}.address`, text);
    expect(await findServer(path)).toBeNull();
    expect(existsSync(`${path}.address`)).toBe(false);
  }
});

it("leaves another process's address alone", () => {
  writeAddress(path, { url: 'http://127.0.0.1:9', pid: process.pid + 1 });
  removeAddress(path);
  expect(existsSync(`${path}.address`)).toBe(true);
});
