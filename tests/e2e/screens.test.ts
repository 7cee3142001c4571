import type { Browser } from 'playwright-core';
import { afterAll, beforeAll, describe, expect, inject, it } from 'vitest';
import { faultsOf } from './faults-of.ts';
import { openBrowser, openPage, sidewaysScroll, visit } from './open-browser.ts';
import { LANGUAGES, VIEWS } from './views.ts';

const WIDTHS = [1440, 390] as const;
const THEMES = ['light', 'dark'] as const;

describe.skipIf(inject('chromium') === null)('every screen, over the real server', () => {
  let browser: Browser;
  beforeAll(async () => {
    browser = await openBrowser();
  });
  afterAll(() => browser?.close());

  for (const path of VIEWS) {
    for (const language of LANGUAGES) {
      for (const width of WIDTHS) {
        for (const colorScheme of THEMES) {
          it(`${path} in ${language}, ${width} px, ${colorScheme}: says demonstration data, fits, and axe finds nothing`, async () => {
            const { page, errors, close } = await openPage(browser, { viewport: { width, height: 900 }, colorScheme });
            await visit(page, path, language);

            expect(await page.locator('html').getAttribute('dir')).toBe(language === 'ar' ? 'rtl' : 'ltr');
            expect(await page.locator('header').first().innerText()).toContain(language === 'ar' ? 'بيانات تجريبية' : 'demonstration data');
            expect(await page.locator('h1').count()).toBe(1);
            expect(await sidewaysScroll(page)).toBeLessThanOrEqual(0);
            expect(await faultsOf(page)).toEqual([]);
            expect(errors).toEqual([]);
            await close();
          });
        }
      }
    }
  }
});
