import { spawnSync } from 'node:child_process';
import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { delimiter, join, resolve } from 'node:path';
import type { Browser, Page } from 'playwright-core';
import { afterAll, beforeAll, describe, expect, inject, it } from 'vitest';
import type { KpiTable } from '../../src/core/query.ts';
import { faultsOf } from './faults-of.ts';
import { openBrowser, openPage, settled, sidewaysScroll, visit } from './open-browser.ts';
import { LANGUAGES } from './views.ts';

const HOSTILE = [`it's`, '$(touch tajawub-was-here)', '`id`; "q"', 'two  spaces', 'تواصل, نعم', '🏠', '\u202egnp'];

/** Questions as an address has them. */
const QUESTIONS: readonly (readonly [name: string, search: string])[] = [
  ['several figures by month', 'from=2025-11&to=2026-04&v=1'],
  [
    'two dimensions with filters, "not recorded" among them',
    'grain=quarter&from=2025-Q1&kind=complaint&kind=enquiry&channel=phone&channel=&explore.by=channel&explore.then-by=kind&explore.kpis=received,response-on-time&v=1',
  ],
  ['durations on calendar time', 'grain=year&explore.kpis=response-median~calendar,resolution-p90~calendar&v=1'],
  ['weeks', 'grain=week&from=2026-08-02/P7D&to=2026-09-06/P7D&explore.kpis=received,resolved,backlog&v=1'],
  [
    'small figures hidden, as it was known earlier',
    'from=2026-01&asOf=2026-03-15T09:00:00Z&explore.by=category&explore.suppress=on&explore.kpis=received,satisfaction&v=1',
  ],
  ['another policy and zone', 'from=2026-01&explore.policy=tawasul&explore.zone=UTC&explore.kpis=response-on-time&v=1'],
  [
    'values that a shell would run',
    `from=2026-01&${HOSTILE.map((value) => `channel=${encodeURIComponent(value)}`).join('&')}&channel=phone&explore.kpis=received&v=1`,
  ],
];

describe.skipIf(inject('chromium') === null)('a question on screen, in the terminal and by curl', () => {
  let browser: Browser;
  const folder = mkdtempSync(join(tmpdir(), 'tajawub-explore-'));
  // `npx tajawub` is this repository's own; without a registry it is said in two lines
  writeFileSync(join(folder, 'npx'), `#!/bin/sh\nshift\nexec "${process.execPath}" "${resolve('src/cli/tajawub.mjs')}" "$@"\n`, {
    mode: 0o755,
  });
  const hasCurl = spawnSync('curl', ['--version']).status === 0;
  if (!hasCurl) console.log('There is no curl here: its command is taken apart by the shell and sent by fetch.');
  beforeAll(async () => {
    browser = await openBrowser();
  });
  afterAll(async () => {
    await browser?.close();
    rmSync(folder, { recursive: true, force: true });
  });

  const shell = (command: string): string => {
    const path = `${folder}${delimiter}${process.env.PATH ?? ''}`;
    const { status, stdout, stderr } = spawnSync('sh', ['-c', command], {
      encoding: 'utf8',
      env: { ...process.env, PATH: path, TAJAWUB_DB: inject('database') },
    });
    expect(status, stderr).toBe(0);
    return stdout;
  };
  const viaCurl = async (command: string): Promise<KpiTable> => {
    if (hasCurl) return JSON.parse(shell(command)) as KpiTable;
    const words = shell(`set -- ${command}; for word in "$@"; do printf '%s\\0' "$word"; done`).split('\0');
    const [url = '', body] = [words.find((word) => word.startsWith('http')), words[words.indexOf('--data-raw') + 1]];
    const response = await fetch(url, { method: 'POST', body, headers: { 'content-type': 'application/json' } });
    return (await response.json()) as KpiTable;
  };
  const numbersOf = ({ rows, groups, total }: KpiTable) => ({ rows, groups, total });

  /** The answers that the page was given, by what it asked. */
  async function openQuestion(search: string) {
    const opened = await openPage(browser);
    const answers = new Map<string, KpiTable>();
    opened.page.on('response', async (response) => {
      if (!response.url().includes('/v1/kpis')) return;
      const body = (await response.json().catch(() => null)) as KpiTable | null;
      if (body) answers.set(response.url(), body);
    });
    await visit(opened.page, `/explore?${search}`, 'en');
    return { ...opened, answers };
  }

  const commandsOf = async (page: Page): Promise<readonly [tajawub: string, curl: string]> => {
    await page.getByRole('button', { name: 'As JSON, command or curl' }).click();
    const dialog = page.getByRole('dialog');
    await dialog.getByRole('region', { name: 'Command for tajawub', exact: true }).waitFor();
    const text = async (name: string) =>
      (await dialog
        .getByRole('region', { name: `Command for ${name}`, exact: true })
        .locator('code')
        .textContent()) ?? '';
    return [await text('tajawub'), await text('curl')];
  };

  for (const [name, search] of QUESTIONS) {
    it(`has one answer: ${name}`, async () => {
      const { page, answers, errors, close } = await openQuestion(search);
      const [command, curl] = await commandsOf(page);
      const ofCommand = JSON.parse(shell(command)) as KpiTable;
      const ofCurl = await viaCurl(curl);
      const ofScreen = [...answers.values()].map(numbersOf);
      expect(ofScreen.length).toBeGreaterThan(0);
      expect(numbersOf(ofCommand).rows.length).toBeGreaterThan(0);
      expect(ofScreen).toContainEqual(numbersOf(ofCurl));
      expect(numbersOf(ofCommand)).toEqual(numbersOf(ofCurl));
      expect(errors).toEqual([]);
      await close();
    });
  }

  it('prints the numbers that the command gives', async () => {
    const { page, close } = await openQuestion('from=2026-01&to=2026-06&explore.by=kind&explore.chart=table&explore.kpis=received&v=1');
    const shown = await page
      .locator('.explore-table tbody tr')
      .evaluateAll((rows) => rows.map((row) => row.querySelector('td:last-child a')?.textContent ?? ''));
    const [command] = await commandsOf(page);
    const { rows, groups, total } = JSON.parse(shell(command)) as KpiTable;
    const counts = [total, ...groups, ...rows].map(({ values }) => values.received?.value ?? null);
    const written = counts.map((count) => (count === null ? '—' : count.toLocaleString('en')));
    expect(shown.toSorted()).toEqual(written.toSorted());
    expect(shown.length).toBe(rows.length + groups.length + 1);
    await close();
  });

  it('runs nothing that stands in a filter', async () => {
    const { status } = spawnSync('sh', ['-c', 'test -e tajawub-was-here']);
    expect(status).not.toBe(0);
  });

  it('is undone by Back and by its button, step by step, and done again', async () => {
    const { page, close } = await openPage(browser);
    await visit(page, '/explore?from=2026-01&v=1', 'en');
    await page.locator('.explore-part').first().getByRole('button').nth(1).click();
    await page.getByRole('option', { name: 'Channel' }).click();
    await page.waitForURL(/explore\.by=channel/);
    await settled(page);
    await page.getByRole('button', { name: 'Undo' }).click();
    await page.waitForURL((url) => !url.searchParams.has('explore.by'));
    await page.getByRole('button', { name: 'Redo' }).click();
    await page.waitForURL(/explore\.by=channel/);
    await page.goBack();
    await page.waitForURL((url) => !url.searchParams.has('explore.by'));
    await close();
  });

  it('is asked as it is written in JSON, and what is wrong is said while it is written', async () => {
    for (const language of LANGUAGES) {
      const { page, close } = await openPage(browser);
      await visit(page, '/explore?from=2026-01&v=1', language);
      await page.locator('.explore-actions button:not(.screen-export)').last().click();
      const editor = page.locator('.query-editor textarea');
      await editor.fill('{"kpis":["received"],"thenBy":"kind"}');
      await page.locator('.query-editor .field-error li').first().waitFor();
      expect(await page.locator('.query-editor .field-error').innerText()).toContain(language === 'ar' ? 'حدد «by» أيضًا' : 'name “by” too');
      await editor.fill('{"kpis":["satisfaction"],"grain":"quarter","by":"channel"}');
      await page.locator('.query-actions .button-primary').click();
      await page.waitForURL(/explore\.kpis=satisfaction/);
      expect(new URL(page.url()).searchParams.get('grain')).toBe('quarter');
      await settled(page);
      expect(await page.getByRole('alert').count()).toBe(0);
      await close();
    }
  });

  it('is kept under a name, opened by its link, renamed, and comes back after it was deleted', async () => {
    const { page, errors, close } = await openPage(browser);
    await visit(page, '/explore?from=2026-01&explore.by=kind&explore.kpis=satisfaction&v=1', 'en');
    await page.getByRole('button', { name: 'Views' }).click();
    const form = page.getByRole('form', { name: 'Save this view' });
    await form.getByLabel('Name', { exact: true }).fill('Ratings by kind');
    await form.getByLabel('Your name').fill('Noora');
    await form.getByRole('button', { name: 'Save this view' }).click();
    const link = page.getByRole('link', { name: 'Ratings by kind' });
    await link.waitFor();
    expect(await link.getAttribute('href')).toContain('explore.kpis=satisfaction');
    await page.getByRole('button', { name: 'Rename: Ratings by kind' }).click();
    const renaming = page.getByRole('form', { name: 'Rename' });
    await renaming.getByLabel('Name', { exact: true }).fill('Satisfaction by kind');
    await renaming.getByRole('button', { name: 'Save' }).click();
    await page.getByRole('link', { name: 'Satisfaction by kind' }).waitFor();
    await page.getByRole('button', { name: 'Delete: Satisfaction by kind' }).click();
    await page.getByRole('link', { name: 'Satisfaction by kind' }).waitFor({ state: 'detached' });
    await page.keyboard.press('Escape');
    await page.getByRole('dialog').waitFor({ state: 'detached' });
    await page.locator('.toasts').getByRole('button', { name: 'Undo' }).click();
    await page.getByRole('button', { name: 'Views' }).click();
    await page.getByRole('link', { name: 'Satisfaction by kind' }).waitFor();
    expect(errors).toEqual([]);
    await close();
  });
});

/** One view a picture. */
const PICTURES: Readonly<Record<string, string>> = {
  line: 'from=2025-01&explore.by=kind&explore.kpis=response-on-time&explore.chart=line&explore.target=model&v=1',
  band: 'from=2025-01&explore.kpis=response-median,response-p90&explore.chart=band&explore.against=year&v=1',
  bar: 'from=2025-01&explore.by=channel&explore.kpis=response-on-time&explore.chart=bar&explore.against=previous&v=1',
  stacked: 'from=2025-01&explore.by=channel&explore.kpis=received&explore.chart=stacked&v=1',
  'heat map': 'from=2025-01&explore.by=channel&explore.then-by=kind&explore.kpis=received&v=1',
  distribution: 'from=2025-01&explore.kpis=response-median&explore.chart=distribution&v=1',
  Pareto: 'from=2025-01&explore.by=category&explore.kpis=received&explore.chart=pareto&v=1',
  XmR: 'from=2025-01&explore.kpis=response-on-time&explore.chart=xmr&v=1',
  funnel: 'from=2025-01&explore.kpis=received,resolution-rate,response-on-time,response-closed-only&explore.chart=funnel&v=1',
  table: 'from=2026-01&explore.by=kind&explore.kpis=received,response-on-time&explore.chart=table&v=1',
};

describe.skipIf(inject('chromium') === null)('every picture of Explore', () => {
  let browser: Browser;
  beforeAll(async () => {
    browser = await openBrowser();
  });
  afterAll(() => browser?.close());

  for (const [name, search] of Object.entries(PICTURES)) {
    it(`${name}: fits, and axe finds nothing, on a desk and on a phone, in both languages`, async () => {
      for (const language of LANGUAGES) {
        for (const width of [1440, 390]) {
          const { page, errors, close } = await openPage(browser, { viewport: { width, height: 900 } });
          await visit(page, `/explore?${search}`, language);
          expect(await page.locator('.chart-frame').count()).toBeGreaterThan(0);
          expect(await sidewaysScroll(page), `${language} ${width}`).toBeLessThanOrEqual(0);
          expect(await faultsOf(page), `${language} ${width}`).toEqual([]);
          expect(errors).toEqual([]);
          await close();
        }
      }
    });
  }
});
