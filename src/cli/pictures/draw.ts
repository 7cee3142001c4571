import type { Page } from 'playwright-core';
import { CommandFault } from '../command-fault.ts';

export const PICTURE_FORMATS = ['svg', 'png', 'pdf'] as const;
export type PictureFormat = (typeof PICTURE_FORMATS)[number];

/** As the app's export menu calls them. */
export interface DrawChoice {
  readonly size: 'screen' | 'wide' | 'half' | 'square';
  readonly background: 'white' | 'none';
  readonly resolution: '1' | '2' | '300';
}

/** What the page at `/render` offers its driver. */
interface Drawer {
  svg(choice: DrawChoice): Promise<string>;
  png(choice: DrawChoice): Promise<string>;
}

/**
 * The answer on the page as a picture by the very code that the export menu runs, or as a tagged PDF by the page's print style.
 * @throws CommandFault with the page's own sentence where it has none
 */
export async function drawAnswer(page: Page, format: PictureFormat, choice: DrawChoice): Promise<Uint8Array> {
  await page.locator('[data-render="ready"], [data-render="failed"]').first().waitFor();
  const failed = page.locator('[data-render="failed"]');
  if ((await failed.count()) > 0) throw refused(await failed.innerText());
  if (format === 'pdf') return printPage(page);
  const asked = { isSvg: format === 'svg', choice };
  const text = await page.evaluate(({ isSvg, choice }) => {
    const { tajawubRender } = globalThis as unknown as { tajawubRender: Drawer };
    return isSvg ? tajawubRender.svg(choice) : tajawubRender.png(choice);
  }, asked);
  return format === 'svg' ? new TextEncoder().encode(text) : new Uint8Array(Buffer.from(text, 'base64'));
}

/** A screen of the app as it prints, once its figures are there. */
export async function printScreen(page: Page): Promise<Uint8Array> {
  await page.locator('main h1').first().waitFor();
  await page.waitForLoadState('networkidle');
  await page.emulateMedia({ media: 'print' });
  await page.waitForFunction(IS_SETTLED, undefined, { polling: 200 });
  return printPage(page);
}

const IS_SETTLED = `document.querySelector('.skeleton, [aria-busy="true"]') === null && document.fonts.status === 'loaded'`;

async function printPage(page: Page): Promise<Uint8Array> {
  return page.pdf({ format: 'A4', printBackground: true, preferCSSPageSize: true, tagged: true, outline: true });
}

const refused = (said: string): CommandFault => {
  const sentence = said.trim().replace(/\s+/g, ' ');
  return new CommandFault({ en: `The page could not draw it: ${sentence}`, ar: `لم تتمكن الصفحة من الرسم: ${sentence}` });
};
