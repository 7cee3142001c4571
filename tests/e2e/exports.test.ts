import { execFile } from 'node:child_process';
import { mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { promisify } from 'node:util';
import type { Browser, Locator, Page } from 'playwright-core';
import { afterAll, beforeAll, describe, expect, inject, it } from 'vitest';
import type { Arrivals } from '../../src/contract/arrivals.ts';
import type { Distribution } from '../../src/contract/distribution.ts';
import type { DueAnswer } from '../../src/contract/due.ts';
import type { KpiTable } from '../../src/core/query.ts';
import { runCli } from '../cli/run-cli.ts';
import { readPng } from '../export/png-reader.ts';
import { holdsLetters } from '../export/read-text.ts';
import { findTool, runTool } from '../export/reader-tool.ts';
import { openBrowser, openPage, visit } from './open-browser.ts';
import { LANGUAGES } from './views.ts';

const [unzip, rsvg, pdftotext, pdfinfo] = [
  await findTool('unzip'),
  await findTool('rsvg-convert'),
  await findTool('pdftotext'),
  await findTool('pdfinfo'),
];
const LAUNCHER = fileURLToPath(new URL('../../src/cli/tajawub.mjs', import.meta.url));
const folder = mkdtempSync(join(tmpdir(), 'tajawub-e2e-export-'));
const run = promisify(execFile);

const dialogOf = (page: Page): Locator => page.getByRole('dialog');

async function openMenu(page: Page, chart: number): Promise<Locator> {
  await page.locator('figure.chart-frame').nth(chart).locator('.chart-tools > button').last().click();
  await dialogOf(page).waitFor();
  return dialogOf(page);
}

async function saved(page: Page, button: Locator, name: string): Promise<string> {
  const [download] = await Promise.all([page.waitForEvent('download'), button.click()]);
  const path = join(folder, name);
  await download.saveAs(path);
  return path;
}

const choose = (dialog: Locator, name: string): Promise<void> => dialog.getByRole('radio', { name, exact: true }).click({ force: true });
const saveIn = (page: Page, name: string): Promise<string> => saved(page, dialogOf(page).locator('.button-primary'), name);

describe.skipIf(inject('chromium') === null)('files of a screen', { timeout: 300_000 }, () => {
  let browser: Browser;
  beforeAll(async () => {
    browser = await openBrowser();
  });
  afterAll(async () => {
    await browser?.close();
    rmSync(folder, { recursive: true, force: true });
  });
  const open = () => openPage(browser, { acceptDownloads: true, permissions: ['clipboard-read', 'clipboard-write'] });
  const clipboard = (page: Page): Promise<string> => page.evaluate(() => navigator.clipboard.readText());

  for (const language of LANGUAGES) {
    it(`are the same bytes as the terminal writes by the command that the menu gives (${language})`, async () => {
      const { page, errors, close } = await open();
      await visit(page, '/trends', language, { from: '2026-01', to: '2026-08', v: '1' });
      const dialog = await openMenu(page, 1);
      for (const format of ['XLSX', 'CSV', 'JSON']) {
        await choose(dialog, format);
        // a picture of the screen is the one thing that a terminal has not
        if (format === 'XLSX') await dialog.locator('input[type="checkbox"]').first().uncheck();
        const file = readFileSync(await saveIn(page, `screen.${language}.${format}`));
        await dialog.getByRole('button', { name: language === 'ar' ? 'نسخ كأمر' : 'Copy as command' }).click();
        await expect.poll(() => clipboard(page)).toContain(`--format ${format.toLowerCase()}`);
        const command = (await clipboard(page)).replace('npx tajawub', `'${process.execPath}' '${LAUNCHER}'`);
        await run('sh', ['-c', `${command} --db '${inject('database')}'`], { cwd: folder });
        const own = readFileSync(join(folder, `tajawub.${format.toLowerCase()}`));
        expect(own.equals(file), `${format}: ${own.length} and ${file.length} bytes`).toBe(true);
      }
      expect(errors).toEqual([]);
      await close();
    });
  }

  it('hold the very answer of the API, and hide what it hides', async () => {
    const { page, close } = await open();
    await visit(page, '/trends', 'en', { from: '2026-01', to: '2026-08', v: '1' });
    const dialog = await openMenu(page, 2);
    await choose(dialog, 'JSON');
    const { query, answer } = JSON.parse(readFileSync(await saveIn(page, 'answer.json'), 'utf8')) as { query: object; answer: KpiTable };
    expect(query).toMatchObject({ suppress: true });
    const q = Buffer.from(JSON.stringify(query)).toString('base64url');
    expect(await (await fetch(`${inject('address')}/v1/kpis?q=${q}`)).json()).toEqual(answer);
    await close();
  });

  it('hide small figures in pictures and tables alike, of answers that are no KPI', async () => {
    const { page, errors, close } = await open();
    const filter = { channel: 'tawasul', category: 'digital-service', v: '1' };
    const where = { channel: ['tawasul'], category: ['digital-service'] };
    const answerTo = async (path: string, query: object) => {
      const q = Buffer.from(JSON.stringify({ kpis: ['received'], where, suppress: true, ...query })).toString('base64url');
      return (await fetch(`${inject('address')}${path}?q=${q}`)).json();
    };
    const filesOf = async (card: Locator, name: string) => {
      await card.getByRole('button', { name: 'Export', exact: true }).click();
      const dialog = dialogOf(page);
      await choose(dialog, 'CSV');
      const csv = readFileSync(await saveIn(page, `${name}.csv`), 'utf8');
      await choose(dialog, 'SVG');
      const svg = readFileSync(await saveIn(page, `${name}.svg`), 'utf8');
      await dialog.getByRole('checkbox').first().uncheck();
      const open = readFileSync(await saveIn(page, `${name}-open.svg`), 'utf8');
      await dialog.getByRole('button', { name: 'Close' }).click();
      const words = (text: string) => [...text.matchAll(/<text[^>]*>([^<]*)<\/text>/g)].map(([, word = '']) => word);
      // a stamp is broken into lines, each a text of its own
      const said = (text: string) => text.replace(/<[^>]+>/g, ' ').replace(/\s+/g, ' ');
      for (const text of [csv, svg]) expect(said(text)).toContain('hidden where they, or a sum');
      expect(said(open)).toContain('shown, however few');
      return {
        rows: csv.split('\r\n').slice(1),
        drawn: words(svg),
        open: words(open),
        cells: [svg, open].map((text) => text.split('<rect').length),
      };
    };

    await visit(page, '/', 'en', { ...filter, 'brief.due': 'resolution' });
    const { resolution } = (await answerTo('/v1/due', {})) as DueAnswer;
    const due = await filesOf(page.locator('section.due'), 'due');
    expect(resolution?.overdue).toBeNull();
    expect(due.rows[0]).toMatch(/^Overdue,,/);
    const after = due.drawn.indexOf('Overdue') + 1;
    expect(due.drawn[after]).toBe('—');
    expect(Number(due.open[after])).toBeGreaterThan(0);

    const few = { channel: 'email', category: 'staff-conduct', v: '1' };
    const range = { from: '2026-01', to: '2026-08', where: { channel: ['email'], category: ['staff-conduct'] } };
    await visit(page, '/trends', 'en', { ...few, from: range.from, to: range.to });
    const arrivals = (await answerTo('/v1/arrivals', range)) as Arrivals;
    const hours = await filesOf(page.locator('figure.chart-frame', { has: page.locator('.heat') }), 'arrivals');
    const cells = hours.rows.filter((row) => row !== '').map((row) => row.split(',').slice(1, 8));
    const expected = Array.from({ length: 24 }, (_, at) => arrivals.days.map((day) => String(day.hours[23 - at] ?? '')));
    expect(cells).toEqual(expected);
    const hidden = arrivals.days.flatMap((day) => day.hours).filter((count) => count === null).length;
    expect(hidden).toBeGreaterThan(0);
    // a hidden hour has no shade
    expect((hours.cells[1] ?? 0) - (hours.cells[0] ?? 0)).toBe(hidden);

    const { rows } = (await answerTo('/v1/distribution', range)) as Distribution;
    const spread = await filesOf(page.locator('figure.chart-frame', { hasText: 'the middle half (' }), 'spread');
    const nothing = rows.map(({ n }) => !n);
    expect(rows.map(({ n }) => n)).toContain(null);
    expect(spread.rows.filter((row) => row !== '').map((row) => /^[^,]+(?:,—){5},/.test(row))).toEqual(nothing);

    await visit(page, '/trends', 'en', { ...few, governorate: 'capital' });
    const held = await filesOf(page.locator('section.continuity'), 'continuity');
    expect(held.drawn.filter((word) => word.includes('hidden: fewer')).length).toBeGreaterThan(0);
    expect(held.open.filter((word) => word.includes('hidden: fewer'))).toEqual([]);
    expect(held.rows.some((row) => row.includes('hidden: fewer than five'))).toBe(true);
    expect(errors).toEqual([]);
    await close();
  });

  it('are, of the cases, the Parquet that the terminal writes, without pseudonyms, and a CSV that says so', async () => {
    const { page, close } = await open();
    await visit(page, '/cases', 'en', { from: '2026-08', to: '2026-08', v: '1' });
    await page.getByRole('button', { name: 'Export the cases' }).click();
    await choose(dialogOf(page), 'Parquet');
    const [request, path] = await Promise.all([page.waitForRequest('**/inquiries.parquet*'), saveIn(page, 'cases.parquet')]);
    const q = new URL(request.url()).searchParams.get('q') ?? '';
    const out = join(folder, 'own.parquet');
    const { code } = await runCli(['export', q, '--format', 'parquet', '--db', inject('database'), '--out', out]);
    expect(code).toBe(0);
    expect(readFileSync(out).equals(readFileSync(path))).toBe(true);
    await choose(dialogOf(page), 'CSV');
    const [head = '', first = ''] = readFileSync(await saveIn(page, 'cases.csv'), 'utf8').split('\r\n');
    expect(head).toContain('Citizen (pseudonym)');
    expect(first).toContain('left out');
    expect(first).toContain('demonstration data');
    await close();
  });

  it('can be stopped on the way, and then nothing is saved', async () => {
    const { page, close } = await open();
    await visit(page, '/cases', 'en');
    await page.getByRole('button', { name: 'Export the cases' }).click();
    await choose(dialogOf(page), 'Parquet');
    await page.route('**/v1/inquiries.parquet?q=*', async (route) => {
      await dialogOf(page).getByRole('button', { name: 'Cancel' }).click();
      await route.continue().catch(() => {});
    });
    await dialogOf(page).locator('.button-primary').click();
    await dialogOf(page).getByText('Cancelled; nothing was saved.').waitFor();
    expect(await dialogOf(page).getByRole('progressbar').count()).toBe(0);
    await close();
  });

  it('are PNG of the size and resolution chosen, on white or on nothing', async () => {
    const { page, close } = await open();
    await visit(page, '/trends', 'ar', { from: '2026-01', to: '2026-08', v: '1' });
    const dialog = await openMenu(page, 0);
    const sizeOf = async (size: string, resolution: string, background: string) => {
      for (const name of [size, resolution, background]) await choose(dialog, name);
      const png = readPng(readFileSync(await saveIn(page, 'size.png')));
      expect(png.colours(20)).toBe(20);
      return [png.width, png.height, png.dotsPerInch, png.at(1, 1)[3]];
    };
    expect(await sizeOf('16:9', 'عادية 1×', 'بيضاء')).toEqual([1280, 720, 96, 255]);
    expect(await sizeOf('نصف A4', '300 نقطة في البوصة', 'بيضاء')).toEqual([2481, 1753, 300, 255]);
    expect(await sizeOf('مربع', 'مضاعفة 2×', 'شفافة')).toEqual([2160, 2160, 192, 0]);
    await close();
  });

  it.skipIf(rsvg === null)(
    `are SVG that another renderer draws alike${rsvg === null ? ' (skipped: librsvg is not installed)' : ''}`,
    async () => {
      const { page, close } = await open();
      await visit(page, '/trends', 'en', { from: '2026-01', to: '2026-08', v: '1' });
      const dialog = await openMenu(page, 0);
      await choose(dialog, 'SVG');
      const svg = await saveIn(page, 'alike.svg');
      expect(readFileSync(svg, 'utf8')).not.toMatch(/var\(|<foreignObject|(?:href|src)="?http/);
      await choose(dialog, 'PNG');
      await choose(dialog, '1×');
      const ours = readPng(readFileSync(await saveIn(page, 'alike.png')));
      const out = join(folder, 'theirs.png');
      await runTool(rsvg as string, [svg, '-o', out]);
      const theirs = readPng(readFileSync(out));
      expect([theirs.width, theirs.height]).toEqual([ours.width, ours.height]);
      const [a, b] = [colouredBlocks(ours), colouredBlocks(theirs)];
      expect(a.size).toBeGreaterThan(100);
      const common = [...a].filter((block) => b.has(block)).length;
      // letters are of another font there; marks are not
      expect(common / new Set([...a, ...b]).size).toBeGreaterThan(0.9);
      await close();
    },
  );

  it('are copied as a table and as a picture', async () => {
    const { page, close } = await open();
    await visit(page, '/trends', 'en', { from: '2026-01', to: '2026-08', v: '1' });
    const dialog = await openMenu(page, 1);
    await dialog.getByRole('button', { name: 'Copy as table' }).click();
    await dialog.getByText('Copied').waitFor();
    const lines = (await clipboard(page)).trim().split('\n');
    expect(lines).toHaveLength(9);
    expect(lines.at(1)).toMatch(/^January 2026\t\d/);
    await dialog.getByRole('button', { name: 'Copy as picture' }).click();
    await expect
      .poll(() => page.evaluate(async () => (await navigator.clipboard.read()).flatMap(({ types }) => types)))
      .toContain('image/png');
    await close();
  });

  for (const language of LANGUAGES) {
    it.skipIf(unzip === null)(
      `are of every picture of Explore in one archive, with what each is laid beside (${language})${unzip === null ? ' (skipped: no unzip)' : ''}`,
      async () => {
        const { page, errors, close } = await open();
        const question = { from: '2026-01', to: '2026-08', 'explore.by': 'kind', 'explore.against': 'year', v: '1' };
        const asked = { 'explore.kpis': 'received,response-on-time', 'explore.chart': 'line' };
        await visit(page, '/explore', language, { ...question, ...asked });
        expect(await page.locator('.lines-before').count()).toBe(2);
        await page.locator('.screen-export').click();
        const path = await saveIn(page, `explore-${language}.zip`);
        const manifest = JSON.parse((await runTool(unzip as string, ['-p', path, 'manifest.json'])).stdout) as {
          files: { file: string; bytes: number }[];
          left: string[];
        };
        // two figures, each as PNG and as XLSX
        expect(manifest.files).toHaveLength(4);
        expect(manifest.left).toEqual([]);
        for (const { bytes } of manifest.files) expect(bytes).toBeGreaterThan(5000);

        await visit(page, '/explore', language, { ...question, 'explore.kpis': 'received', 'explore.chart': 'stacked' });
        expect((await page.locator('.stack-before').getAttribute('d'))?.match(/M/g)).toHaveLength(8);
        await visit(page, '/explore', language, { ...question, 'explore.kpis': 'received', 'explore.chart': 'heat-map' });
        expect(await page.locator('.heat-change').count()).toBeGreaterThan(0);
        expect(await page.locator('.explore-alone').count()).toBe(1);
        await visit(page, '/explore', language, {
          ...question,
          'explore.by': '',
          'explore.kpis': 'response-median',
          'explore.chart': 'distribution',
        });
        expect(await page.locator('.explore-alone').count()).toBe(1);
        expect(errors).toEqual([]);
        await close();
      },
    );

    it.skipIf(unzip === null)(
      `are all in one archive with a manifest (${language})${unzip === null ? ' (skipped: no unzip)' : ''}`,
      async () => {
        const { page, errors, close } = await open();
        await visit(page, '/', language);
        await page.locator('.screen-export').click();
        const path = await saveIn(page, `${language}.zip`);
        const list = (await runTool(unzip as string, ['-Z1', path])).stdout.trim().split('\n');
        const manifest = JSON.parse((await runTool(unzip as string, ['-p', path, 'manifest.json'])).stdout) as {
          isDemonstration: boolean;
          files: { file: string; facts: unknown[] }[];
          left: string[];
        };
        expect(list).toEqual([...manifest.files.map(({ file }) => file), 'manifest.json']);
        // volume, due, latency, channels and three rates, each as PNG and as XLSX
        expect(manifest.files).toHaveLength(14);
        expect([manifest.left, manifest.isDemonstration]).toEqual([[], true]);
        for (const { facts } of manifest.files) expect(facts.length).toBeGreaterThan(8);
        expect((await runTool(unzip as string, ['-v', path])).stdout).toContain('1980-01-01 00:00');
        const book = list.find((name) => name.endsWith('.xlsx')) ?? '';
        await runTool(unzip as string, ['-qo', path, '-d', folder]);
        expect((await runTool(unzip as string, ['-Z1', join(folder, book)])).stdout).toContain('xl/media/');
        expect(errors).toEqual([]);
        await close();
      },
    );

    it.skipIf(pdftotext === null || pdfinfo === null)(`print as tagged PDF that can be searched (${language})`, async () => {
      const { page, close } = await open();
      for (const path of ['/', '/trends'] as const) {
        await visit(page, path, language);
        const heading = await page.locator('main h1').first().innerText();
        const file = join(folder, `print${path === '/' ? '' : '-trends'}-${language}.pdf`);
        writeFileSync(file, await page.pdf({ format: 'A4', printBackground: true, preferCSSPageSize: true, tagged: true }));
        expect((await runTool(pdfinfo as string, [file])).stdout).toMatch(/Tagged:\s+yes/);
        const text = (await runTool(pdftotext as string, [file, '-'])).stdout;
        // a line of it: the next may stand elsewhere in the file
        expect(holdsLetters(text, heading.slice(0, 25))).toBe(true);
        expect(holdsLetters(text, language === 'ar' ? 'بيانات تجريبية' : 'demonstration data')).toBe(true);
      }
      await close();
    });
  }
});

/** Blocks of 6 by 6 pixels in which something is coloured and no grey. */
function colouredBlocks({ width, height, at }: ReturnType<typeof readPng>): ReadonlySet<string> {
  const blocks = new Set<string>();
  for (let y = 0; y < height; y++) {
    for (let x = 0; x < width; x++) {
      const [red, green, blue] = at(x, y);
      if (Math.max(red, green, blue) - Math.min(red, green, blue) > 40) blocks.add(`${Math.floor(x / 6)},${Math.floor(y / 6)}`);
    }
  }
  return blocks;
}
