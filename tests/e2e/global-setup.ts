import { type ChildProcess, spawn } from 'node:child_process';
import { existsSync } from 'node:fs';
import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import type { TestProject } from 'vitest/node';

declare module 'vitest' {
  interface ProvidedContext {
    /** of the built app over the real server and demonstration data */
    readonly address: string;
    /** null: there is no Chromium here, and whatever needs it is skipped */
    readonly chromium: string | null;
  }
}

/** One server for all end-to-end tests: the built app, a fresh database, any free port. */
export default async function setup(project: TestProject): Promise<() => Promise<void>> {
  const chromium =
    process.env.TAJAWUB_CHROMIUM ?? ['/usr/bin/chromium', '/usr/bin/chromium-browser', '/usr/bin/google-chrome'].find(existsSync) ?? null;
  project.provide('chromium', chromium);
  if (chromium === null) {
    console.log('End-to-end tests are skipped: there is no Chromium here (set TAJAWUB_CHROMIUM to one).');
    project.provide('address', '');
    return async () => {};
  }
  const folder = await mkdtemp(join(tmpdir(), 'tajawub-e2e-'));
  const server = spawn(process.execPath, ['src/cli/tajawub.mjs', 'serve'], {
    env: { ...process.env, PORT: '0', TAJAWUB_DB: join(folder, 'e2e.duckdb') },
    stdio: ['ignore', 'pipe', 'pipe'],
  });
  project.provide('address', await addressOf(server));
  return async () => {
    server.kill('SIGTERM');
    await new Promise((resolve) => (server.exitCode === null ? server.once('exit', resolve) : resolve(null)));
    await rm(folder, { recursive: true, force: true });
  };
}

function addressOf(server: ChildProcess): Promise<string> {
  let printed = '';
  return new Promise((resolve, reject) => {
    const read = (piece: Buffer): void => {
      printed += piece.toString();
      const address = /https?:\/\/127\.0\.0\.1:\d+/.exec(printed);
      if (address) resolve(address[0]);
    };
    server.stdout?.on('data', read);
    server.stderr?.on('data', read);
    server.once('exit', (code) => reject(new Error(`The server ended with ${code} before it was ready:\n${printed}`)));
  });
}
