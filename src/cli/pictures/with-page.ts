import type { Page } from 'playwright-core';
import { CommandFault } from '../command-fault.ts';

const ARGUMENTS = [
  '--disable-gpu',
  '--disable-quic',
  '--no-first-run',
  '--disable-background-networking',
  '--disable-component-update',
  '--disable-sync',
  '--font-render-hinting=none',
];
/** A chart of a large database may be long in coming; a page that never comes is a fault. */
const PATIENCE_MS = 120_000;

/** Opens the address in the given Chromium, hands the page over, and closes the browser whatever happens. */
export async function withPage<T>(
  chromiumPath: string,
  address: string,
  language: 'ar' | 'en',
  use: (page: Page) => Promise<T>,
): Promise<T> {
  const { chromium } = await import('playwright-core');
  // As root there is no sandbox to be had; everyone else keeps it.
  const args = process.getuid?.() === 0 ? [...ARGUMENTS, '--no-sandbox'] : ARGUMENTS;
  const browser = await chromium.launch({ executablePath: chromiumPath, args, timeout: PATIENCE_MS }).catch((error: unknown) => {
    throw notStarted(chromiumPath, error);
  });
  try {
    const context = await browser.newContext({
      viewport: { width: 1280, height: 900 },
      colorScheme: 'light',
      reducedMotion: 'reduce',
      locale: language === 'ar' ? 'ar-BH' : 'en-GB',
    });
    const page = await context.newPage();
    page.setDefaultTimeout(PATIENCE_MS);
    const response = await page.goto(address);
    if (response && !response.ok()) throw notServed(response.status());
    return await use(page);
  } finally {
    await browser.close();
  }
}

function notStarted(path: string, error: unknown): CommandFault {
  const reason = (error instanceof Error ? error.message : String(error)).split('\n')[0];
  return new CommandFault({
    en: `Chromium at ${path} could not be started (${reason}). Try it by hand, or name another by TAJAWUB_CHROMIUM.`,
    ar: `تعذر تشغيل Chromium من ${path} ‏(${reason}). جرّب تشغيله يدويًا، أو حدد غيره في TAJAWUB_CHROMIUM.`,
  });
}

const notServed = (status: number): CommandFault =>
  new CommandFault({
    en: `The page to draw did not come (HTTP ${status}). If the app was not built yet, run "npm run build" first.`,
    ar: `لم تصل الصفحة المطلوب رسمها (HTTP ${status}). إن لم يُبنَ التطبيق بعد فشغّل ‏"npm run build" أولًا.`,
  });
