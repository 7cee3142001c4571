import { type Browser, chromium } from 'playwright-core';

const ARGUMENTS = [
  '--no-sandbox',
  '--disable-gpu',
  '--disable-quic',
  '--no-first-run',
  '--disable-background-networking',
  '--disable-component-update',
  '--disable-sync',
  // type and colours as they are designed, whatever the machine's screen and settings are
  '--font-render-hinting=none',
  '--disable-lcd-text',
  '--force-color-profile=srgb',
];

/** A headless Chromium that draws the same on every machine. */
export const launchChromium = (executablePath: string): Promise<Browser> => chromium.launch({ executablePath, args: ARGUMENTS });
