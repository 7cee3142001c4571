import type { Browser } from 'playwright-core';
import { afterAll, beforeAll, describe, expect, inject, it } from 'vitest';
import { SCREENS } from '../../src/app/screens.ts';
import { openBrowser, visit } from '../e2e/open-browser.ts';
import { VIEWS } from '../e2e/views.ts';
import { openPictureBook } from './picture-book.ts';
import { openStill, takeStill, takeWhole, withFonts } from './take-picture.ts';

/** Each language in each theme and on each width; whole pages in each language and on each width, else what is seen at first. */
const VARIANTS = [
  { language: 'ar', theme: 'light', width: 1440, isWhole: true },
  { language: 'en', theme: 'dark', width: 1440, isWhole: false },
  { language: 'ar', theme: 'dark', width: 390, isWhole: false },
  { language: 'en', theme: 'light', width: 390, isWhole: true },
] as const;
/** Of views inside a screen each language, theme and width once. */
const FEWER = [VARIANTS[1], VARIANTS[2]];

const variantsOf = (path: string) => (SCREENS.some((screen) => screen.path === path) ? VARIANTS : FEWER);
const nameOf = (path: string): string => path.slice(1).replaceAll('/', '-') || 'brief';

describe.skipIf(inject('chromium') === null)('the screens', () => {
  const book = openPictureBook('screens');
  let browser: Browser;
  beforeAll(async () => {
    browser = await openBrowser();
  });
  afterAll(() => browser?.close());

  it.each(VIEWS)('%s looks as it did', async (path) => {
    const pictures = new Map<string, Buffer>();
    for (const { language, theme, width, isWhole } of variantsOf(path)) {
      const { page, close } = await openStill(browser, { width, height: width === 390 ? 844 : 900 }, theme);
      await visit(page, path, language);
      await withFonts(page);
      pictures.set(`${nameOf(path)}-${language}-${theme}-${width}`, await (isWhole ? takeWhole(page) : takeStill(page)));
      await close();
    }
    expect(book.faults(pictures)).toEqual([]);
  });

  it('leave no baseline that nothing is compared with', () => {
    expect(book.orphans()).toEqual([]);
  });
});
