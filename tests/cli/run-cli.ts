import { spawn } from 'node:child_process';
import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';

const LAUNCHER = fileURLToPath(new URL('../../src/cli/tajawub.mjs', import.meta.url));

export const mappingPath = (name: string): string => fileURLToPath(new URL(`../../docs/mappings/${name}.json`, import.meta.url));

export interface CliRun {
  readonly code: number | null;
  readonly out: string;
  readonly err: string;
}

/** Runs the terminal as a user does, in a process of its own. */
export function runCli(args: readonly string[], environment: NodeJS.ProcessEnv = {}): Promise<CliRun> {
  const { LANG: _lang, LC_ALL: _all, TAJAWUB_DB: _db, TAJAWUB_SALT: _salt, ...inherited } = process.env;
  const child = spawn(process.execPath, [LAUNCHER, ...args], { env: { ...inherited, LANG: 'en_GB.UTF-8', ...environment } });
  let out = '';
  let err = '';
  child.stdout.setEncoding('utf8').on('data', (text: string) => (out += text));
  child.stderr.setEncoding('utf8').on('data', (text: string) => (err += text));
  return new Promise((resolve, reject) => {
    child.on('error', reject);
    child.on('close', (code) => resolve({ code, out, err }));
  });
}

/** A folder of files for one suite; `path` gives a file's place, writing it first where content is given. */
export function openFolder(): { path(name: string, content?: string | Uint8Array | object): string; remove(): void } {
  const folder = mkdtempSync(join(tmpdir(), 'tajawub-cli-'));
  return {
    path(name, content) {
      const file = join(folder, name);
      if (content !== undefined) {
        const isPlain = typeof content === 'string' || content instanceof Uint8Array;
        writeFileSync(file, isPlain ? content : JSON.stringify(content));
      }
      return file;
    },
    remove: () => rmSync(folder, { recursive: true, force: true }),
  };
}
