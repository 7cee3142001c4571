import { existsSync, readdirSync } from 'node:fs';
import { basename, join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { ROOT, readText } from './repository.ts';

const MOCKS = /mockServiceWorker|setupWorker|\bmsw\b|MOCK_ACTIVATE/;

function filesOf(folder: string): string[] {
  if (!existsSync(join(ROOT, folder))) throw new Error(`${folder} is missing: run npm run build, then this again`);
  return readdirSync(join(ROOT, folder), { recursive: true, withFileTypes: true })
    .filter((entry) => entry.isFile() && !entry.name.endsWith('.map'))
    .map((entry) => join(entry.parentPath, entry.name).slice(ROOT.length + 1));
}

describe('the production bundle', () => {
  const files = filesOf('dist/app');
  const scripts = files.filter((path) => path.endsWith('.js'));

  it('is one page with its script', () => {
    expect(files.map((path) => basename(path))).toContain('index.html');
    expect(scripts.length).toBeGreaterThan(0);
  });

  it('holds no mock service worker, neither its code nor its worker file', () => {
    expect(files.filter((path) => MOCKS.test(basename(path)))).toEqual([]);
    expect(scripts.filter((path) => MOCKS.test(readText(path)))).toEqual([]);
  });

  it('holds nothing of the gallery', () => {
    expect(files.filter((path) => basename(path).startsWith('gallery'))).toEqual([]);
    expect(files.filter((path) => /\.(js|css|html)$/.test(path) && /gallery-(piece|state|header)/.test(readText(path)))).toEqual([]);
  });

  it('holds no mock in the server and terminal either', () => {
    expect(filesOf('dist/node').filter((path) => MOCKS.test(readText(path)))).toEqual([]);
  });
});
