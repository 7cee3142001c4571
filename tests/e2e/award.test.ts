import type { Browser, Page } from 'playwright-core';
import { afterAll, beforeAll, describe, expect, inject, it } from 'vitest';
import { awardModelsAr } from '../../src/i18n/messages/ar/award-models.ts';
import { awardScreenAr } from '../../src/i18n/messages/ar/award-screen.ts';
import { documentsAr } from '../../src/i18n/messages/ar/documents.ts';
import { awardModelsEn } from '../../src/i18n/messages/en/award-models.ts';
import { awardScreenEn } from '../../src/i18n/messages/en/award-screen.ts';
import { documentsEn } from '../../src/i18n/messages/en/documents.ts';
import { MESSAGES } from '../../src/i18n/messages/messages.ts';
import { faultsOf } from './faults-of.ts';
import { openBrowser, openPage, settled, sidewaysScroll, visit } from './open-browser.ts';
import { LANGUAGES } from './views.ts';

const WORDS = {
  ar: { ...awardScreenAr, ...awardModelsAr, ...documentsAr },
  en: { ...awardScreenEn, ...awardModelsEn, ...documentsEn },
} as const;
const PARTS = [
  '/award',
  '/award/cycles',
  '/award/readiness',
  '/award/models',
  '/award/models/customer-communication',
  '/award/new',
] as const;

const button = (page: Page, name: string) => page.getByRole('button', { name, exact: true });

describe.skipIf(inject('chromium') === null)('the award, over the real server', () => {
  let browser: Browser;
  beforeAll(async () => {
    browser = await openBrowser();
  });
  afterAll(() => browser?.close());

  for (const language of LANGUAGES) {
    const words = WORDS[language];

    for (const width of [1440, 390] as const) {
      it(`every part of it fits ${width} px, and axe finds nothing (${language})`, async () => {
        const { page, errors, close } = await openPage(browser, { viewport: { width, height: 900 } });
        for (const path of PARTS) {
          await visit(page, path, language);
          expect(await page.locator('h1').count(), path).toBe(1);
          expect(await sidewaysScroll(page), path).toBeLessThanOrEqual(0);
          expect(await faultsOf(page), path).toEqual([]);
        }
        expect(errors).toEqual([]);
        await close();
      });
    }

    it(`a model is copied, weighed anew, looked at, kept, and scores a cycle (${language})`, async () => {
      const { page, errors, close } = await openPage(browser);
      const id = `mine-${language}`;
      await visit(page, '/award/models', language);
      await page.locator('.model-actions a').nth(1).click();
      await page.waitForURL(/\/award\/new/);
      const idField = page.getByLabel(words['models.id'], { exact: true }).first();
      await idField.fill(id);
      const weights = page.locator('.criterion-numbers').getByLabel(words['models.field.weight'], { exact: true });
      await weights.nth(0).fill('40');
      // said at the sum, and again where the draft is kept
      await page.locator('.weights-sum[data-off]').waitFor();
      expect(await button(page, MESSAGES[language]['action.save']).isDisabled()).toBe(true);
      await weights.nth(2).fill('25');
      await page.locator('.weights-sum').getByText(words['models.weights.even']).waitFor();
      await button(page, words['draft.preview']).click();
      await page.locator('.preview table').waitFor();
      await page.getByLabel(words['draft.author'], { exact: true }).first().fill('Amal');
      await button(page, MESSAGES[language]['action.save']).click();
      await page.waitForURL(new RegExp(`/award/models/${id}`));
      await visit(page, '/award', language, { 'award.model': id, 'award.cycle': '2025', v: '1' });
      const row = page.locator('.award-criteria tbody tr').first();
      expect(await row.locator('td.number').nth(1).innerText()).toContain('40');
      expect(await page.locator('h1').innerText()).toMatch(/2025/);
      expect(await page.locator('main').innerText()).toContain(words['award.unofficial']);
      expect(errors).toEqual([]);
      await close();
    });

    it(`a figure opens its panel and Back closes it; what is supposed stays in the link (${language})`, async () => {
      const { page, errors, close } = await openPage(browser);
      await visit(page, '/award', language);
      await page.locator('.award-value').first().click();
      await page.getByRole('dialog').waitFor();
      await page.goBack();
      await page.getByRole('dialog').waitFor({ state: 'detached' });
      await page.getByRole('slider').first().focus();
      await page.keyboard.press('End');
      await page.waitForURL(/award\.if=/);
      const said = await page.locator('.what-if-result').innerText();
      await page.reload();
      await settled(page);
      expect(await page.locator('.what-if-result').innerText()).toBe(said);
      expect(errors).toEqual([]);
      await close();
    });
  }
});
