import type { Browser, Page } from 'playwright-core';
import { afterAll, beforeAll, describe, expect, inject, it } from 'vitest';
import { faultsOf } from './faults-of.ts';
import { openBrowser, openPage, settled, viewAt, visit } from './open-browser.ts';
import { LANGUAGES } from './views.ts';

const PROBLEM = {
  code: 'store-unavailable',
  status: 503,
  title: { en: 'The database does not answer. Try again in a moment.', ar: 'قاعدة البيانات لا تستجيب. أعد المحاولة بعد قليل.' },
};
const refuse = (page: Page) =>
  page.route('**/v1/kpis*', (route) =>
    route.fulfill({ status: 503, contentType: 'application/problem+json', body: JSON.stringify(PROBLEM) }),
  );

describe.skipIf(inject('chromium') === null)('what is shown when there are no figures', () => {
  let browser: Browser;
  beforeAll(async () => {
    browser = await openBrowser();
  });
  afterAll(() => browser?.close());

  for (const language of LANGUAGES) {
    it(`a refusal says what happened and offers the next step, which works (${language})`, async () => {
      const { page, close } = await openPage(browser);
      await refuse(page);
      await page.goto(viewAt('/', language));
      const alert = page.getByRole('alert');
      await alert.waitFor();
      expect(await alert.innerText()).toContain(PROBLEM.title[language]);
      expect(await alert.innerText()).toContain('store-unavailable');
      expect(await faultsOf(page)).toEqual([]);
      await page.unroute('**/v1/kpis*');
      await alert.getByRole('button').click();
      await page.locator('.tile').first().waitFor();
      await settled(page);
      expect(await alert.count()).toBe(0);
      await close();
    });

    it(`an as-of before all data is no error, and leads back (${language})`, async () => {
      const { page, errors, close } = await openPage(browser);
      await visit(page, '/', language, { asOf: '2010-01-01T00:00:00Z', v: '1' });
      expect(await page.getByRole('alert').count()).toBe(0);
      expect(await page.locator('main .state').count()).toBe(1);
      expect(await faultsOf(page)).toEqual([]);
      await page.locator('main .state button').click();
      await page.locator('.tile').first().waitFor();
      expect(errors).toEqual([]);
      await close();
    });

    it(`a filter that nothing matches says what to do (${language})`, async () => {
      const { page, close } = await openPage(browser);
      await visit(page, '/', language, { channel: 'no-such-channel', v: '1' });
      expect(await page.locator('main .state h1').innerText()).not.toBe('');
      await page.locator('main .state button').click();
      await page.locator('.tile').first().waitFor();
      expect(new URL(page.url()).searchParams.has('channel')).toBe(false);
      await close();
    });
  }

  it('nothing moves for whoever wants no motion', async () => {
    const { page, close } = await openPage(browser);
    await visit(page, '/', 'en');
    const moving = await page.evaluate(() => document.getAnimations().filter(({ playState }) => playState === 'running').length);
    expect(moving).toBe(0);
    await close();
  });

  it('forced colours keep text, marks and focus apart from the ground', async () => {
    const { page, close } = await openPage(browser, { forcedColors: 'active' });
    await visit(page, '/', 'ar');
    expect(await faultsOf(page)).toEqual([]);
    const mark = await page.evaluate(() => {
      const line = document.querySelector('.trend-line');
      return line ? getComputedStyle(line).stroke : null;
    });
    expect(mark).not.toBeNull();
    expect(mark).not.toBe(await page.evaluate(() => getComputedStyle(document.body).backgroundColor));
    await close();
  });
});
