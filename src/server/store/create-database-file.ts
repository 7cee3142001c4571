import { existsSync, linkSync, rmSync } from 'node:fs';
import { DuckDBInstance } from '@duckdb/node-api';

/**
 * An empty database where there is no file yet. It is made aside and linked to its name when it is whole: a process that is
 * killed while it creates one would otherwise leave a file behind that is no database and that nobody may overwrite.
 */
export async function createDatabaseFile(path: string, options: Record<string, string>): Promise<void> {
  if (existsSync(path)) return;
  const aside = `${path}.${process.pid}.new`;
  rmSync(aside, { force: true });
  try {
    (await DuckDBInstance.create(aside, options)).closeSync();
    linkSync(aside, path);
  } catch (error) {
    // another process was first
    if ((error as NodeJS.ErrnoException).code !== 'EEXIST') throw error;
  } finally {
    rmSync(aside, { force: true });
  }
}
