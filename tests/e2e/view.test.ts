import type { Browser, Page } from 'playwright-core';
import { afterAll, beforeAll, describe, expect, inject, it } from 'vitest';
import { openBrowser, openPage, settled, viewAt, visit } from './open-browser.ts';
import { LANGUAGES } from './views.ts';

const tiles = (page: Page): Promise<string[]> => page.locator('.tile strong, .tile b').allInnerTexts();
const search = (page: Page): URLSearchParams => new URL(page.url()).searchParams;

describe.skipIf(inject('chromium') === null)('the view in the address', () => {
  let browser: Browser;
  beforeAll(async () => {
    browser = await openBrowser();
  });
  afterAll(() => browser?.close());

  it('stays when the language is switched, without a reload', async () => {
    const { page, errors, close } = await openPage(browser);
    await visit(page, '/', 'en', { channel: 'tawasul', to: '2026-08', v: '1' });
    await page.evaluate(() => Object.assign(globalThis, { wasHere: true }));
    const before = await tiles(page);
    await page.getByRole('button', { name: 'العربية' }).click();
    await page.locator('html[dir="rtl"]').waitFor();
    await settled(page);
    expect(await page.evaluate(() => 'wasHere' in globalThis)).toBe(true);
    expect(search(page).get('channel')).toBe('tawasul');
    expect(search(page).get('to')).toBe('2026-08');
    expect(await page.locator('html').getAttribute('lang')).toBe('ar');
    // counts are written alike in both languages
    expect((await tiles(page))[0]).toBe(before[0]);
    expect(errors).toEqual([]);
    await close();
  });

  it('goes back a filter by Back', async () => {
    const { page, close } = await openPage(browser);
    await visit(page, '/', 'en');
    const whole = await tiles(page);
    await page.getByRole('button', { name: /^Channel/ }).click();
    await page.getByRole('option', { name: /Tawasul/ }).click();
    await page.waitForURL(/channel=tawasul/);
    await page.keyboard.press('Escape');
    await settled(page);
    await expect.poll(() => tiles(page)).not.toEqual(whole);
    await page.goBack();
    await settled(page);
    expect(search(page).has('channel')).toBe(false);
    await expect.poll(() => tiles(page)).toEqual(whole);
    await close();
  });

  it('is the same to whoever opens the link', async () => {
    const parameters = {
      grain: 'quarter',
      to: '2026-Q2',
      channel: 'contact-centre',
      kind: 'complaint',
      asOf: '2026-07-31T20:59:59Z',
      v: '1',
    };
    const seen: string[] = [];
    for (let i = 0; i < 2; i++) {
      const { page, close } = await openPage(browser);
      await visit(page, '/', 'en', parameters);
      expect(page.url()).toBe(viewAt('/', 'en', parameters));
      seen.push(await page.locator('main').innerText());
      await close();
    }
    expect(seen[0]).toContain('Q2 2026');
    expect(seen[1]).toBe(seen[0]);
  });

  for (const language of LANGUAGES) {
    it(`goes back to what was known on a date, on every screen, and says so (${language})`, async () => {
      const { page, errors, close } = await openPage(browser);
      await visit(page, '/', language);
      const now = await tiles(page);
      await page.locator('.as-of-button').click();
      await page.locator('.tool-presets button').nth(2).click();
      await page.keyboard.press('Escape');
      await page.locator('.as-of-banner').waitFor();
      await settled(page);
      expect(search(page).get('asOf')).toBe('2026-07-31T20:59:59Z');
      await expect.poll(() => tiles(page)).not.toEqual(now);
      expect(await page.locator('.as-of-banner').innerText()).toContain(language === 'ar' ? 'كما عُرفت في 31 يوليو 2026' : '31 July 2026');
      expect(await page.locator('.as-of-banner').innerText()).toContain('1448');
      // the other screens show the same date
      await page.locator('header nav a').nth(1).click();
      await settled(page);
      expect(search(page).get('asOf')).toBe('2026-07-31T20:59:59Z');
      await page.locator('.as-of-banner button').click();
      await settled(page);
      expect(search(page).has('asOf')).toBe(false);
      expect(await page.locator('.as-of-banner').count()).toBe(0);
      expect(errors).toEqual([]);
      await close();
    });
  }

  it('takes any day of the calendar, with its Hijri date beside it', async () => {
    const { page, close } = await openPage(browser);
    await visit(page, '/', 'ar');
    await page.locator('.as-of-button').click();
    await page.locator('.calendar-month').selectOption('2026-02');
    await page.locator('.calendar-day:not([data-outside-month])').nth(17).click();
    expect(await page.locator('.tool-chosen').innerText()).toMatch(/18 فبراير 2026.*1 رمضان 1447/);
    expect(search(page).get('asOf')).toBe('2026-02-18T20:59:59Z');
    expect(await page.locator('.calendar th').first().innerText()).toContain('أحد');
    await close();
  });
});
