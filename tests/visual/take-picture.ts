import { mkdirSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import type { Browser, Locator, Page } from 'playwright-core';
import { type OpenedPage, openPage } from '../e2e/open-browser.ts';
import { RESULTS } from './baselines.ts';
import { comparePictures } from './compare-pictures.ts';
import { judgePicture, SAME_MAJOR_TOLERANCE } from './judge-picture.ts';

/** Seven in the morning after the demonstration data's last day: what is said of its age must not change. */
const NOW = new Date('2026-11-01T04:00:00Z');

/** A page in which nothing moves: no animation, no blinking caret, one clock, one zone, one scale. */
export async function openStill(
  browser: Browser,
  viewport: { readonly width: number; readonly height: number },
  colorScheme: 'light' | 'dark' = 'light',
): Promise<OpenedPage> {
  const opened = await openPage(browser, { viewport, colorScheme, deviceScaleFactor: 1, locale: 'en-GB', timezoneId: 'Asia/Bahrain' });
  await opened.page.clock.setFixedTime(NOW);
  // records that are on their way to the device say how many of them are there
  await opened.page.addInitScript(() => localStorage.setItem('tajawub.answers', 'server'));
  return opened;
}

/** The product's own type alone, even where the page asks for the machine's (monospaced text): machines have other fonts. */
const OWN_TYPE = '*, *::before, *::after { font-family: "IBM Plex Sans", "IBM Plex Sans Arabic", sans-serif !important; }';

/** Who answers is said below the page, late and by itself; its words have a test of their own. */
const NO_SYNC_LINE = '.sync-line { display: none !important; }';

/** Every font that the page names is there, whatever of it is seen so far. */
export async function withFonts(page: Page): Promise<void> {
  await page.addStyleTag({ content: `${OWN_TYPE} ${NO_SYNC_LINE}` });
  await page.evaluate(async () => {
    await Promise.all([...document.fonts].map((font) => font.load()));
    await document.fonts.ready;
    await new Promise((resolve) => requestAnimationFrame(() => requestAnimationFrame(resolve)));
  });
}

/** px: lists go on for ever, and what is below says nothing new. */
const LONGEST = 4000;

/** Two pictures in a row that look the same: what is still being drawn is waited for, never guessed. */
export async function takeStill(target: Page | Locator): Promise<Buffer> {
  return atRest(() => target.screenshot({ animations: 'disabled', caret: 'hide', scale: 'css' }));
}

/** The whole page, not only what is seen at first, as far down as it says something new. */
export async function takeWhole(page: Page): Promise<Buffer> {
  const { width = 0 } = page.viewportSize() ?? {};
  const height = await page.evaluate(() => document.documentElement.scrollHeight);
  const clip = { x: 0, y: 0, width, height: Math.min(height, LONGEST) };
  return atRest(() => page.screenshot({ animations: 'disabled', caret: 'hide', scale: 'css', fullPage: true, clip }));
}

/** Corners are rounded a shade otherwise now and then; what the comparison forgives is rest too. */
const looksAlike = (before: Buffer, last: Buffer): boolean =>
  judgePicture(comparePictures(before, last), { tolerance: SAME_MAJOR_TOLERANCE, isSameMajor: true }) === null;

async function atRest(take: () => Promise<Buffer>): Promise<Buffer> {
  let before: Buffer = Buffer.alloc(0);
  let last = await take();
  for (let i = 0; i < 20; i++) {
    [before, last] = [last, await take()];
    if (last.equals(before) || looksAlike(before, last)) return last;
  }
  const files = [before, last].map((picture, i) => {
    const file = join(RESULTS, `restless-${i + 1}.png`);
    mkdirSync(RESULTS, { recursive: true });
    writeFileSync(file, picture);
    return file;
  });
  throw new Error(`The page does not come to rest: no two pictures of it in a row are the same. The last two: ${files.join(', ')}`);
}
