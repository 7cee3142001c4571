import { spawnSync } from 'node:child_process';
import { existsSync, readFileSync } from 'node:fs';
import { join } from 'node:path';

export const ROOT = join(import.meta.dirname, '..');

/** Installs exactly what package-lock.json says, unless it is there already. */
export function ensureInstalled() {
  if (isInstalled()) return;
  console.log('Installing what package-lock.json names (npm ci) …');
  const npm = process.platform === 'win32' ? 'npm.cmd' : 'npm';
  const { status } = spawnSync(npm, ['ci', '--include=dev'], { cwd: ROOT, stdio: ['ignore', 'inherit', 'inherit'] });
  if (status !== 0) {
    console.error('npm ci failed. Check that the package registry can be reached, then try again.');
    process.exit(1);
  }
}

/** By content and not by time: a checkout touches files, and a restored node_modules may be younger and still another. */
function isInstalled() {
  const record = join(ROOT, 'node_modules', '.package-lock.json');
  if (!existsSync(record)) return false;
  const wanted = packagesIn(join(ROOT, 'package-lock.json'));
  const present = packagesIn(record);
  // an optional package may be for another platform
  const isMissing = ([path, entry]) => path !== '' && !entry.optional && present[path]?.version !== entry.version;
  return !Object.entries(wanted).some(isMissing) && !Object.keys(present).some((path) => !(path in wanted));
}

function packagesIn(file) {
  return JSON.parse(readFileSync(file, 'utf8')).packages ?? {};
}
