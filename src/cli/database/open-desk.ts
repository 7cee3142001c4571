import { existsSync, mkdirSync } from 'node:fs';
import { dirname } from 'node:path';
import { findServer } from '../../server/address-file.ts';
import { databasePathOf } from '../../server/defaults.ts';
import type { Options } from '../options.ts';
import { UsageError } from '../usage-error.ts';
import type { Desk } from './desk.ts';
import { localDesk } from './local-desk.ts';
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
      throw new UsageError({
        en: `There is no database at ${path}. Create it with tajawub import or tajawub serve, or name another with --db.`,
        ar: `لا توجد قاعدة بيانات في ${path}. أنشئها بالأمر tajawub import أو tajawub serve، أو حدد غيرها بالخيار ‎--db.`,
      });
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
