import { ApiProblem } from '../../answers/api-problem.ts';
import type { ImportProgress, ImportResult } from '../../contract/import.ts';
import type { Problem } from '../../contract/problem.ts';
import { CommandFault } from '../command-fault.ts';

/** JSON to and from the server that holds the database. */
export interface ApiClient {
  get(path: string): Promise<unknown>;
  /** null: there is none */
  find(path: string): Promise<unknown>;
  post(path: string, body: unknown): Promise<unknown>;
  put(path: string, version: number, body: unknown): Promise<unknown>;
  /** posts an import and follows its progress */
  import(body: unknown, onProgress: (done: number, of: number) => void): Promise<ImportResult>;
}

/** @throws ApiProblem what the server refuses; CommandFault where it cannot be reached */
export function createApiClient(url: string): ApiClient {
  const send = async (path: string, init: RequestInit): Promise<Response> => {
    let response: Response;
    try {
      response = await fetch(new URL(path, url), init);
    } catch (error) {
      throw unreachable(url, error);
    }
    if (response.ok) return response;
    const problem = (await response.json().catch(() => null)) as Problem | null;
    if (problem !== null && typeof problem.title?.en === 'string') throw new ApiProblem(problem);
    throw unreachable(url, `HTTP ${response.status}`);
  };
  const write = (method: string, body: unknown, headers: Record<string, string> = {}): RequestInit => ({
    method,
    headers: { 'content-type': 'application/json', ...headers },
    body: JSON.stringify(body),
  });
  return {
    get: async (path) => (await send(path, {})).json(),
    find: async (path) => {
      try {
        return await (await send(path, {})).json();
      } catch (error) {
        if (error instanceof ApiProblem && error.problem.status === 404) return null;
        throw error;
      }
    },
    post: async (path, body) => (await send(path, write('POST', body))).json(),
    put: async (path, version, body) => (await send(path, write('PUT', body, { 'if-match': `"${version}"` }))).json(),
    async import(body, onProgress) {
      const response = await send('/v1/imports', write('POST', body, { accept: 'application/x-ndjson' }));
      for await (const line of linesOf(response, url)) {
        if (line.type === 'progress') onProgress(line.done, line.of);
        else if (line.type === 'problem') throw new ApiProblem(line.problem);
        else return line.result;
      }
      throw unreachable(url, 'the answer broke off');
    },
  };
}

async function* linesOf(response: Response, url: string): AsyncGenerator<ImportProgress> {
  const decoder = new TextDecoder();
  let rest = '';
  try {
    for await (const bytes of response.body ?? []) {
      const lines = (rest + decoder.decode(bytes as Uint8Array, { stream: true })).split('\n');
      rest = lines.pop() ?? '';
      for (const line of lines) if (line !== '') yield JSON.parse(line) as ImportProgress;
    }
  } catch (error) {
    throw unreachable(url, error);
  }
  if (rest !== '') yield JSON.parse(rest) as ImportProgress;
}

function unreachable(url: string, error: unknown): CommandFault {
  const reason = error instanceof Error ? error.message : String(error);
  return new CommandFault({
    en: `The server at ${url}, which holds the database, did not answer (${reason}). Run the same command again: nothing is written twice.`,
    ar: `لم يُجب الخادم ${url} الذي يستخدم قاعدة البيانات (${reason}). أعد الأمر نفسه؛ فلا شيء يُكتب مرتين.`,
  });
}
