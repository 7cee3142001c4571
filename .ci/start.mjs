// npm start: from a fresh clone to a running server.
import { ensureBuilt } from './build.mjs';
import { ensureInstalled } from './install.mjs';

ensureInstalled();
if (await ensureBuilt()) {
  // in this very process, so that Ctrl-C and a supervisor's signals reach the server itself
  process.argv.splice(2, 0, 'serve');
  await import('../src/cli/tajawub.mjs');
} else {
  process.exitCode = 1;
}
