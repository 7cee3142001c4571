import { mkdtemp, open, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { ApiProblem, accepted, refuse } from '../../answers/api-problem.ts';
import { resolveQuery } from '../../answers/resolve-query.ts';
import type { SettingsCatalogue } from '../../answers/settings-catalogue.ts';
import { onlyParameters } from '../../api/parameters.ts';
import type { Store } from '../../api/store.ts';
import { REPLACED_HEADER } from '../../contract/cases.ts';
import { decodeQuery } from '../../contract/kpi-query.ts';
import { PROBLEM_MEDIA_TYPE, problemOf } from '../../contract/problem.ts';
import { rangeOf } from '../../core/period.ts';
import type { KpiQuery } from '../../core/query.ts';
import type { CasesFileRequest, CasesFileWritten } from './write-cases-parquet.ts';

/** A store that can also write its cases into a file. */
export interface CasesFileStore extends Store {
  writeCases(request: CasesFileRequest, path: string): Promise<CasesFileWritten>;
}

/**
 * What of a query says which cases: its range, filter, as-of and data version.
 * @throws ApiProblem for a data version, period or zone that is not there
 */
export async function casesRequestOf(
  store: Store,
  catalogue: SettingsCatalogue,
  query: KpiQuery,
  hasCitizen: boolean,
): Promise<CasesFileRequest> {
  const { question, dataVersion, meta, reporting } = await resolveQuery(store, catalogue, query);
  const isWhole = query.from === null && query.to === null;
  return {
    where: query.where,
    range: isWhole ? null : rangeOf(question.periods),
    zone: reporting.zone,
    asOf: question.asOf,
    dataVersion,
    hasCitizen,
    isDemonstration: meta.isDemonstration,
  };
}

export const CASES_PATH = '/v1/inquiries.parquet';

/** `GET /v1/inquiries.parquet?q=…[&citizen=1]`: the cases that a query filters, as a file that streams from the disk. */
export async function respondCasesFile(store: CasesFileStore, catalogue: SettingsCatalogue, request: Request): Promise<Response> {
  const folder = await mkdtemp(join(tmpdir(), 'tajawub-cases-'));
  try {
    if (request.method !== 'GET') refuse('method-not-allowed');
    const search = new URL(request.url).searchParams;
    onlyParameters(search, ['q', 'citizen']);
    const query = accepted(decodeQuery(search.get('q') ?? refuse('malformed-query', { place: 'q' })));
    const path = join(folder, 'cases.parquet');
    const { replaced } = await store.writeCases(await casesRequestOf(store, catalogue, query, search.get('citizen') === '1'), path);
    const file = await open(path);
    const { size } = await file.stat();
    return new Response(file.readableWebStream({ type: 'bytes' }) as ReadableStream<Uint8Array<ArrayBuffer>>, {
      headers: {
        'content-type': 'application/vnd.apache.parquet',
        'content-length': String(size),
        'content-disposition': 'attachment; filename="cases.parquet"',
        'cache-control': 'no-store',
        [REPLACED_HEADER]: String(replaced),
      },
    });
  } catch (error) {
    if (!(error instanceof ApiProblem)) throw error;
    const problem = error.problem ?? problemOf('unexpected');
    return new Response(JSON.stringify(problem), { status: problem.status, headers: { 'content-type': PROBLEM_MEDIA_TYPE } });
  } finally {
    // An open file outlives its name.
    await rm(folder, { recursive: true, force: true });
  }
}
