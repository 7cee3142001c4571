import { closeOnSignals } from '../../src/server/close-on-signals.ts';
import { startServer } from '../../src/server/serve.ts';

/** A server as a process of its own: says its address, and ends well when it is told to. */
const server = await startServer({ databasePath: process.argv[2] as string, port: 0, appFolder: null, hasDemonstration: false });
closeOnSignals(server, () => process.stdout.write('closed\n'));
process.stdout.write(`${server.url}\n`);
