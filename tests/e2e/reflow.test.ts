import type { Browser } from 'playwright-core';
import { afterAll, beforeAll, describe, expect, inject, it } from 'vitest';
import { openBrowser, openPage, sidewaysScroll, visit } from './open-browser.ts';
import { LANGUAGES, VIEWS } from './views.ts';

/** As a browser zooms: fewer CSS pixels, each larger. */
const SIZES = {
  '320 px': { viewport: { width: 320, height: 640 }, deviceScaleFactor: 1 },
  '200 % of 1280 px': { viewport: { width: 640, height: 400 }, deviceScaleFactor: 2 },
} as const;

describe.skipIf(inject('chromium') === null)('every screen', () => {
  let browser: Browser;
  beforeAll(async () => {
    browser = await openBrowser();
  });
  afterAll(() => browser?.close());

  for (const [name, options] of Object.entries(SIZES)) {
    for (const path of VIEWS) {
      it(`${path} at ${name} scrolls in one direction only`, async () => {
        for (const language of LANGUAGES) {
          const { page, close } = await openPage(browser, options);
          await visit(page, path, language);
          expect(await sidewaysScroll(page), language).toBeLessThanOrEqual(0);
          await close();
        }
      });
    }
  }

  for (const tool of ['.as-of-button', '.app-tools .icon-button >> nth=1']) {
    it(`what ${tool} opens fits 320 px`, async () => {
      for (const language of LANGUAGES) {
        const { page, close } = await openPage(browser, { viewport: { width: 320, height: 640 } });
        await visit(page, '/', language);
        await page.locator(tool).click();
        const box = await page.getByRole('dialog').boundingBox();
        expect(box).not.toBeNull();
        expect(box!.x).toBeGreaterThanOrEqual(0);
        expect(box!.x + box!.width).toBeLessThanOrEqual(320);
        expect(box!.y + box!.height).toBeLessThanOrEqual(640);
        await close();
      }
    });
  }
});
