import type { Browser } from 'playwright-core';
import { afterAll, beforeAll, describe, expect, inject, it } from 'vitest';
import { openBrowser, openPage, sidewaysScroll, visit } from './open-browser.ts';
import { LANGUAGES, VIEWS } from './views.ts';

/** A4 upright at 96 px an inch, less the margins that browsers print by default. */
const PAPER = { width: 718, height: 1047 };

/** Chromium writes the objects of a PDF as text and packs only their streams. */
function pagesOf(pdf: Buffer): { readonly count: number; readonly box: string | undefined } {
  const text = pdf.toString('latin1');
  return { count: [...text.matchAll(/\/Type\s*\/Page\b(?!s)/g)].length, box: /\/MediaBox\s*\[([^\]]+)\]/.exec(text)?.[1]?.trim() };
}

describe.skipIf(inject('chromium') === null)('on paper', () => {
  let browser: Browser;
  beforeAll(async () => {
    browser = await openBrowser();
  });
  afterAll(() => browser?.close());

  for (const language of LANGUAGES) {
    for (const [from, width] of Object.entries({ 'a desk': 1440, 'a phone': 390 })) {
      it(`the Brief is one A4 page, whatever window it comes from (${language}, ${from})`, async () => {
        const { page, close } = await openPage(browser, { viewport: { width, height: 900 } });
        await visit(page, '/', language);
        const { count, box } = pagesOf(await page.pdf({ preferCSSPageSize: true, printBackground: true }));
        expect(count).toBe(1);
        const [, , wide, high] = (box ?? '').split(/\s+/).map(Number) as [number, number, number, number];
        expect(Math.round(wide / 2.8346), 'mm').toBe(210);
        expect(Math.round(high / 2.8346), 'mm').toBe(297);
        await close();
      });
    }
  }

  for (const path of VIEWS) {
    it(`${path} leaves out what cannot be pressed, says demonstration data, and fits the paper`, async () => {
      for (const language of LANGUAGES) {
        const { page, close } = await openPage(browser, { viewport: PAPER });
        await visit(page, path, language);
        await page.emulateMedia({ media: 'print' });
        expect(await page.locator('header nav').first().isVisible(), language).toBe(false);
        expect(await page.locator('.app-language').isVisible(), language).toBe(false);
        expect(await page.locator('body').innerText()).toContain(language === 'ar' ? 'تجريبية' : 'emonstration');
        expect(await sidewaysScroll(page), language).toBeLessThanOrEqual(0);
        await close();
      }
    });
  }
});
