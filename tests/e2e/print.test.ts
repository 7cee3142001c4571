import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import type { Browser } from 'playwright-core';
import { afterAll, beforeAll, describe, expect, inject, it } from 'vitest';
import { findTool, runTool } from '../export/reader-tool.ts';
import { openBrowser, openPage, visit } from './open-browser.ts';
import { LANGUAGES, VIEWS } from './views.ts';

const pdftotext = await findTool('pdftotext');
/** pt: the sheet's width without its margins, and a hair for rounding */
const [LEFT, RIGHT] = [33, 563];
/** pt: the product's name in the head of a sheet that is not drawn smaller than it was designed */
const NAME_HEIGHT = 11;
/** No view of the demonstration data needs more; one that does has come apart. */
const MOST_SHEETS = 10;

/** Chromium writes the objects of a PDF as text and packs only their streams. */
function pagesOf(pdf: Buffer): { readonly count: number; readonly box: string | undefined } {
  const text = pdf.toString('latin1');
  return { count: [...text.matchAll(/\/Type\s*\/Page\b(?!s)/g)].length, box: /\/MediaBox\s*\[([^\]]+)\]/.exec(text)?.[1]?.trim() };
}

interface Word {
  readonly text: string;
  readonly from: number;
  readonly to: number;
  readonly height: number;
}

/** Every word of a PDF with where it stands on its sheet, as an independent reader finds them. */
async function wordsOf(file: string): Promise<readonly Word[]> {
  const { stdout } = await runTool(pdftotext as string, ['-bbox', file, '-']);
  return [...stdout.matchAll(/<word xMin="([-\d.]+)" yMin="([-\d.]+)" xMax="([-\d.]+)" yMax="([-\d.]+)">([^<]*)</g)].map(
    ([, from, top, to, bottom, text]) => ({ text: text ?? '', from: Number(from), to: Number(to), height: Number(bottom) - Number(top) }),
  );
}

describe.skipIf(inject('chromium') === null)('on paper', () => {
  const folder = mkdtempSync(join(tmpdir(), 'tajawub-print-'));
  afterAll(() => rmSync(folder, { recursive: true, force: true }));
  let browser: Browser;
  beforeAll(async () => {
    browser = await openBrowser();
  });
  afterAll(() => browser?.close());

  for (const language of LANGUAGES) {
    for (const [from, width] of Object.entries({ 'a desk': 1440, 'a phone': 390 })) {
      it(`the Brief is one A4 page, whatever window it comes from (${language}, ${from})`, async () => {
        const { page, close } = await openPage(browser, { viewport: { width, height: 900 } });
        await visit(page, '/', language);
        const { count, box } = pagesOf(await page.pdf({ preferCSSPageSize: true, printBackground: true }));
        expect(count).toBe(1);
        const [, , wide, high] = (box ?? '').split(/\s+/).map(Number) as [number, number, number, number];
        expect(Math.round(wide / 2.8346), 'mm').toBe(210);
        expect(Math.round(high / 2.8346), 'mm').toBe(297);
        await close();
      });
    }

    for (const path of VIEWS) {
      it.skipIf(pdftotext === null)(
        `${path} is cut nowhere and drawn no smaller (${language})${pdftotext === null ? ' (skipped: poppler is not installed)' : ''}`,
        async () => {
          const { page, close } = await openPage(browser);
          await visit(page, path, language);
          const file = join(folder, 'view.pdf');
          const { count } = pagesOf(await page.pdf({ path: file, preferCSSPageSize: true, printBackground: true }));
          const words = await wordsOf(file);
          expect(words.length).toBeGreaterThan(5);
          expect(words.filter(({ from, to }) => from < LEFT || to > RIGHT)).toEqual([]);
          expect(count).toBeLessThanOrEqual(MOST_SHEETS);
          // the Brief says below its sentences what the head of other sheets says
          if (path !== '/') expect(words[0]?.height).toBeGreaterThan(NAME_HEIGHT);
          await close();
        },
      );
    }
  }
});
