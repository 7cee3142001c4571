import { existsSync, mkdirSync, readFileSync, writeFileSync } from 'node:fs';
import { createServer } from 'node:http';
import type { AddressInfo } from 'node:net';
import { join } from 'node:path';
import { chromium } from 'playwright-core';
import { build } from 'vite';
import { BROWSERS, FLAGS } from './chromium.ts';
import type { PageResult } from './page.ts';

declare const runPage: (size: number, rounds: number) => Promise<PageResult>;

/** The same race in a Chromium page; null where there is no Chromium. */
export async function runBrowser(
  folder: string,
  sizes: readonly number[],
  rounds: number,
  say: (line: string) => void,
): Promise<{ readonly browser: string; readonly results: readonly PageResult[] } | null> {
  const executablePath = process.env.TAJAWUB_CHROMIUM ?? BROWSERS.find(existsSync);
  if (executablePath === undefined) {
    say('No Chromium is installed: the page is not measured.');
    return null;
  }
  const files = await pageFiles(folder);
  const server = createServer((request, response) => {
    const file = files[request.url ?? ''];
    response.writeHead(file ? 200 : 404, {
      'content-type': file?.type ?? 'text/plain',
      // An isolated page has a clock of five microseconds instead of a hundred.
      'cross-origin-opener-policy': 'same-origin',
      'cross-origin-embedder-policy': 'require-corp',
    });
    response.end(file ? readFileSync(file.path) : '');
  });
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve));
  const browser = await chromium.launch({ executablePath, args: [...FLAGS, '--js-flags=--max-old-space-size=4000'] });
  try {
    const results: PageResult[] = [];
    for (const size of sizes) {
      say(`${size.toLocaleString('en')} records in Chromium …`);
      const context = await browser.newContext();
      const page = await context.newPage();
      await page.goto(`http://127.0.0.1:${(server.address() as AddressInfo).port}/`);
      results.push(await page.evaluate(([records, turns]) => runPage(records, turns), [size, rounds] as const));
      await context.close();
    }
    return { browser: `Chromium ${browser.version()}`, results };
  } finally {
    await browser.close();
    server.close();
  }
}

/** The page's script, and the peers as one file, since neither they nor their types are there where the bench was never run. */
async function pageFiles(folder: string): Promise<Readonly<Record<string, { readonly path: string; readonly type: string }>>> {
  const made = join(folder, 'node_modules', '.page');
  mkdirSync(made, { recursive: true });
  const peers = join(made, 'peers-entry.js');
  writeFileSync(peers, "export * as arquero from 'arquero';\nexport * as duckdb from '@duckdb/duckdb-wasm';\n");
  const html = join(made, 'index.html');
  writeFileSync(html, '<!doctype html><title>bench</title><link rel="icon" href="data:,"><script type="module" src="/page.js"></script>');
  for (const [name, entry] of [
    ['page', join(folder, 'page.ts')],
    ['peers', peers],
  ] as const) {
    await build({
      configFile: false,
      logLevel: 'silent',
      root: folder,
      build: { outDir: join(made, name), target: 'es2022', lib: { entry, formats: ['es'], fileName: () => `${name}.js` } },
    });
  }
  const dist = join(folder, 'node_modules', '@duckdb', 'duckdb-wasm', 'dist');
  return {
    '/': { path: html, type: 'text/html' },
    '/page.js': { path: join(made, 'page', 'page.js'), type: 'text/javascript' },
    '/peers.js': { path: join(made, 'peers', 'peers.js'), type: 'text/javascript' },
    '/duckdb-worker.js': { path: join(dist, 'duckdb-browser-eh.worker.js'), type: 'text/javascript' },
    '/duckdb.wasm': { path: join(dist, 'duckdb-eh.wasm'), type: 'application/wasm' },
  };
}
