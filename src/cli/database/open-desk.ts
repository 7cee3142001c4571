import { existsSync, mkdirSync } from 'node:fs';
import { dirname } from 'node:path';
import { findServer } from '../../server/address-file.ts';
import { databasePathOf } from '../../server/defaults.ts';
import type { Options } from '../options.ts';
import type { Desk } from './desk.ts';
import { localDesk } from './local-desk.ts';
import { missingDatabase } from './missing-database.ts';
import { remoteDesk } from './remote-desk.ts';

/**
 * The database that `--db`, `TAJAWUB_DB` or the default names: through its server while one runs, otherwise the file itself.
 * @throws UsageError where it must be there and is not; Fault where it cannot be opened
 */
export async function openDesk(options: Options, need: 'must-exist' | 'may-be-new'): Promise<Desk> {
  const path = databasePathOf(options.text('db'), process.env);
  const server = await findServer(path);
  if (server !== null) return remoteDesk(server.url);
  if (!existsSync(path)) {
    if (need === 'must-exist') {
      throw missingDatabase(path);
    }
    mkdirSync(dirname(path), { recursive: true });
  }
  const { openDuckDbStore } = await import('../../server/duckdb-store.ts');
  return localDesk(await openDuckDbStore(path));
}

/** Runs with the database and closes it, whatever happens. */
export async function withDesk<T>(options: Options, need: 'must-exist' | 'may-be-new', run: (desk: Desk) => Promise<T>): Promise<T> {
  const desk = await openDesk(options, need);
  try {
    return await run(desk);
  } finally {
    await desk.close();
  }
}
