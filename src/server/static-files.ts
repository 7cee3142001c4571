import { createHash } from 'node:crypto';
import { existsSync, readdirSync, readFileSync } from 'node:fs';
import { extname, join, relative, sep } from 'node:path';
import { promisify } from 'node:util';
import { gzip } from 'node:zlib';

/** One file of the built app, kept in memory. */
export interface StaticFile {
  readonly bytes: Uint8Array<ArrayBuffer>;
  readonly type: string;
  /** strong, with quotes */
  readonly etag: string;
  /** its name carries a hash of its content, so it never changes */
  readonly isImmutable: boolean;
  /** compressed at the first request; null where that saves nothing */
  readonly gzipped: () => Promise<Uint8Array<ArrayBuffer> | null>;
}

const TYPES: Readonly<Record<string, string>> = {
  '.html': 'text/html; charset=utf-8',
  '.js': 'text/javascript; charset=utf-8',
  '.mjs': 'text/javascript; charset=utf-8',
  '.css': 'text/css; charset=utf-8',
  '.json': 'application/json; charset=utf-8',
  '.map': 'application/json; charset=utf-8',
  '.webmanifest': 'application/manifest+json; charset=utf-8',
  '.svg': 'image/svg+xml; charset=utf-8',
  '.txt': 'text/plain; charset=utf-8',
  '.png': 'image/png',
  '.ico': 'image/x-icon',
  '.woff2': 'font/woff2',
  '.woff': 'font/woff',
  '.wasm': 'application/wasm',
};
const COMPRESSIBLE = /^(text\/|application\/(json|manifest|wasm)|image\/svg)/;
const MIN_COMPRESSED_BYTES = 1024;
const compress = promisify(gzip);

/** Every file below the folder by its URL path (`/assets/entry-1a2b3c.js`); empty where there is no such folder. */
export function loadStaticFiles(folder: string): ReadonlyMap<string, StaticFile> {
  if (!existsSync(folder)) return new Map();
  const files = readdirSync(folder, { recursive: true, withFileTypes: true }).filter((entry) => entry.isFile());
  return new Map(
    files.map((entry): [string, StaticFile] => {
      const file = join(entry.parentPath, entry.name);
      const path = `/${relative(folder, file).split(sep).join('/')}`;
      return [path, staticFile(path, Uint8Array.from(readFileSync(file)))];
    }),
  );
}

function staticFile(path: string, bytes: Uint8Array<ArrayBuffer>): StaticFile {
  const type = TYPES[extname(path).toLowerCase()] ?? 'application/octet-stream';
  let gzipped: Promise<Uint8Array<ArrayBuffer> | null> | null = null;
  const pack = async (): Promise<Uint8Array<ArrayBuffer> | null> => {
    if (!COMPRESSIBLE.test(type) || bytes.length < MIN_COMPRESSED_BYTES) return null;
    const packed = Uint8Array.from(await compress(bytes));
    return packed.length < bytes.length ? packed : null;
  };
  return {
    bytes,
    type,
    etag: `"${createHash('sha256').update(bytes).digest('base64url').slice(0, 22)}"`,
    isImmutable: path.startsWith('/assets/'),
    gzipped: () => {
      gzipped ??= pack();
      return gzipped;
    },
  };
}
