// npm start: from a fresh clone to a running server.
import { pathToFileURL } from 'node:url';
import { SERVER_BUNDLE, startBuilding } from './build.mjs';
import { ensureInstalled } from './install.mjs';

ensureInstalled();
const building = startBuilding();
if (await building.server) {
  // in this very process, so that Ctrl-C and a supervisor's signals reach the server itself
  const { main } = await import(pathToFileURL(SERVER_BUNDLE).href);
  process.exitCode = await main(['serve', ...process.argv.slice(2)], { isAppBuilt: building.app });
} else {
  process.exitCode = 1;
}
