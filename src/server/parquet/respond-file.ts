import { createReadStream, type ReadStream } from 'node:fs';

/** A file that never changes under its tag. */
export interface TaggedFile {
  readonly path: string;
  readonly size: number;
  /** strong, with quotes */
  readonly etag: string;
}

/**
 * A file whole, or the part that `Range` asks for while `If-Range` (where given) still names it, so that a download that was cut
 * off goes on where it stopped.
 * @source RFC 9110, sections 13 and 14
 */
export function respondFile(request: Request, { path, size, etag }: TaggedFile): Response {
  const headers = new Headers({ etag, 'cache-control': 'no-cache', 'accept-ranges': 'bytes' });
  if (namesOf(request.headers.get('if-none-match')).includes(etag)) return new Response(null, { status: 304, headers });
  headers.set('content-type', 'application/vnd.apache.parquet');
  const ifRange = request.headers.get('if-range');
  const range = ifRange === null || ifRange === etag ? rangeOf(request.headers.get('range'), size) : null;
  if (range === 'unsatisfiable') {
    headers.set('content-range', `bytes */${size}`);
    return new Response(null, { status: 416, headers });
  }
  const { start, end } = range ?? { start: 0, end: size };
  headers.set('content-length', String(end - start));
  if (range !== null) headers.set('content-range', `bytes ${start}-${end - 1}/${size}`);
  const stream = createReadStream(path, { start, end: Math.max(start, end - 1) });
  return new Response(readable(stream), { status: range === null ? 200 : 206, headers });
}

function readable(stream: ReadStream): ReadableStream<Uint8Array<ArrayBuffer>> {
  const chunks = stream[Symbol.asyncIterator]() as AsyncIterator<Buffer<ArrayBuffer>>;
  return new ReadableStream({
    async pull(controller) {
      const { done, value } = await chunks.next();
      if (done) controller.close();
      else controller.enqueue(new Uint8Array(value));
    },
    cancel: () => void stream.destroy(),
  });
}

const namesOf = (header: string | null): readonly string[] => header?.split(',').map((tag) => tag.trim().replace(/^W\//, '')) ?? [];

/** One range of bytes; null: none asked for, or a form that may be ignored. */
function rangeOf(header: string | null, size: number): { readonly start: number; readonly end: number } | 'unsatisfiable' | null {
  const found = /^bytes=(\d*)-(\d*)$/.exec(header?.trim() ?? '');
  if (found === null || (found[1] === '' && found[2] === '')) return null;
  const [from, to] = [found[1] ?? '', found[2] ?? ''];
  const start = from === '' ? Math.max(0, size - Number(to)) : Number(from);
  const end = from === '' || to === '' ? size : Math.min(size, Number(to) + 1);
  if (start >= size) return 'unsatisfiable';
  return end <= start ? null : { start, end };
}
