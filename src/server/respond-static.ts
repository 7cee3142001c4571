import { extname } from 'node:path';
import type { StaticFile } from './static-files.ts';

const YEAR_SECONDS = 365 * 86_400;
const PAGE = '/index.html';

/** Serves the built app: hashed files for ever, the page and the rest checked by ETag, every screen's address by the page. */
export async function respondStatic(request: Request, files: ReadonlyMap<string, StaticFile>): Promise<Response> {
  if (request.method !== 'GET' && request.method !== 'HEAD') {
    return new Response(null, { status: 405, headers: { allow: 'GET, HEAD' } });
  }
  const path = pathOf(request);
  const file = path === null ? undefined : (files.get(path === '/' ? PAGE : path) ?? (extname(path) === '' ? files.get(PAGE) : undefined));
  if (file === undefined) return missing(files.size === 0);
  const headers = new Headers({
    'content-type': file.type,
    etag: file.etag,
    'cache-control': file.isImmutable ? `public, max-age=${YEAR_SECONDS}, immutable` : 'no-cache',
    vary: 'accept-encoding',
  });
  const known =
    request.headers
      .get('if-none-match')
      ?.split(',')
      .map((tag) => tag.trim().replace(/^W\//, '')) ?? [];
  if (known.includes(file.etag)) return new Response(null, { status: 304, headers });
  const packed = /\bgzip\b/.test(request.headers.get('accept-encoding') ?? '') ? await file.gzipped() : null;
  if (packed !== null) headers.set('content-encoding', 'gzip');
  const body = packed ?? file.bytes;
  headers.set('content-length', String(body.length));
  return new Response(request.method === 'HEAD' ? null : body, { headers });
}

/** Null: not decodable. */
function pathOf(request: Request): string | null {
  try {
    return decodeURIComponent(new URL(request.url).pathname);
  } catch {
    return null;
  }
}

const missing = (isAppMissing: boolean): Response =>
  isAppMissing
    ? new Response(
        'The app was not built: run "npm run build". The API answers under /v1.\nلم يُبنَ التطبيق: شغّل "npm run build". الواجهة البرمجية متاحة تحت ‎/v1.\n',
        { status: 503, headers: { 'content-type': 'text/plain; charset=utf-8', 'cache-control': 'no-store' } },
      )
    : new Response('Not found. / غير موجود.\n', {
        status: 404,
        headers: { 'content-type': 'text/plain; charset=utf-8', 'cache-control': 'no-store' },
      });
