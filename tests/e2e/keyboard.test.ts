import type { Browser, Page } from 'playwright-core';
import { afterAll, beforeAll, describe, expect, inject, it } from 'vitest';
import { openBrowser, openPage, settled, visit } from './open-browser.ts';

const focused = (page: Page): Promise<string> =>
  page.evaluate(() => {
    const { activeElement: element } = document;
    return element?.id || element?.getAttribute('aria-label') || element?.textContent?.trim() || element?.tagName || '';
  });
const dialog = (page: Page) => page.getByRole('dialog');

describe.skipIf(inject('chromium') === null)('the keyboard alone', () => {
  let browser: Browser;
  beforeAll(async () => {
    browser = await openBrowser();
  });
  afterAll(() => browser?.close());

  it('reaches the content by the skip link, everything by Tab, and always sees where it is', async () => {
    const { page, close } = await openPage(browser);
    await visit(page, '/', 'en');
    await page.keyboard.press('Tab');
    expect(await focused(page)).toBe('Skip to the content');
    expect(await page.locator('.skip').evaluate((link) => link.getBoundingClientRect().top)).toBeGreaterThanOrEqual(0);
    await page.keyboard.press('Enter');
    expect(await focused(page)).toBe('main');
    const seen = new Set<string>();
    for (let i = 0; i < 60; i++) {
      await page.keyboard.press('Tab');
      const outline = await page.evaluate(() => {
        const element = document.activeElement;
        if (!element || element === document.body) return null;
        // a link that covers its whole tile draws the ring around the tile
        const isSeen = [undefined, '::after'].some((part) => {
          const { outlineStyle, outlineWidth } = getComputedStyle(element, part);
          return outlineStyle !== 'none' && Number.parseFloat(outlineWidth) >= 1;
        });
        return { name: `${element.tagName} ${element.className}`, isSeen };
      });
      if (outline === null) break;
      seen.add(outline.name);
      expect(outline.isSeen, outline.name).toBe(true);
    }
    expect(seen.size).toBeGreaterThan(4);
    await close();
  });

  it('opens a figure and comes back to it', async () => {
    const { page, errors, close } = await openPage(browser);
    await visit(page, '/', 'en');
    const figure = page.getByRole('link', { name: 'Answered on time' }).first();
    await figure.focus();
    await page.keyboard.press('Enter');
    await dialog(page).waitFor();
    expect(new URL(page.url()).searchParams.get('figure')).toBe('response-on-time');
    expect(await dialog(page).innerText()).toContain('Answered on time');
    await page.keyboard.press('Escape');
    await dialog(page).waitFor({ state: 'detached' });
    expect(new URL(page.url()).searchParams.has('figure')).toBe(false);
    await page.waitForFunction(() => document.activeElement?.tagName === 'A');
    expect(await figure.evaluate((link) => link === document.activeElement)).toBe(true);
    expect(errors).toEqual([]);
    await close();
  });

  it('lands on the screen after a panel that was opened by its link', async () => {
    const { page, close } = await openPage(browser);
    await visit(page, '/', 'en', { figure: 'response-on-time', v: '1' });
    await dialog(page).waitFor();
    await page.keyboard.press('Escape');
    await dialog(page).waitFor({ state: 'detached' });
    await page.waitForFunction(() => document.activeElement?.id === 'main');
    expect(await focused(page)).toBe('main');
    await close();
  });

  it('goes to screens by g and a key, and reads them from their start', async () => {
    const { page, close } = await openPage(browser);
    await visit(page, '/', 'en', { channel: 'phone', v: '1' });
    await page.keyboard.press('g');
    await page.keyboard.press('d');
    await page.waitForURL(/\/data\?/);
    expect(new URL(page.url()).searchParams.get('channel')).toBe('phone');
    expect(await focused(page)).toBe('main');
    expect(await page.evaluate(() => document.documentElement.dataset.theme ?? 'none')).toBe('none');
    await close();
  });

  it('has a list of its keys, and keys by their place on an Arabic layout too', async () => {
    const { page, close } = await openPage(browser);
    await visit(page, '/', 'ar');
    // an Arabic keyboard sends other letters from the same places
    await page.evaluate(() =>
      document.dispatchEvent(new KeyboardEvent('keydown', { key: 'م', code: 'KeyL', bubbles: true, cancelable: true })),
    );
    await page.locator('html[lang="en"]').waitFor();
    await page.keyboard.press('Shift+Slash');
    await dialog(page).waitFor();
    expect(await dialog(page).innerText()).toContain('Go to: Brief');
    await page.keyboard.press('t');
    expect(await page.evaluate(() => document.documentElement.dataset.theme ?? 'none')).toBe('none');
    await page.keyboard.press('Escape');
    await dialog(page).waitFor({ state: 'detached' });
    await page.keyboard.press('t');
    await page.locator('html[data-theme="dark"]').waitFor();
    await page.keyboard.press('Slash');
    expect(await page.evaluate(() => document.activeElement?.closest('search') !== null)).toBe(true);
    await close();
  });

  it('leaves single keys alone where they are switched off', async () => {
    const { page, close } = await openPage(browser);
    await page.addInitScript(() => localStorage.setItem('tajawub.hotkeys', 'off'));
    await visit(page, '/', 'en');
    await page.keyboard.press('l');
    await page.keyboard.press('Control+k');
    await dialog(page).waitFor();
    expect(await page.locator('html').getAttribute('lang')).toBe('en');
    await close();
  });

  it('finds screens, figures and commands in the palette', async () => {
    const { page, errors, close } = await openPage(browser);
    await visit(page, '/', 'en');
    await page.keyboard.press('Control+k');
    await dialog(page).waitFor();
    await page.keyboard.type('dark');
    await page.keyboard.press('Enter');
    await page.locator('html[data-theme="dark"]').waitFor();
    await dialog(page).waitFor({ state: 'detached' });
    await page.keyboard.press('Control+k');
    await dialog(page).waitFor();
    await page.keyboard.type('satisf');
    await page.keyboard.press('Enter');
    await page.waitForURL(/figure=satisfaction/);
    await dialog(page).waitFor();
    await page.keyboard.press('Escape');
    await dialog(page).waitFor({ state: 'detached' });
    await settled(page);
    expect(errors).toEqual([]);
    await close();
  });
});
