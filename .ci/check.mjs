// npm run check: the gate before every commit.
import { CHECK, conclude, runGates } from './gates.mjs';
import { ensureInstalled } from './install.mjs';

const startedAt = performance.now();
ensureInstalled();
conclude(await runGates(CHECK), startedAt);
