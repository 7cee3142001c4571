import { mkdtemp, readFile, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import type { Browser, Page } from 'playwright-core';
import { afterAll, beforeAll, describe, expect, inject, it } from 'vitest';
import { casesAddress } from '../../src/app/data/case-cell.ts';
import type { AwardScoreAnswer } from '../../src/contract/award.ts';
import type { CasesAnswer } from '../../src/contract/cases.ts';
import type { SnapshotEntry } from '../../src/contract/evidence.ts';
import type { Meta } from '../../src/contract/meta.ts';
import type { Snapshot } from '../../src/core/evidence/snapshot.ts';
import { EMPTY_QUERY } from '../../src/core/query.ts';
import { generateDemo } from '../../src/demo/generate-demo.ts';
import { awardAr } from '../../src/i18n/messages/ar/award.ts';
import { awardModelsAr } from '../../src/i18n/messages/ar/award-models.ts';
import { awardScreenAr } from '../../src/i18n/messages/ar/award-screen.ts';
import { documentsAr } from '../../src/i18n/messages/ar/documents.ts';
import { evidenceAr } from '../../src/i18n/messages/ar/evidence.ts';
import { awardEn } from '../../src/i18n/messages/en/award.ts';
import { awardModelsEn } from '../../src/i18n/messages/en/award-models.ts';
import { awardScreenEn } from '../../src/i18n/messages/en/award-screen.ts';
import { documentsEn } from '../../src/i18n/messages/en/documents.ts';
import { evidenceEn } from '../../src/i18n/messages/en/evidence.ts';
import { MESSAGES } from '../../src/i18n/messages/messages.ts';
import { openDuckDbStore } from '../../src/server/duckdb-store.ts';
import { type RunningServer, startServer } from '../../src/server/serve.ts';
import { runCli } from '../cli/run-cli.ts';
import { faultsOf } from './faults-of.ts';
import { openBrowser, openPage, settled, sidewaysScroll } from './open-browser.ts';

const WORDS = {
  en: { ...MESSAGES.en, ...awardEn, ...awardScreenEn, ...awardModelsEn, ...documentsEn, ...evidenceEn },
  ar: { ...MESSAGES.ar, ...awardAr, ...awardScreenAr, ...awardModelsAr, ...documentsAr, ...evidenceAr },
} as const;

/**
 * Records are altered here, so this suite has a server and a database of its own. The languages follow one another over the
 * same database: what the first froze has already changed when the second begins, and the second must not care.
 */
describe.skipIf(inject('chromium') === null)('a claim, from the award model to its verification', () => {
  let browser: Browser;
  let server: RunningServer;
  let folder: string;
  let database: string;
  let address: string;

  beforeAll(async () => {
    folder = await mkdtemp(join(tmpdir(), 'tajawub-evidence-'));
    database = join(folder, 'evidence.duckdb');
    // ten months of the demonstration: enough to score a cycle, and quickly read several times over
    const { asOf, ...demo } = generateDemo({ months: 10 });
    const store = await openDuckDbStore(database);
    await store.write({ ...demo, isDemonstration: true, dataAsOf: asOf });
    await store.close();
    server = await startServer({ databasePath: database, port: 0 });
    address = server.url;
    browser = await openBrowser();
  });
  afterAll(async () => {
    await browser?.close();
    await server?.close();
    await rm(folder, { recursive: true, force: true });
  });

  const send = async <T>(method: string, path: string, body?: unknown, headers: Record<string, string> = {}): Promise<T> => {
    const response = await fetch(`${address}${path}`, {
      method,
      headers: { 'content-type': 'application/json', ...headers },
      ...(body === undefined ? {} : { body: JSON.stringify(body) }),
    });
    const answer: unknown = await response.json();
    expect([response.ok, response.ok ? null : answer]).toEqual([true, null]);
    return answer as T;
  };
  const visitHere = async (page: Page, path: string, language: 'ar' | 'en'): Promise<void> => {
    await page.goto(`${address}${path}${path.includes('?') ? '&' : '?'}lang=${language}`);
    await settled(page);
  };
  const faultless = async (page: Page): Promise<void> => {
    for (const width of [390, 1440]) {
      await page.setViewportSize({ width, height: 900 });
      await settled(page);
      expect(await sidewaysScroll(page), `${width} px`).toBeLessThanOrEqual(0);
      expect(await faultsOf(page), `${width} px`).toEqual([]);
    }
  };

  /** A model of one's own, as people make it: copied, named, weighed anew, and kept. */
  async function makeModel(page: Page, id: string, language: 'ar' | 'en'): Promise<void> {
    const words = WORDS[language];
    await visitHere(page, '/award/models', language);
    await page
      .getByRole('link', { name: new RegExp(words['models.copyOf'].replace('{title}', '.+')) })
      .first()
      .click();
    await page.waitForURL(/\/award\/new/);
    await page.getByLabel(words['models.id'], { exact: true }).first().fill(id);
    const weights = page.locator('.criterion-numbers').getByLabel(words['models.field.weight'], { exact: true });
    await weights.nth(0).fill('40');
    await weights.nth(2).fill('25');
    await page.getByText(words['models.weights.even'], { exact: true }).waitFor();
    await page.getByLabel(words['draft.author'], { exact: true }).fill(language === 'ar' ? 'أمل' : 'Amal');
    await page.getByRole('button', { name: words['action.save'], exact: true }).click();
    await page.waitForURL(new RegExp(`/award/models/${id}`));
  }

  /** One case of March that was answered in time becomes one that was answered in October; its id. */
  async function alterRecord(year: string): Promise<string> {
    const { recorded, dataAsOf } = await send<Meta>('GET', '/v1/meta');
    const query = { ...EMPTY_QUERY, kpis: ['response-on-time'], from: `${year}-03`, to: `${year}-03` };
    const cell = { query, kpi: 'response-on-time', role: 'numerator', period: null, group: null } as const;
    const { cases } = await send<CasesAnswer>('GET', casesAddress(cell, { cursor: null, limit: 1 }));
    const { inquiry } = cases[0]!;
    const changed = { ...inquiry, events: [{ at: `${year}-10-20T08:00:00Z`, type: 'responded' }], updatedAt: '2026-10-30T08:00:00Z' };
    await send('POST', '/v1/imports', { source: 'correction', inquiries: [changed], recorded, dataAsOf });
    return inquiry.id;
  }

  for (const language of ['ar', 'en'] as const) {
    it(`is written, frozen, and found changed, on screen and from the terminal (${language})`, async () => {
      const words = WORDS[language];
      const { page, errors, close } = await openPage(browser, { acceptDownloads: true });
      const model = `mine-${language}`;
      await makeModel(page, model, language);

      // its cycle is scored, and says what of it is worth how much
      await visitHere(page, `/award?award.model=${model}&award.cycle=2026&v=1`, language);
      const scored = await send<AwardScoreAnswer>('POST', '/v1/award/score', { model, cycle: '2026' });
      const inTime = scored.criteria.find(({ criterion }) => criterion === 'answered-in-time')!;
      const said = new Intl.NumberFormat('en-GB', { maximumFractionDigits: 1 });
      const rate = new Intl.NumberFormat('en-GB', { style: 'percent', minimumFractionDigits: 1, maximumFractionDigits: 1 }).format(
        inTime.figure.value!,
      );
      expect(await page.locator('h1').innerText()).toContain(said.format(scored.points));
      const row = page.locator('.award-criteria tbody tr').first();
      expect(await row.innerText()).toContain(rate);
      expect(await row.locator('td.number').nth(1).innerText()).toContain('40');

      // two claims: one begun from a criterion, one from scratch
      await row.getByRole('link', { name: new RegExp(words['award.criteria.claimOf'].split('{')[0]!) }).click();
      await page.waitForURL(/\/evidence\/new/);
      await settled(page);
      await expect.poll(() => page.locator('.claim-preview').innerText()).toContain(rate);
      await faultless(page);
      await page.getByLabel(words['claim.author']).fill(language === 'ar' ? 'أمل' : 'Amal');
      await page.getByRole('button', { name: words['action.save'], exact: true }).click();
      await page.waitForURL(/\/evidence\/claims\/claim-/);
      await visitHere(page, '/evidence/new', language);
      await page.getByRole('button', { name: words['claim.addFigure'] }).click();
      await page.getByLabel(words['figure.name']).fill('asked');
      await page.getByRole('button', { name: new RegExp(words['figure.kpi']) }).click();
      await page.getByRole('option').first().click();
      await page.getByRole('button', { name: words['figure.keep'] }).click();
      await page.getByLabel(words['claim.ar']).fill('بلغ عدد الحالات الواردة {asked}.');
      await page.getByLabel(words['claim.en']).fill('Received in all: {asked}.');
      await page.getByRole('button', { name: words['action.save'], exact: true }).click();
      await page.waitForURL(/\/evidence\/claims\/claim-/);

      // both are frozen
      await visitHere(page, '/evidence', language);
      await faultless(page);
      const opened = await page
        .getByRole('link', { name: words['claims.edit'] })
        .evaluateAll((links) => links.map((link) => (link as HTMLAnchorElement).href));
      const before = (await send<{ snapshots: SnapshotEntry[] }>('GET', '/v1/snapshots')).snapshots.length;
      for (const href of opened.slice(0, 2)) {
        await page.goto(href);
        await settled(page);
        const freeze = page.getByRole('button', { name: words['freeze.action'], exact: true });
        await freeze.click();
        const dialog = page.getByRole('dialog');
        await dialog.waitFor();
        expect(await faultsOf(page)).toEqual([]);
        await dialog.getByRole('button', { name: words['freeze.action'], exact: true }).click();
        await page.waitForURL(/\/evidence\/snapshots\//);
        await settled(page);
      }
      await faultless(page);
      const frozen = (await send<{ snapshots: SnapshotEntry[] }>('GET', '/v1/snapshots')).snapshots;
      expect(frozen).toHaveLength(before + 2);
      const ofRate = frozen.find(({ subject }) => subject?.model === model)!;
      expect(frozen.map(({ figures }) => figures.length)).toEqual(expect.arrayContaining([3, 1]));

      // the same, on screen and from the terminal, by id and from the file that was downloaded
      await visitHere(page, `/evidence/snapshots/${ofRate.id}`, language);
      const [download] = await Promise.all([
        page.waitForEvent('download'),
        page.getByRole('button', { name: words['snapshot.download'] }).click(),
      ]);
      const file = join(folder, `${ofRate.id}.json`);
      await download.saveAs(file);
      const saved = JSON.parse(await readFile(file, 'utf8')) as Snapshot;
      expect(saved.sha256).toBe(ofRate.sha256);
      expect(await page.locator('.seal').innerText()).toBe(ofRate.sha256);
      await page.getByRole('button', { name: words['verify.action'], exact: true }).click();
      await page.locator('.verification-same').waitFor();
      expect(await runCli(['verify', ofRate.id, '--db', database])).toMatchObject({ code: 0 });

      // one record is altered
      const altered = await alterRecord('2026');
      await page.getByRole('button', { name: words['verify.again'] }).click();
      await page.locator('.verification-different').waitFor();
      expect(await page.locator('.drifts').allInnerTexts()).toEqual([1, 2, 3].map(() => words['drift.records-changed']));
      expect(await page.locator('.changed-records').innerText()).toContain(altered);
      await faultless(page);
      const terminal = await runCli(['verify', file, '--db', database, '--lang', language]);
      expect(terminal.code).toBe(1);
      expect(terminal.out).toContain(words['drift.records-changed']);
      expect(terminal.out).toContain(altered);
      expect((await runCli(['verify', ofRate.id, '--db', database, '--format', 'json'])).code).toBe(1);

      // and one digit of the file
      const forged = join(folder, `forged-${language}.json`);
      const digits = (await readFile(file, 'utf8')).replace(
        /("numerator": \d*)(\d)/,
        (_, head, last) => `${head}${(Number(last) + 1) % 10}`,
      );
      await writeFile(forged, digits);
      await visitHere(page, '/evidence', language);
      await page.locator('input[type=file]').setInputFiles(forged);
      await page.locator('.verification-broken').waitFor();
      expect(await page.locator('.check-outcome').innerText()).toContain(words['drift.snapshot-altered']);
      expect((await runCli(['verify', forged, '--db', database])).out).toContain('THE SEAL IS BROKEN');

      // all at once, and the list remembers
      await page.getByRole('button', { name: words['snapshots.verifyAll'] }).click();
      await page.locator('.verify-all p').waitFor();
      expect(await page.locator('.claim-list .verdict-bad').count()).toBeGreaterThan(0);
      await faultless(page);
      expect(errors).toEqual([]);
      await close();
    });

    it(`prints the evidence sheet on one page (${language})`, async () => {
      const { snapshots } = await send<{ snapshots: SnapshotEntry[] }>('GET', '/v1/snapshots');
      const { page, close } = await openPage(browser);
      await visitHere(page, `/evidence/snapshots/${snapshots.find(({ subject }) => subject !== null)!.id}`, language);
      const pdf = (await page.pdf({ format: 'A4', preferCSSPageSize: true, printBackground: true })).toString('latin1');
      expect(pdf.match(/\/Type\s*\/Page\b/g)).toHaveLength(1);
      await page.emulateMedia({ media: 'print' });
      const sheet = await page.locator('.evidence-sheet').innerText();
      for (const { 'sheet.demonstration': made, 'sheet.frozenBy': by, 'sheet.signature': sign } of [evidenceEn, evidenceAr]) {
        for (const text of [made, by, sign]) expect(sheet).toContain(text);
      }
      expect(await page.locator('.app-header').isVisible()).toBe(false);
      await close();
    });
  }

  it('takes a figure from its panel into a claim', async () => {
    const { page, close } = await openPage(browser);
    await visitHere(page, '/?figure=response-on-time&figure.at=2026-09&channel=tawasul&v=1', 'en');
    await page.getByRole('link', { name: 'Use in a claim' }).click();
    await page.waitForURL(/\/evidence\/new/);
    await settled(page);
    expect(await page.locator('.figure-entry').innerText()).toMatch(/Answered on time[\s\S]*September 2026 · Channel: .*Tawasul/);
    await close();
  });
});
