import { existsSync, readdirSync, statSync, utimesSync } from 'node:fs';
import { join } from 'node:path';
import { pathToFileURL } from 'node:url';
import { ROOT } from './install.mjs';
import { runStep } from './step.mjs';

const SHARED = ['package-lock.json', 'src/core', 'src/contract', 'src/answers', 'src/engine', 'src/i18n', 'src/export', 'src/intake'];

/** The two halves of the product: what proves that each is built, and what it is built from. */
const BUNDLES = [
  { name: 'app', proof: 'dist/app/index.html', from: [...SHARED, 'index.html', 'vite.config.ts', 'public', 'src/app'], args: ['build'] },
  {
    name: 'server and terminal',
    proof: 'dist/node/tajawub.mjs',
    from: [...SHARED, 'vite.node.config.ts', 'src/demo', 'src/api', 'src/server', 'src/cli'],
    args: ['build', '--config', 'vite.node.config.ts'],
  },
];

/** Builds both halves side by side, each only when a source is newer; says what went wrong and resolves to false when one failed. */
export async function ensureBuilt({ force = false } = {}) {
  const stale = BUNDLES.filter((bundle) => force || !isFresh(bundle));
  if (stale.length === 0) return true;
  console.log(`Building ${stale.map((bundle) => bundle.name).join(' and ')} …`);
  const results = await Promise.all(stale.map(build));
  for (const result of results) if (result.code !== 0) console.error(`\nBuilding the ${result.name} failed:\n${result.output}`);
  return results.every((result) => result.code === 0);
}

async function build(bundle) {
  const startedAt = new Date();
  const result = await runStep({ name: bundle.name, command: [process.execPath, 'node_modules/vite/bin/vite.js', ...bundle.args] });
  const proof = join(ROOT, bundle.proof);
  // what was edited while the build ran is newer than the build
  if (result.code === 0 && existsSync(proof)) utimesSync(proof, startedAt, startedAt);
  return result;
}

function isFresh(bundle) {
  const proof = join(ROOT, bundle.proof);
  if (!existsSync(proof)) return false;
  const builtAt = statSync(proof).mtimeMs;
  return !bundle.from.some((source) => isNewer(join(ROOT, source), builtAt));
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
