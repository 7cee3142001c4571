import { existsSync, readdirSync, statSync, utimesSync } from 'node:fs';
import { join } from 'node:path';
import { pathToFileURL } from 'node:url';
import { ROOT } from './install.mjs';
import { runStep } from './step.mjs';

const SHARED = ['package-lock.json', 'src/core', 'src/contract', 'src/answers', 'src/engine', 'src/i18n', 'src/export', 'src/intake'];

/** The two halves of the product: what proves that each is built, and what it is built from. */
const APP = {
  name: 'app',
  proof: 'dist/app/index.html',
  from: [...SHARED, 'index.html', 'vite.config.ts', 'public', 'src/app'],
  args: ['build'],
};
const SERVER = {
  name: 'server and terminal',
  proof: 'dist/node/tajawub.mjs',
  from: [...SHARED, 'vite.node.config.ts', 'src/demo', 'src/api', 'src/server', 'src/cli'],
  args: ['build', '--config', 'vite.node.config.ts'],
};
export const SERVER_BUNDLE = join(ROOT, SERVER.proof);

/**
 * Builds both halves side by side, each only when a source is newer. Each resolves by itself: to false when it failed, and then
 * what went wrong has been said.
 */
export function startBuilding({ force = false } = {}) {
  const stale = [APP, SERVER].filter((half) => force || !isFresh(half));
  if (stale.length > 0) console.log(`Building ${stale.map(({ name }) => name).join(' and ')} …`);
  const built = (half) => (stale.includes(half) ? build(half) : Promise.resolve(true));
  return { app: built(APP), server: built(SERVER) };
}

/** False when one of the halves failed. */
export async function ensureBuilt(options) {
  const { app, server } = startBuilding(options);
  return (await Promise.all([app, server])).every(Boolean);
}

async function build(half) {
  const startedAt = new Date();
  const result = await runStep({ name: half.name, command: [process.execPath, 'node_modules/vite/bin/vite.js', ...half.args] });
  if (result.code !== 0) console.error(`\nBuilding the ${half.name} failed:\n${result.output}`);
  const proof = join(ROOT, half.proof);
  // what was edited while the build ran is newer than the build
  if (result.code === 0 && existsSync(proof)) utimesSync(proof, startedAt, startedAt);
  return result.code === 0;
}

function isFresh(half) {
  const proof = join(ROOT, half.proof);
  if (!existsSync(proof)) return false;
  const builtAt = statSync(proof).mtimeMs;
  return !half.from.some((source) => isNewer(join(ROOT, source), builtAt));
}

/** A folder counts too: its time changes when a file in it is removed. */
function isNewer(path, builtAt) {
  if (!existsSync(path)) return false;
  const entry = statSync(path);
  if (entry.mtimeMs > builtAt) return true;
  return entry.isDirectory() && readdirSync(path).some((name) => isNewer(join(path, name), builtAt));
}

if (import.meta.url === pathToFileURL(process.argv[1] ?? '').href) {
  if (!(await ensureBuilt({ force: process.argv.includes('--force') }))) process.exitCode = 1;
}
