import { existsSync } from 'node:fs';
import { ApiProblem } from '../../answers/api-problem.ts';
import { createCatalogue } from '../../api/catalogue.ts';
import { createApi } from '../../api/create-api.ts';
import { REPLACED_HEADER } from '../../contract/cases.ts';
import { encodeQuery } from '../../contract/encode-query.ts';
import type { Meta } from '../../contract/meta.ts';
import type { Problem } from '../../contract/problem.ts';
import type { KpiQuery, KpiTable } from '../../core/query.ts';
import { findServer } from '../../server/address-file.ts';
import { databasePathOf } from '../../server/defaults.ts';
import { DEMONSTRATION } from '../../server/demonstration.ts';
import { CASES_PATH, respondCasesFile } from '../../server/parquet/cases-file.ts';
import { CommandFault } from '../command-fault.ts';
import type { Options } from '../options.ts';
import { missingDatabase } from './missing-database.ts';

/** The API over a database exactly as a screen meets it: the running server's, or the same routes over the file itself. */
export interface Service {
  meta(): Promise<Meta>;
  ask(query: KpiQuery): Promise<KpiTable>;
  /** the cases of the query's filter as Parquet */
  cases(query: KpiQuery, hasCitizen: boolean): Promise<{ readonly bytes: Uint8Array; readonly replaced: number }>;
  close(): Promise<void>;
}

/** @throws UsageError where there is no database; Fault where it cannot be opened */
export async function openService(options: Options): Promise<Service> {
  const path = databasePathOf(options.text('db'), process.env);
  const server = await findServer(path);
  if (server !== null) return serviceAt(server.url);
  if (!existsSync(path)) {
    throw missingDatabase(path);
  }
  const { openDuckDbStore } = await import('../../server/duckdb-store.ts');
  const store = await openDuckDbStore(path);
  const { isDemonstration } = await store.meta();
  const settings = isDemonstration ? DEMONSTRATION : {};
  const api = createApi({ store, ...settings });
  const catalogue = createCatalogue({ documents: store.documents, ...settings });
  const service = serviceOver(async ({ address, init }) => {
    const request = new Request(new URL(address, 'http://127.0.0.1'), init);
    return new URL(request.url).pathname === CASES_PATH ? respondCasesFile(store, catalogue, request) : api.fetch(request);
  });
  return { ...service, close: () => store.close() };
}

/** The API of a server that runs. */
export const serviceAt = (url: string): Service =>
  serviceOver(async ({ address, init }) => fetch(new Request(new URL(address, url), init)));

interface Ask {
  readonly address: string;
  readonly init?: RequestInit;
}

function serviceOver(send: (ask: Ask) => Promise<Response>): Service {
  const get = async (address: string, init?: RequestInit): Promise<Response> => {
    const response = await send({ address, init });
    if (response.ok) return response;
    const problem = (await response.json().catch(() => null)) as Problem | null;
    if (typeof problem?.title?.en === 'string') throw new ApiProblem(problem);
    throw new CommandFault({
      en: `The server that holds the database did not answer (HTTP ${response.status}). Run the same command again.`,
      ar: `لم يُجب الخادم الذي يستخدم قاعدة البيانات (HTTP ${response.status}). أعد الأمر نفسه.`,
    });
  };
  const post = { method: 'POST', headers: { 'content-type': 'application/json' } };
  return {
    meta: async () => (await (await get('/v1/meta')).json()) as Meta,
    ask: async (query) => (await (await get('/v1/kpis', { ...post, body: JSON.stringify(query) })).json()) as KpiTable,
    cases: async (query, hasCitizen) => {
      const response = await get(`${CASES_PATH}?q=${encodeQuery(query)}${hasCitizen ? '&citizen=1' : ''}`);
      return { bytes: new Uint8Array(await response.arrayBuffer()), replaced: Number(response.headers.get(REPLACED_HEADER) ?? 0) };
    },
    close: async () => {},
  };
}
