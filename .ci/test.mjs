// npm test: everything, from a fresh clone. The last line is the sum over all suites.
import { ensureChromium } from './chromium.mjs';
import { BEYOND_CHECK, CHECK, conclude, runGates } from './gates.mjs';
import { ensureInstalled } from './install.mjs';

const startedAt = performance.now();
ensureInstalled();
const chromium = ensureChromium();
if (chromium) process.env.TAJAWUB_CHROMIUM = chromium;
else
  console.log(
    'No Chromium was found and none could be installed: the end-to-end tests will be skipped. Install one, or name it by TAJAWUB_CHROMIUM.',
  );
conclude(await runGates([...CHECK, ...BEYOND_CHECK]), startedAt);
