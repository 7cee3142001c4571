import { readdirSync } from 'node:fs';
import { join } from 'node:path';
import type { Browser } from 'playwright-core';
import { afterAll, beforeAll, describe, expect, inject, it } from 'vitest';
import { faultsOf } from '../e2e/faults-of.ts';
import { openBrowser } from '../e2e/open-browser.ts';
import { openPictureBook } from './picture-book.ts';
import { openStill, takeStill, withFonts } from './take-picture.ts';

const FOLDER = join(import.meta.dirname, '../../src/app/gallery/pieces');
const PIECES = readdirSync(FOLDER)
  .filter((file) => file.endsWith('.tsx'))
  .map((file) => file.slice(0, -'.tsx'.length));

const VARIANTS = (['en', 'ar'] as const).flatMap((language) =>
  (['light', 'dark'] as const).map((theme) => ({ language, theme, name: `${language}-${theme}` })),
);
/** Each direction and each theme once; axe looks at all four. */
const PICTURED = VARIANTS.filter(({ language, theme }) => (language === 'ar') === (theme === 'dark'));

describe.skipIf(inject('chromium') === null)('the gallery', () => {
  const book = openPictureBook('gallery');
  const pages = new Map<string, Awaited<ReturnType<typeof openStill>>>();
  let browser: Browser;
  beforeAll(async () => {
    browser = await openBrowser();
    for (const { name, ...variant } of VARIANTS) pages.set(name, await open(variant));
  });
  afterAll(() => browser?.close());

  async function open({ language, theme }: Omit<(typeof VARIANTS)[number], 'name'>, piece?: string) {
    const opened = await openStill(browser, piece ? { width: 720, height: 520 } : { width: 900, height: 700 }, theme);
    const search = new URLSearchParams({ lang: language, theme, ...(piece ? { piece } : {}) });
    await opened.page.goto(`${inject('gallery')}?${search}`);
    await opened.page.locator('.gallery-piece').first().waitFor();
    await withFonts(opened.page);
    return opened;
  }

  it.each(PIECES)('%s looks as it did', async (piece) => {
    const pictures = new Map<string, Buffer>();
    for (const { name, ...variant } of PICTURED) {
      const section = pages.get(name)?.page.locator(`[data-piece="${piece}"]`);
      if (!section) throw new Error(`No page of ${name}.`);
      pictures.set(`${piece}-${name}`, await takeStill(section));
      const opening = section.locator('[data-opens]');
      if ((await opening.count()) === 0) continue;
      const { page, close } = await open(variant, piece);
      const button = page.locator('[data-opens] button').first();
      if ((await opening.getAttribute('data-opens')) === 'press') await button.press('Enter');
      else await page.locator('[data-opens]').evaluate((state) => state.querySelector('button')?.focus());
      pictures.set(`${piece}-opened-${name}`, await takeStill(page));
      await close();
    }
    expect(book.faults(pictures)).toEqual([]);
  });

  it.each(VARIANTS)('has nothing for axe to find ($name)', async ({ name }) => {
    const { page, errors } = pages.get(name) ?? {};
    expect(await faultsOf(page!)).toEqual([]);
    expect(errors?.filter((error) => !error.includes('fails on purpose'))).toEqual([]);
  });

  it('leaves no baseline that nothing is compared with', () => {
    expect(book.orphans()).toEqual([]);
  });
});
