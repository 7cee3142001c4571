import type { Browser } from 'playwright-core';
import { afterAll, beforeAll, describe, expect, inject, it } from 'vitest';
import { SCREENS } from '../../src/app/screens.ts';
import { openBrowser, openPage, settled, visit } from './open-browser.ts';

const KNOWN_ON = '2026-07-31T20:59:59Z';

describe.skipIf(inject('chromium') === null)('every screen', () => {
  let browser: Browser;
  beforeAll(async () => {
    browser = await openBrowser();
  });
  afterAll(() => browser?.close());

  for (const { path } of SCREENS) {
    it(`${path} turns to the other language and back without a reload`, async () => {
      const { page, errors, close } = await openPage(browser);
      await visit(page, path, 'en');
      await page.evaluate(() => Object.assign(globalThis, { wasHere: true }));
      const english = await page.locator('h1').first().innerText();
      await page.getByRole('button', { name: 'العربية' }).click();
      await page.locator('html[dir="rtl"]').waitFor();
      await settled(page);
      const arabic = await page.locator('h1').first().innerText();
      expect(arabic).toMatch(/[\u0600-\u06ff]/);
      expect(await page.title()).toMatch(/[\u0600-\u06ff]/);
      await page.getByRole('button', { name: 'English' }).click();
      await page.locator('html[dir="ltr"]').waitFor();
      await settled(page);
      expect(await page.locator('h1').first().innerText()).toBe(english);
      expect(await page.evaluate(() => 'wasHere' in globalThis)).toBe(true);
      expect(errors).toEqual([]);
      await close();
    });

    it(`${path} goes back to what was known on a date, and says so`, async () => {
      const { page, errors, close } = await openPage(browser);
      await visit(page, path, 'en', { asOf: KNOWN_ON, v: '1' });
      expect(await page.locator('.as-of-banner').innerText()).toContain('31 July 2026');
      for (const link of await page.locator('header nav a').all())
        expect(new URL((await link.getAttribute('href')) ?? '', page.url()).searchParams.get('asOf')).toBe(KNOWN_ON);
      expect(errors).toEqual([]);
      await close();
    });

    it(`${path} moves nothing for whoever wants no motion`, async () => {
      const { page, close } = await openPage(browser);
      await visit(page, path, 'en');
      expect(await page.evaluate(() => document.getAnimations().filter(({ playState }) => playState === 'running').length)).toBe(0);
      await close();
    });

    it(`${path} writes Arabic digits where they are wanted, in Arabic alone`, async () => {
      const { page, errors, close } = await openPage(browser);
      await page.addInitScript(() => localStorage.setItem('tajawub.digits', 'arab'));
      await visit(page, path, 'ar');
      const arabic = await page.locator('main').innerText();
      // a screen without a single figure has nothing to write
      if (/\d/.test(arabic)) expect(arabic).toMatch(/[٠-٩]/);
      await visit(page, path, 'en');
      expect(await page.locator('main').innerText()).not.toMatch(/[٠-٩]/);
      expect(errors).toEqual([]);
      await close();
    });
  }

  it('turns its digits at once, without a reload', async () => {
    const { page, close } = await openPage(browser);
    await visit(page, '/', 'ar');
    await page.evaluate(() => Object.assign(globalThis, { wasHere: true }));
    expect(await page.locator('main').innerText()).not.toMatch(/[٠-٩]/);
    await page.locator('.app-tools .icon-button').nth(1).click();
    await page.getByRole('dialog').getByRole('radio', { name: '١٢٣' }).click();
    await page.keyboard.press('Escape');
    await page.waitForFunction(() => /[٠-٩]/.test(document.querySelector('.tile strong, .tile b')?.textContent ?? ''));
    expect(await page.evaluate(() => 'wasHere' in globalThis)).toBe(true);
    await close();
  });

  it('reads a chart by arrow keys, and opens the point that is read', async () => {
    const { page, close } = await openPage(browser);
    await visit(page, '/trends', 'ar');
    const reader = page.locator('.chart-reader').first();
    await reader.focus();
    const last = await reader.getAttribute('aria-valuetext');
    await page.keyboard.press('ArrowLeft');
    await expect.poll(() => reader.getAttribute('aria-valuetext')).not.toBe(last);
    await page.keyboard.press('Enter');
    await page.getByRole('dialog').waitFor();
    expect(new URL(page.url()).searchParams.has('figure')).toBe(true);
    await close();
  });
});
