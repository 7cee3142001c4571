import type { Browser } from 'playwright-core';
import { afterAll, beforeAll, describe, expect, inject, it } from 'vitest';
import { faultsOf } from './faults-of.ts';
import { openBrowser, openPage, settled, sidewaysScroll, visit } from './open-browser.ts';
import { LANGUAGES, VIEWS } from './views.ts';

/** What a page is opened on, and what its window then becomes: as a browser zooms, or a phone of the smallest kind. */
const DEVICES = {
  'a desk': { width: 1440, narrowed: 640 },
  'a phone': { width: 390, narrowed: 320 },
} as const;
const THEMES = ['light', 'dark'] as const;

describe.skipIf(inject('chromium') === null)('every screen, over the real server', () => {
  let browser: Browser;
  beforeAll(async () => {
    browser = await openBrowser();
  });
  afterAll(() => browser?.close());

  for (const path of VIEWS) {
    for (const language of LANGUAGES) {
      for (const [device, { width, narrowed }] of Object.entries(DEVICES)) {
        it(`${path} in ${language} on ${device}: says demonstration data, scrolls one way only, and axe finds nothing in light or dark`, async () => {
          const { page, errors, close } = await openPage(browser, { viewport: { width, height: 900 } });
          await visit(page, path, language);

          expect(await page.locator('html').getAttribute('dir')).toBe(language === 'ar' ? 'rtl' : 'ltr');
          expect(await page.locator('header').first().innerText()).toContain(language === 'ar' ? 'بيانات تجريبية' : 'demonstration data');
          expect(await page.locator('h1').count()).toBe(1);
          expect(await sidewaysScroll(page), `${width} px`).toBeLessThanOrEqual(0);
          for (const colorScheme of THEMES) {
            await page.emulateMedia({ colorScheme });
            expect(await faultsOf(page), colorScheme).toEqual([]);
          }

          await page.setViewportSize({ width: narrowed, height: 640 });
          await settled(page);
          expect(await sidewaysScroll(page), `${narrowed} px`).toBeLessThanOrEqual(0);
          expect(errors).toEqual([]);
          await close();
        });
      }
    }
  }
});
