import type { Browser } from 'playwright-core';
import { afterAll, beforeAll, describe, expect, inject, it } from 'vitest';
import { openBrowser, openPage, visit } from './open-browser.ts';
import { LANGUAGES } from './views.ts';

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
});
