import { type ChildProcess, spawn } from 'node:child_process';
import { existsSync, mkdtempSync, readFileSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { basename, join } from 'node:path';
import { type Browser, chromium, type Page } from 'playwright-core';
import { EVENT_TYPES, type Inquiry } from '../../src/core/inquiry.ts';
import { openDuckDbStore } from '../../src/server/duckdb-store.ts';
import { BROWSERS, FLAGS } from './chromium.ts';
import { median } from './measure.ts';
import { gzipBytes } from './run-size.ts';
import { AS_OF, eachInquiry } from './sample.ts';

/** What one sees of the built app, in Chromium, over a server of its own. */
export interface ScreenResult {
  /** records on the device */
  readonly size: number;
  /** from the press on a filter's value until the figures are painted, median and worst */
  readonly clickMs: number;
  readonly worstClickMs: number;
  /** of the very first press of the visit */
  readonly firstClickMs: number;
  /** the same until every picture is drawn, median */
  readonly everythingMs: number;
  /** of the main thread during all clicks; 0: none took 50 ms or more */
  readonly longestTaskMs: number;
  /** of a visit to records that were kept: the first figure, without the server */
  readonly keptMs: number;
}

/** A visit with an empty cache, over the demonstration data. */
export interface FirstVisit {
  readonly figuresMs: number;
  /** kB gz of all scripts that were asked for before the first answer was there */
  readonly scriptKilobytes: number;
  /** waves in which the large scripts after it (controls, pictures) were asked for: 1 is all at once */
  readonly wavesAfter: number;
}

const WRITTEN_AT_ONCE = 50_000;
/** The first question folds all records in the database, and all of them are pulled and encoded. */
const READY_MS = 30 * 60_000;
const WARM_UP = 4;
/** Nobody presses before they have looked. */
const LOOKING_MS = 3000;
/** Nothing changed for so long: what a click brings about is there. */
const QUIET_MS = 400;
/** bytes on the wire */
const LARGE = 10_000;

type Say = (line: string) => void;

/** Null where there is no Chromium or the app is not built. */
export async function runScreen(size: number, clicks: number, say: Say): Promise<ScreenResult | null> {
  return withApp(size, say, async (browser, address) => {
    const context = await browser.newContext({ viewport: { width: 1440, height: 900 }, reducedMotion: 'reduce' });
    await context.addInitScript(noteFirstFigure);
    const page = await context.newPage();
    say(`${size.toLocaleString('en')} records: the first visit folds, pulls and encodes them …`);
    await page.goto(`${address}/?lang=en`, { timeout: READY_MS });
    const records = await heldBy(page);
    await page.waitForTimeout(LOOKING_MS);
    say('clicking …');
    await page.getByRole('button', { name: /^Channel/ }).click();
    const times: { readonly figuresMs: number; readonly allMs: number }[] = [];
    let longestTaskMs = 0;
    let firstClickMs = Number.NaN;
    const options = await page.getByRole('option').count();
    for (let turn = 0; turn < WARM_UP + clicks; turn++) {
      const watched = page.evaluate(watchClick, QUIET_MS);
      // Every value in turn, on and then off: each turn is a set of filters that was not there before.
      await page
        .getByRole('option')
        .nth(turn % options)
        .click();
      const { longest, ...painted } = await watched;
      if (Number.isNaN(painted.figuresMs)) throw new Error('A filter changed no figure.');
      if (turn === 0) firstClickMs = painted.figuresMs;
      if (turn < WARM_UP) continue;
      times.push(painted);
      longestTaskMs = Math.max(longestTaskMs, longest);
    }
    await context.route('**/v1/**', (route) => route.abort());
    await page.goto(`${address}/?lang=en`);
    const keptMs = await firstFigure(page);
    await context.close();
    const figures = times.map(({ figuresMs }) => figuresMs);
    const everythingMs = median(times.map(({ allMs }) => allMs));
    return {
      size: records,
      clickMs: median(figures),
      worstClickMs: Math.max(...figures),
      firstClickMs,
      everythingMs,
      longestTaskMs,
      keptMs,
    };
  });
}

/** Null where there is no Chromium or the app is not built. */
export async function runFirstVisit(visits: number, say: Say): Promise<FirstVisit | null> {
  return withApp(null, say, async (browser, address) => {
    const results: FirstVisit[] = [];
    for (let visit = 0; visit <= visits; visit++) {
      const context = await browser.newContext({ viewport: { width: 1440, height: 900 } });
      await context.addInitScript(noteFirstFigure);
      const page = await context.newPage();
      await page.goto(`${address}/?lang=en`, { timeout: READY_MS });
      const figuresMs = await firstFigure(page);
      await heldBy(page);
      const fetched = await page.evaluate(() =>
        performance.getEntriesByType('resource').map((entry) => {
          const { name, startTime, responseEnd, encodedBodySize } = entry as PerformanceResourceTiming;
          return { name, startTime, responseEnd, bytes: encodedBodySize };
        }),
      );
      await context.close();
      const answeredMs = fetched.find(({ name }) => name.includes('/v1/kpis'))?.responseEnd ?? Number.POSITIVE_INFINITY;
      const scripts = fetched.filter(({ name }) => name.endsWith('.js') && !name.includes('worker'));
      const before = scripts.filter(({ startTime }) => startTime < answeredMs);
      // The other language's words and the sync come in quiet.
      const after = scripts.filter(
        ({ name, startTime, bytes }) => startTime >= answeredMs && bytes >= LARGE && !/words-|sync-line/.test(name),
      );
      const gz = before.map(({ name }) => gzipBytes(readFileSync(join(process.cwd(), 'dist', 'app', 'assets', basename(name)), 'utf8')));
      // The first visit wakes the server up.
      if (visit === 0) continue;
      results.push({
        figuresMs,
        scriptKilobytes: gz.reduce((sum, bytes) => sum + bytes, 0) / 1000,
        wavesAfter: countWaves(after),
      });
    }
    const of = (name: keyof FirstVisit): number => median(results.map((result) => result[name]));
    return { figuresMs: of('figuresMs'), scriptKilobytes: of('scriptKilobytes'), wavesAfter: of('wavesAfter') };
  });
}

async function withApp<T>(size: number | null, say: Say, work: (browser: Browser, address: string) => Promise<T>): Promise<T | null> {
  const executablePath = process.env.TAJAWUB_CHROMIUM ?? BROWSERS.find(existsSync);
  if (executablePath === undefined || !existsSync(join(process.cwd(), 'dist', 'app', 'index.html'))) {
    say('The app is not measured: that needs Chromium and `npm run build`.');
    return null;
  }
  const folder = mkdtempSync(join(tmpdir(), 'bench-screen-'));
  const database = join(folder, 'bench.duckdb');
  let server: ChildProcess | null = null;
  let browser: Browser | null = null;
  try {
    if (size !== null) await writeDatabase(database, size, say);
    const started = await serve(database);
    server = started.server;
    browser = await chromium.launch({ executablePath, args: FLAGS });
    return await work(browser, started.address);
  } finally {
    await browser?.close();
    server?.kill();
    rmSync(folder, { recursive: true, force: true });
  }
}

async function writeDatabase(path: string, size: number, say: Say): Promise<void> {
  say(`${size.toLocaleString('en')} records into a database …`);
  const store = await openDuckDbStore(path);
  const write = async (inquiries: readonly Inquiry[]): Promise<void> => {
    await store.write({ source: 'bench', inquiries, rejections: [], recorded: EVENT_TYPES, isDemonstration: false, dataAsOf: AS_OF });
  };
  let batch: Inquiry[] = [];
  for (const inquiry of eachInquiry(size)) {
    batch.push(inquiry);
    if (batch.length < WRITTEN_AT_ONCE) continue;
    await write(batch);
    batch = [];
  }
  if (batch.length > 0) await write(batch);
  await store.close();
}

/** The product as it is installed, in a process of its own. */
function serve(database: string): Promise<{ readonly server: ChildProcess; readonly address: string }> {
  const server = spawn(process.execPath, ['src/cli/tajawub.mjs', 'serve', '--port', '0', '--db', database], {
    stdio: ['ignore', 'pipe', 'inherit'],
    env: { ...process.env, NODE_OPTIONS: '--max-old-space-size=8000' },
  });
  return new Promise((resolve, reject) => {
    let text = '';
    server.stdout.on('data', (data: Buffer) => {
      text += data.toString();
      const address = /http:\/\/[\d.]+:\d+/.exec(text)?.[0];
      if (address !== undefined) resolve({ server, address });
    });
    server.once('exit', () => reject(new Error(`The server ended: ${text}`)));
  });
}

/** @returns how many records the device answers from, once it does */
async function heldBy(page: Page): Promise<number> {
  const line = page.locator('footer.sync-line > p').first();
  const ready = /Answered on this device, from ([\d,]+) records? as of/;
  await line.filter({ hasText: ready }).waitFor({ timeout: READY_MS });
  return Number(ready.exec(await line.innerText())?.[1]?.replaceAll(',', ''));
}

/** Scripts of which none was asked for after all others were here are one wave. */
function countWaves(scripts: readonly { readonly startTime: number; readonly responseEnd: number }[]): number {
  let waves = 0;
  let lastEnd = 0;
  for (const { startTime, responseEnd } of scripts) {
    if (startTime >= lastEnd) waves += 1;
    lastEnd = Math.max(lastEnd, responseEnd);
  }
  return waves;
}

/** @returns milliseconds from the start of the visit until a figure was painted */
async function firstFigure(page: Page): Promise<number> {
  const noted = await page.waitForFunction(() => (globalThis as { firstFigureMs?: number }).firstFigureMs, undefined, {
    timeout: READY_MS,
  });
  return (await noted.jsonValue()) as number;
}

/** In every page: notes when the first figure was painted. */
function noteFirstFigure(): void {
  const changes = new MutationObserver(() => {
    if (document.querySelector('.tile-value') === null) return;
    changes.disconnect();
    requestAnimationFrame(() => {
      // A message that is sent in a frame arrives behind its paint.
      const { port1, port2 } = new MessageChannel();
      port1.onmessage = () => {
        Object.assign(globalThis, { firstFigureMs: performance.now() });
        port1.close();
      };
      port2.postMessage(null);
    });
  });
  changes.observe(document, { subtree: true, childList: true });
}

/** In the page: from the next press until the figures are painted, and until nothing changes any more; and the longest task meanwhile. */
function watchClick(quietMs: number): Promise<{ readonly figuresMs: number; readonly allMs: number; readonly longest: number }> {
  return new Promise((resolve) => {
    let pressedAt = 0;
    let figuresAt = 0;
    let paintedAt = 0;
    let longest = 0;
    let timer: ReturnType<typeof setTimeout> | undefined;
    const note = (entries: PerformanceEntryList): void => {
      for (const { startTime, duration } of entries) if (startTime + duration >= pressedAt) longest = Math.max(longest, duration);
    };
    const tasks = new PerformanceObserver((list) => note(list.getEntries()));
    const changes = new MutationObserver((records) => {
      if (pressedAt === 0) return;
      const isFigure = records.some(({ type, target }) => type !== 'attributes' && target.parentElement?.closest('.tiles') !== null);
      requestAnimationFrame(() => {
        // A message that is sent in a frame arrives behind its paint.
        const { port1, port2 } = new MessageChannel();
        port1.onmessage = () => {
          paintedAt = performance.now();
          if (isFigure && figuresAt === 0) figuresAt = paintedAt;
          port1.close();
        };
        port2.postMessage(null);
      });
      clearTimeout(timer);
      const settle = (): void => {
        // What is still asked or drawn is said to be busy.
        if (document.querySelector('main .brief[aria-busy="true"], main .brief [aria-busy="true"]') !== null) {
          timer = setTimeout(settle, quietMs);
          return;
        }
        note(tasks.takeRecords());
        tasks.disconnect();
        changes.disconnect();
        resolve({ figuresMs: figuresAt === 0 ? Number.NaN : figuresAt - pressedAt, allMs: paintedAt - pressedAt, longest });
      };
      timer = setTimeout(settle, quietMs);
    });
    tasks.observe({ type: 'longtask' });
    changes.observe(document.querySelector('main .brief')!, { subtree: true, childList: true, characterData: true, attributes: true });
    const press = (event: Event): void => {
      pressedAt = event.timeStamp;
    };
    addEventListener('pointerdown', press, { capture: true, once: true });
  });
}
