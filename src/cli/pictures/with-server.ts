import { existsSync } from 'node:fs';
import { findServer } from '../../server/address-file.ts';
import { databasePathOf } from '../../server/defaults.ts';
import { findInstallation } from '../../server/installation.ts';
import { startServer } from '../../server/serve.ts';
import { CommandFault } from '../command-fault.ts';
import { missingDatabase } from '../database/missing-database.ts';
import type { Options } from '../options.ts';

/** The app over the database: the server that runs on it, or one of our own for as long as it takes. */
export interface AppAddress {
  readonly url: string;
  /** whether it is still there afterwards, so that a file may link to it */
  readonly isLasting: boolean;
}

/** @throws UsageError where there is no database; CommandFault where the app was not built; Fault where the file cannot be had */
export async function withServer<T>(options: Options, use: (address: AppAddress) => Promise<T>): Promise<T> {
  const path = databasePathOf(options.text('db'), process.env);
  const running = await findServer(path);
  if (running !== null) return use({ url: running.url, isLasting: true });
  if (!existsSync(path)) throw missingDatabase(path);
  if (findInstallation().appFolder === null) throw notBuilt();
  const server = await startServer({ databasePath: path, port: 0, hasDemonstration: false });
  try {
    return await use({ url: server.url, isLasting: false });
  } finally {
    await server.close();
  }
}

const notBuilt = (): CommandFault =>
  new CommandFault({
    en: 'Pictures and PDF are drawn by the app, which was not built: run "npm run build" first.',
    ar: 'الصور وملفات PDF يرسمها التطبيق، وهو غير مبني: شغّل ‏"npm run build" أولًا.',
  });
