#!/usr/bin/env node
// The launcher: the built bundle when it is newer than the sources, the sources themselves otherwise.
import { existsSync, readdirSync, statSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { fileURLToPath, pathToFileURL } from 'node:url';

const root = join(dirname(fileURLToPath(import.meta.url)), '..', '..');
const bundle = join(root, 'dist', 'node', 'tajawub.mjs');

function isNewest(file) {
  if (!existsSync(file)) return false;
  const builtAt = statSync(file).mtimeMs;
  return !hasNewer(join(root, 'src'), builtAt);
}

/** A folder counts too: its time changes when a file in it is removed. */
function hasNewer(folder, builtAt) {
  if (statSync(folder).mtimeMs > builtAt) return true;
  for (const entry of readdirSync(folder, { withFileTypes: true })) {
    // the app is no part of this bundle
    if (entry.name === 'app' || entry.name.startsWith('.')) continue;
    const path = join(folder, entry.name);
    if (entry.isDirectory() ? hasNewer(path, builtAt) : statSync(path).mtimeMs > builtAt) return true;
  }
  return false;
}

async function load() {
  if (isNewest(bundle)) return import(pathToFileURL(bundle).href);
  const { register } = await import('tsx/esm/api');
  register();
  return import('./main.ts');
}

const { main } = await load();
process.exitCode = await main(process.argv.slice(2));
