import type { Mapping } from '../../intake/mapping/mapping-schema.ts';
import { parseMapping } from '../../intake/mapping/parse-mapping.ts';
import { joined } from '../failure.ts';
import { UsageError } from '../usage-error.ts';
import { readText } from './read-file.ts';

/** @throws UsageError with everything that is wrong with it, each with its place */
export async function loadMapping(path: string): Promise<Mapping> {
  const parsed = parseMapping(await readText(path));
  if (parsed.ok) return parsed.mapping;
  throw new UsageError(joined([{ en: `${path}:`, ar: `${path}:` }, ...parsed.problems.map(({ message }) => message)]));
}
