import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import type { Browser, Page } from 'playwright-core';
import { afterAll, beforeAll, describe, expect, inject, it } from 'vitest';
import { generateDemo } from '../../src/demo/generate-demo.ts';
import { openDuckDbStore } from '../../src/server/duckdb-store.ts';
import { type RunningServer, startServer } from '../../src/server/serve.ts';
import { faultsOf } from './faults-of.ts';
import { openBrowser, openPage, settled } from './open-browser.ts';

const demo = generateDemo({ months: 3 });
const READY = /Answered on this device, from ([\d,]+) records? as of/;

describe.skipIf(inject('chromium') === null)('the records on the device', () => {
  const folder = mkdtempSync(join(tmpdir(), 'tajawub-sync-'));
  let browser: Browser;
  let server: RunningServer;
  beforeAll(async () => {
    const databasePath = join(folder, 'sync.duckdb');
    const store = await openDuckDbStore(databasePath);
    await store.write({ ...demo, isDemonstration: true, dataAsOf: demo.asOf });
    await store.close();
    server = await startServer({ databasePath, port: 0 });
    browser = await openBrowser();
  });
  afterAll(async () => {
    await browser?.close();
    await server?.close();
    rmSync(folder, { recursive: true, force: true });
  });

  const at = (path: string): string => `${server.url}${path}${path.includes('?') ? '&' : '?'}lang=en`;
  const line = (page: Page) => page.locator('footer.sync-line > p').first();
  const ready = async (page: Page): Promise<number> => {
    await line(page).filter({ hasText: READY }).waitFor();
    return Number(READY.exec(await line(page).innerText())?.[1]?.replaceAll(',', ''));
  };
  const tiles = async (page: Page): Promise<string> => {
    await settled(page);
    return page.locator('main').innerText();
  };
  const asksOf = (page: Page): string[] => {
    const asks: string[] = [];
    page.on('request', (request) => asks.push(new URL(request.url()).pathname));
    return asks;
  };

  it('come behind the first figures, answer as the server does, and are there before the network at the next visit', async () => {
    const { page, errors, close } = await openPage(browser);
    const asks = asksOf(page);
    await page.goto(at('/'));
    await settled(page);
    expect(await ready(page)).toBe(demo.inquiries.length);
    expect(asks.indexOf('/v1/kpis')).toBeGreaterThanOrEqual(0);
    expect(asks.findIndex((path) => path.includes('sync-worker'))).toBeGreaterThan(asks.indexOf('/v1/kpis'));
    expect(await faultsOf(page)).toEqual([]);

    // A filter: not a word to the server, and the very figures that the server gives.
    asks.length = 0;
    await page.evaluate(() => {
      history.pushState(null, '', `${location.pathname}?lang=en&v=1&channel=email`);
      dispatchEvent(new PopStateEvent('popstate'));
    });
    const onDevice = await tiles(page);
    expect(asks.filter((path) => path === '/v1/kpis')).toEqual([]);
    const byServer = await openPage(browser);
    await byServer.page.addInitScript(() => localStorage.setItem('tajawub.answers', 'server'));
    await byServer.page.goto(at('/?v=1&channel=email'));
    expect(await tiles(byServer.page)).toBe(onDevice);
    await line(byServer.page).filter({ hasText: 'as chosen in Display' }).waitFor();
    await byServer.close();
    expect(errors).toEqual([]);

    // The API is out of reach: the next visit shows the figures all the same, and says that nothing newer came.
    await page.context().route('**/v1/**', (route) => route.abort());
    await page.goto(at('/?v=1&channel=email'));
    await line(page).filter({ hasText: 'Newer records did not arrive.' }).waitFor();
    expect(await tiles(page)).toBe(onDevice);
    await page.context().unroute('**/v1/**');

    // It is back, and there is one more.
    const sent = await fetch(`${server.url}/v1/imports`, {
      method: 'POST',
      headers: { 'content-type': 'application/json' },
      body: JSON.stringify({
        source: 'later',
        recorded: demo.recorded,
        inquiries: [{ id: 'one-more', receivedAt: new Date((demo.asOf - 86_400) * 1000).toISOString(), channel: 'email', events: [] }],
      }),
    });
    expect(sent.status).toBe(200);
    await page.getByRole('button', { name: 'Try again' }).click();
    await line(page)
      .filter({ hasText: `${(demo.inquiries.length + 1).toLocaleString('en')} records` })
      .waitFor();
    expect(await tiles(page)).not.toBe(onDevice);
    await close();
  });

  it('survive a worker that dies: the server answers, and the next step works', async () => {
    const { page, close } = await openPage(browser);
    await page.goto(at('/'));
    await ready(page);
    await page.workers()[0]?.evaluate(() => {
      setTimeout(() => {
        throw new Error('the worker dies');
      });
    });
    await page.evaluate(() => dispatchEvent(new Event('online')));
    await ready(page);
    const asks = asksOf(page);
    await page.reload();
    await settled(page);
    expect(await ready(page)).toBeGreaterThan(0);
    expect(asks).not.toContain('/v1/inquiries.parquet');
    await close();
  });

  it('survive a worker that falls silent: the server answers after a few seconds, and another worker takes over', async () => {
    const { page, close } = await openPage(browser);
    await page.goto(at('/'));
    const records = await ready(page);
    const asks = asksOf(page);
    const started = new Promise((resolve) => page.once('worker', resolve));
    // Not even its end is heard: it never comes back from this. Its last word is a request that it waits for without hearing anything
    // else, so it cannot answer what is asked after that.
    const silent = page.waitForRequest((request) => request.url().includes('last-word'));
    await page.workers()[0]?.evaluate(() => {
      setTimeout(() => {
        const request = new XMLHttpRequest();
        request.open('GET', '/favicon.svg?last-word', false);
        request.send();
        for (;;);
      });
    });
    await silent;
    const answered = page.waitForResponse((response) => response.url().includes('/v1/kpis'));
    await page.evaluate(() => {
      history.pushState(null, '', `${location.pathname}?lang=en&v=1&channel=email`);
      dispatchEvent(new PopStateEvent('popstate'));
    });
    await answered;
    await started;
    expect(await ready(page)).toBe(records);
    expect(asks).not.toContain('/v1/inquiries.parquet');
    await close();
  });

  it('are pulled again when they were kept in another form, and not kept where the browser keeps nothing', async () => {
    const { page, close } = await openPage(browser);
    await page.goto(at('/'));
    const records = await ready(page);
    await page.evaluate(
      () =>
        new Promise<void>((resolve, reject) => {
          const opening = indexedDB.open('tajawub-records');
          opening.onerror = () => reject(opening.error);
          opening.onsuccess = () => {
            const database = opening.result;
            const transaction = database.transaction('header', 'readwrite');
            const headers = transaction.objectStore('header');
            const read = headers.get('now');
            read.onsuccess = () => headers.put({ ...read.result, schema: 'of yesterday' }, 'now');
            transaction.oncomplete = () => {
              database.close();
              resolve();
            };
          };
        }),
    );
    const asks = asksOf(page);
    await page.reload();
    expect(await ready(page)).toBe(records);
    expect(asks).toContain('/v1/inquiries.parquet');
    await close();

    const newer = await openPage(browser);
    await newer.page.goto(`${server.url}/favicon.svg`);
    await newer.page.evaluate(
      () =>
        new Promise<void>((resolve) => {
          indexedDB.open('tajawub-records', 99).onsuccess = () => resolve();
        }),
    );
    await newer.page.goto(at('/'));
    expect(await ready(newer.page)).toBe(records);
    await line(newer.page).filter({ hasText: 'gave no room' }).waitFor();
    await newer.close();
  });

  it('are given up by a tab that waits for its turn as soon as the viewer pauses', async () => {
    const { page, close } = await openPage(browser);
    const other = await page.context().newPage();
    let release = (): void => {};
    const released = new Promise<void>((resolve) => {
      release = resolve;
    });
    await page.route('**/*.parquet*', async (route) => {
      await released;
      await route.continue();
    });
    const begun = page.waitForRequest('**/*.parquet*');
    await page.goto(at('/'));
    await begun;
    await other.goto(at('/'));
    await other.waitForFunction(async () => (await navigator.locks.query()).pending?.length === 1);
    await other.getByRole('button', { name: 'Pause' }).click();
    await line(other).filter({ hasText: 'paused' }).waitFor();
    release();
    const records = await ready(page);
    // Nobody but the viewer goes on; what the first tab has brought is enough.
    const asks = asksOf(other);
    await other.evaluate(() => dispatchEvent(new Event('online')));
    await other.getByRole('button', { name: 'Go on' }).click();
    expect(await ready(other)).toBe(records);
    expect(asks.filter((path) => path.endsWith('.parquet'))).toEqual([]);
    await close();
  });

  it('are the same in two tabs that sync at once', async () => {
    const { page, close } = await openPage(browser);
    const other = await page.context().newPage();
    await Promise.all([page.goto(at('/')), other.goto(at('/'))]);
    const [one, two] = await Promise.all([ready(page), ready(other)]);
    expect(one).toBe(two);
    expect(await tiles(other)).toBe(await tiles(page));
    await close();
  });
});
