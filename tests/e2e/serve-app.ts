import { type ChildProcess, spawn } from 'node:child_process';
import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';

export interface ServedApp {
  readonly address: string;
  /** the file that the server holds */
  readonly database: string;
  readonly stop: () => Promise<void>;
}

/** The built app over the real server, a fresh database of demonstration data, any free port. */
export async function serveApp(): Promise<ServedApp> {
  const folder = await mkdtemp(join(tmpdir(), 'tajawub-e2e-'));
  const database = join(folder, 'e2e.duckdb');
  const server = spawn(process.execPath, ['src/cli/tajawub.mjs', 'serve'], {
    env: { ...process.env, PORT: '0', TAJAWUB_DB: database },
    stdio: ['ignore', 'pipe', 'pipe'],
  });
  return {
    address: await addressOf(server),
    database,
    stop: async () => {
      server.kill('SIGTERM');
      await new Promise((resolve) => (server.exitCode === null ? server.once('exit', resolve) : resolve(null)));
      await rm(folder, { recursive: true, force: true });
    },
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
