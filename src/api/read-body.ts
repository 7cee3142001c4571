import type { Context } from 'hono';
import { refuse } from '../answers/api-problem.ts';

/** @throws ApiProblem where the body is not JSON, does not say so, or is larger than `mostBytes` */
export async function readJson(context: Context, mostBytes: number): Promise<unknown> {
  const type = context.req.header('content-type') ?? '';
  if (!/^application\/(json|[\w.+-]+\+json)\s*(;|$)/i.test(type)) refuse('unsupported-media-type');
  if (Number(context.req.header('content-length') ?? 0) > mostBytes) refuse('too-large');
  const text = await readText(context.req.raw, mostBytes);
  try {
    return JSON.parse(text);
  } catch {
    return refuse('malformed-json');
  }
}

/** A declared length may lie, so bytes are counted as they come. */
async function readText(request: Request, mostBytes: number): Promise<string> {
  if (request.body === null) return '';
  const reader = request.body.getReader();
  const decoder = new TextDecoder();
  let text = '';
  let bytes = 0;
  for (;;) {
    const { done, value } = await reader.read();
    if (done) return text + decoder.decode();
    bytes += value.byteLength;
    if (bytes > mostBytes) {
      await reader.cancel();
      refuse('too-large');
    }
    text += decoder.decode(value, { stream: true });
  }
}

/**
 * A write comes from the product's own pages, or from no page at all: browsers name a foreign page's origin.
 * @throws ApiProblem otherwise
 */
export function refuseForeignOrigin(context: Context): void {
  const site = context.req.header('sec-fetch-site');
  const origin = context.req.header('origin');
  const isForeignSite = site !== undefined && site !== 'same-origin' && site !== 'none';
  const own = new URL(context.req.url);
  const isForeignOrigin = origin !== undefined && !isSameHost(origin, context.req.header('host') ?? own.host);
  if (isForeignSite || isForeignOrigin) refuse('cross-origin');
}

function isSameHost(origin: string, host: string): boolean {
  try {
    return new URL(origin).host === host;
  } catch {
    return false;
  }
}
