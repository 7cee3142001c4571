// Writes the pictures of the README, from the built app over demonstration data: `npm run pictures`. Look at each before you commit it.
import { mkdirSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { findChromium } from '../tests/e2e/find-chromium.ts';
import { launchChromium } from '../tests/e2e/launch-chromium.ts';
import { settled } from '../tests/e2e/open-browser.ts';
import { serveApp } from '../tests/e2e/serve-app.ts';
import { pressPicture } from '../tests/visual/press-picture.ts';
import { openStill, takeStill, takeWhole, withFonts } from '../tests/visual/take-picture.ts';

const FOLDER = join(import.meta.dirname, 'pictures');
const DESK = { width: 1280, height: 900 };
const SHOTS = (['brief', 'trends'] as const).flatMap((screen) => (['en', 'ar'] as const).map((language) => ({ screen, language })));

const path = findChromium();
if (path === null) throw new Error('There is no Chromium here. Install one, or name it by TAJAWUB_CHROMIUM.');
mkdirSync(FOLDER, { recursive: true });
const app = await serveApp();
const browser = await launchChromium(path);
try {
  for (const { screen, language } of SHOTS) {
    const { page, close } = await openStill(browser, DESK);
    await page.goto(new URL(`${screen === 'brief' ? '/' : `/${screen}`}?lang=${language}`, app.address).href);
    await settled(page);
    await withFonts(page);
    const picture = pressPicture(await (screen === 'brief' ? takeWhole(page) : takeStill(page)));
    writeFileSync(join(FOLDER, `${screen}-${language}.png`), picture);
    console.log(`docs/pictures/${screen}-${language}.png ${Math.round(picture.length / 1024)} kB`);
    await close();
  }
} finally {
  await browser.close();
  await app.stop();
}
