import { compressAnswer } from './compress-answer.ts';
import { respondStatic } from './respond-static.ts';
import { securityHeaders } from './security-headers.ts';
import type { StaticFile } from './static-files.ts';

export interface HandlerParts {
  readonly api: { fetch(request: Request): Response | Promise<Response> };
  readonly files: ReadonlyMap<string, StaticFile>;
  /** answers the paths that need a disk; by default there are none */
  readonly fileRoutes?: ReadonlyMap<string, (request: Request) => Promise<Response>>;
  /** names under which the server may be called; null: any */
  readonly hosts: ReadonlySet<string> | null;
}

/** The whole server as one function: the API under /v1, everything else the app. */
export function createHandler({ api, files, fileRoutes = new Map(), hosts }: HandlerParts): (request: Request) => Promise<Response> {
  const page = files.get('/index.html');
  const headers = Object.entries(securityHeaders(page === undefined ? null : new TextDecoder().decode(page.bytes)));
  const answer = async (request: Request): Promise<Response> => {
    const { hostname, pathname } = new URL(request.url);
    // A foreign name that resolves to this machine would make foreign pages same-origin.
    if (hosts !== null && !hosts.has(hostname)) return misdirected();
    const fileRoute = fileRoutes.get(pathname);
    if (fileRoute !== undefined) return fileRoute(request);
    if (pathname === '/v1' || pathname.startsWith('/v1/')) return compressAnswer(request, await api.fetch(strongly(request)));
    return respondStatic(request, files);
  };
  return async (request) => {
    const response = await answer(request);
    const safe = new Response(response.body, response);
    for (const [name, value] of headers) if (!safe.headers.has(name)) safe.headers.set(name, value);
    return safe;
  };
}

/** The API compares its own strong tags; what compression weakened on the way out is undone on the way in. */
function strongly(request: Request): Request {
  const known = request.headers.get('if-none-match');
  if (known === null || !known.includes('W/')) return request;
  const headers = new Headers(request.headers);
  headers.set('if-none-match', known.replaceAll('W/"', '"'));
  return new Request(request.url, { method: request.method, headers });
}

const misdirected = (): Response =>
  new Response('This server does not answer under that name.\nهذا الخادم لا يجيب بهذا الاسم.\n', {
    status: 421,
    headers: { 'content-type': 'text/plain; charset=utf-8' },
  });
