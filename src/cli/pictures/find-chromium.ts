import { accessSync, constants } from 'node:fs';
import { delimiter, join } from 'node:path';
import { CommandFault } from '../command-fault.ts';

const NAMES = ['chromium', 'chromium-browser', 'google-chrome', 'google-chrome-stable', 'chrome', 'microsoft-edge'];
/** Where a browser stands that is on no path. */
const PLACES = ['/usr/bin', '/snap/bin', '/Applications/Google Chrome.app/Contents/MacOS', '/Applications/Chromium.app/Contents/MacOS'];

/**
 * The Chromium that draws: the one that `TAJAWUB_CHROMIUM` names, otherwise the first on the path.
 * @throws CommandFault where there is none
 */
export function findChromium(environment: NodeJS.ProcessEnv): string {
  const named = environment.TAJAWUB_CHROMIUM?.trim();
  if (named) {
    if (isExecutable(named)) return named;
    throw new CommandFault({
      en: `TAJAWUB_CHROMIUM names "${named}", and there is no program there. Correct it, or unset it to use the Chromium on the path.`,
      ar: `يشير TAJAWUB_CHROMIUM إلى «${named}»، ولا برنامج هناك. صحّحه، أو ألغه لاستخدام Chromium الموجود في مسار البرامج.`,
    });
  }
  const folders = [...(environment.PATH ?? '').split(delimiter).filter((folder) => folder !== ''), ...placesOf(environment)];
  const names = process.platform === 'win32' ? ['chrome.exe', 'msedge.exe'] : [...NAMES, 'Google Chrome', 'Chromium'];
  for (const folder of folders) for (const name of names) if (isExecutable(join(folder, name))) return join(folder, name);
  throw new CommandFault({
    en: 'SVG, PNG and PDF are drawn by Chromium, and none was found. Install chromium or Chrome, or name one by TAJAWUB_CHROMIUM; csv, xlsx, json and parquet need none.',
    ar: 'ملفات SVG وPNG وPDF يرسمها متصفح Chromium، ولم يُعثر عليه. ثبّت Chromium أو Chrome، أو حدد مساره في TAJAWUB_CHROMIUM؛ أما csv وxlsx وjson وparquet فلا تحتاج إليه.',
  });
}

/** An emptied path is meant: then only what it names is looked at. */
const placesOf = (environment: NodeJS.ProcessEnv): readonly string[] => (environment.PATH ? PLACES : []);

function isExecutable(path: string): boolean {
  try {
    accessSync(path, constants.X_OK);
    return true;
  } catch {
    return false;
  }
}
