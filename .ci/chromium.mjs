import { spawnSync } from 'node:child_process';
import { accessSync, constants } from 'node:fs';
import { delimiter, join } from 'node:path';

const NAMES = ['chromium', 'chromium-browser', 'google-chrome', 'google-chrome-stable'];

/** The path of a Chromium, installed from the distribution where that is allowed; null when there is none to be had. */
export function ensureChromium() {
  const found = findChromium();
  if (found) return found;
  if (process.getuid?.() !== 0 || !onPath('apt-get')) return null;
  console.log('Installing Chromium for the end-to-end tests (apt-get) …');
  apt('update', '-q');
  apt('install', '-y', '-q', '--no-install-recommends', 'chromium');
  return findChromium();
}

function findChromium() {
  const named = process.env.TAJAWUB_CHROMIUM;
  if (named && isExecutable(named)) return named;
  return NAMES.map(onPath).find((path) => path !== null) ?? null;
}

function apt(...args) {
  const env = { ...process.env, DEBIAN_FRONTEND: 'noninteractive' };
  const { status } = spawnSync('apt-get', args, { env, stdio: ['ignore', 'pipe', 'inherit'], timeout: 300_000 });
  if (status !== 0) console.log(`apt-get ${args[0]} did not succeed.`);
}

function onPath(name) {
  const folders = [...(process.env.PATH ?? '').split(delimiter), '/usr/bin'];
  return folders.map((folder) => join(folder, name)).find(isExecutable) ?? null;
}

function isExecutable(path) {
  try {
    accessSync(path, constants.X_OK);
    return true;
  } catch {
    return false;
  }
}
