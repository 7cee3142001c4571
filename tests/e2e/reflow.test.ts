import type { Browser } from 'playwright-core';
import { afterAll, beforeAll, describe, expect, inject, it } from 'vitest';
import { openBrowser, openPage, visit } from './open-browser.ts';
import { LANGUAGES } from './views.ts';

describe.skipIf(inject('chromium') === null)('what the bar on top opens', () => {
  let browser: Browser;
  beforeAll(async () => {
    browser = await openBrowser();
  });
  afterAll(() => browser?.close());

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
