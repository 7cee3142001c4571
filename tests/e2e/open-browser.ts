import type { Browser, BrowserContextOptions, Page } from 'playwright-core';
import { inject } from 'vitest';
import { launchChromium } from './launch-chromium.ts';

/** A headless Chromium, of the path that the setup found. */
export const openBrowser = (): Promise<Browser> => launchChromium(inject('chromium') ?? '');

export interface OpenedPage {
  readonly page: Page;
  /** everything that went wrong in it */
  readonly errors: string[];
  close(): Promise<void>;
}

/** A page of its own context, with everything that went wrong in it. */
export async function openPage(browser: Browser, options: BrowserContextOptions = {}): Promise<OpenedPage> {
  const context = await browser.newContext({ reducedMotion: 'reduce', viewport: { width: 1440, height: 900 }, ...options });
  const page = await context.newPage();
  page.setDefaultTimeout(60_000);
  const errors: string[] = [];
  page.on('pageerror', (error) => errors.push(error.message));
  page.on('console', (message) => message.type() === 'error' && errors.push(message.text()));
  return { page, errors, close: () => context.close() };
}

/** The address of a view in a language, on the running server. */
export function viewAt(path: string, language: 'ar' | 'en', parameters: Readonly<Record<string, string>> = {}): string {
  const url = new URL(path, inject('address'));
  for (const [name, value] of Object.entries({ lang: language, ...parameters })) url.searchParams.set(name, value);
  return url.href;
}

/** Resolves when the screen holds its figures: nothing is asked any more, no skeleton stands, fonts are there. */
export async function settled(page: Page): Promise<void> {
  await page.locator('h1').first().waitFor();
  await page.waitForLoadState('networkidle');
  // what was just pressed is on screen two frames later at the latest
  await page.evaluate(() => new Promise((resolve) => requestAnimationFrame(() => requestAnimationFrame(resolve))));
  await page.waitForFunction(
    () => document.querySelector('.skeleton, [aria-busy="true"]') === null && document.fonts.status === 'loaded',
    undefined,
    { polling: 100 },
  );
}

/** Goes to a view and waits for its figures. */
export async function visit(page: Page, ...view: Parameters<typeof viewAt>): Promise<void> {
  await page.goto(viewAt(...view));
  await settled(page);
}

/** How far the page is wider than its window, in CSS pixels. */
export const sidewaysScroll = (page: Page): Promise<number> =>
  page.evaluate(() => document.documentElement.scrollWidth - document.documentElement.clientWidth);
