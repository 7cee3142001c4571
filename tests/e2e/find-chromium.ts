import { existsSync } from 'node:fs';

const PLACES = ['/usr/bin/chromium', '/usr/bin/chromium-browser', '/usr/bin/google-chrome'];

/** The path of a Chromium; null: there is none. */
export const findChromium = (): string | null => process.env.TAJAWUB_CHROMIUM ?? PLACES.find(existsSync) ?? null;
