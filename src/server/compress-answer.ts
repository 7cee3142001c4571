import { promisify } from 'node:util';
import { gzip } from 'node:zlib';

const MIN_BYTES = 1024;
const COMPRESSIBLE = /^(application\/(problem\+)?json|text\/csv)\b/;
const compress = promisify(gzip);

/** Compresses an answer of the API where the client can read that; streams and small answers pass as they are. */
export async function compressAnswer(request: Request, answer: Response): Promise<Response> {
  const isPossible =
    answer.body !== null &&
    request.method !== 'HEAD' &&
    !answer.headers.has('content-encoding') &&
    COMPRESSIBLE.test(answer.headers.get('content-type') ?? '') &&
    /\bgzip\b/.test(request.headers.get('accept-encoding') ?? '');
  if (!isPossible) return answer;
  const bytes = new Uint8Array(await answer.arrayBuffer());
  const headers = new Headers(answer.headers);
  headers.append('vary', 'accept-encoding');
  if (bytes.length < MIN_BYTES) return new Response(bytes, { status: answer.status, headers });
  const packed = Uint8Array.from(await compress(bytes));
  headers.set('content-encoding', 'gzip');
  headers.set('content-length', String(packed.length));
  // Another encoding is another sequence of bytes, so the tag is only weakly the same.
  const etag = headers.get('etag');
  if (etag !== null && !etag.startsWith('W/')) headers.set('etag', `W/${etag}`);
  return new Response(packed, { status: answer.status, headers });
}
