import { existsSync } from 'node:fs';
import { ApiProblem } from '../../answers/api-problem.ts';
import { decodeQuery, parseQuery } from '../../contract/kpi-query.ts';
import type { KpiQuery } from '../../core/query.ts';
import { UsageError } from '../usage-error.ts';
import { readJsonFile } from './read-file.ts';

/**
 * A query as people have it at hand: its JSON, a file of it (an exported one too), an address that carries it, or the `q` of that address.
 * @throws UsageError, ApiProblem with the place of what is not valid
 */
export async function parseGivenQuery(given: string): Promise<KpiQuery> {
  const parsed = await parse(given.trim());
  if (!parsed.ok) throw new ApiProblem(parsed.problem);
  return parsed.value;
}

async function parse(given: string): Promise<ReturnType<typeof parseQuery>> {
  if (given.startsWith('{')) return parseQuery(queryIn(jsonOf(given)));
  if (existsSync(given)) return parseQuery(queryIn(await readJsonFile(given)));
  const address = /^https?:\/\//.test(given) && URL.canParse(given) ? new URL(given) : null;
  return decodeQuery(address?.searchParams.get('q') ?? given);
}

/** An exported JSON holds its query beside the answer. */
function queryIn(json: unknown): unknown {
  if (typeof json !== 'object' || json === null || !('query' in json) || 'kpis' in json) return json;
  return json.query;
}

function jsonOf(text: string): unknown {
  try {
    return JSON.parse(text);
  } catch (error) {
    const reason = error instanceof Error ? error.message : String(error);
    throw new UsageError({
      en: `The query is not valid JSON (${reason}). Put it in single quotes, or in a file.`,
      ar: `الاستعلام ليس JSON صالحًا (${reason}). ضعه بين علامتي اقتباس مفردتين أو في ملف.`,
    });
  }
}
