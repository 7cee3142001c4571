import { Fault } from './fault.ts';

const DEFAULT_DATABASE = 'data/tajawub.duckdb';
const DEFAULT_PORT = 4310;

/** Where the database stands: as given, by `TAJAWUB_DB`, or below the working directory. */
export const databasePathOf = (given: string | null, environment: NodeJS.ProcessEnv): string =>
  given ?? (environment.TAJAWUB_DB?.trim() || DEFAULT_DATABASE);

/**
 * The port: as given, by `PORT`, or the program's own; 0 for any free one.
 * @throws Fault where it is no port
 */
export function portOf(given: string | null, environment: NodeJS.ProcessEnv): number {
  const text = given ?? (environment.PORT?.trim() || String(DEFAULT_PORT));
  const port = /^\d+$/.test(text) ? Number(text) : Number.NaN;
  if (port <= 65_535) return port;
  throw new Fault('port-forbidden', {
    en: `“${text}” is not a port. Give a whole number from 1 to 65535, or 0 for any free one.`,
    ar: `«${text}» ليس رقم منفذ. اكتب عددًا صحيحًا من 1 إلى 65535، أو 0 لأي منفذ متاح.`,
  });
}
