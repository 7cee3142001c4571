import { createHash } from 'node:crypto';
import { mkdirSync, writeFileSync } from 'node:fs';
import { gunzipSync } from 'node:zlib';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { createHandler } from '../../src/server/handler.ts';
import { loadStaticFiles } from '../../src/server/static-files.ts';
import { temporaryFolder } from './store-fixtures.ts';

const INLINE = "document.documentElement.lang = 'ar';";
const PAGE = `<!doctype html><script>${INLINE}</script><script type="module" src="/assets/entry-1.js"></script>`;
const SCRIPT = `export const text = '${'x'.repeat(5000)}';`;
const ANSWER = JSON.stringify({ rows: Array.from({ length: 300 }, (_, i) => ({ i })) });

let folder: ReturnType<typeof temporaryFolder>;
let handle: (request: Request) => Promise<Response>;
const asked: Request[] = [];
const get = (path: string, headers: Record<string, string> = {}): Promise<Response> =>
  handle(new Request(`http://127.0.0.1:4310${path}`, { headers }));

beforeAll(() => {
  folder = temporaryFolder();
  mkdirSync(folder.path('assets'));
  writeFileSync(folder.path('index.html'), PAGE);
  writeFileSync(folder.path('assets/entry-1.js'), SCRIPT);
  writeFileSync(folder.path('icon.svg'), '<svg/>');
  const api = {
    fetch(request: Request): Response {
      asked.push(request);
      const isKnown = request.headers.get('if-none-match') === '"v1"';
      const headers = { 'content-type': 'application/json', etag: '"v1"' };
      return isKnown ? new Response(null, { status: 304, headers }) : new Response(ANSWER, { headers });
    },
  };
  handle = createHandler({ api, files: loadStaticFiles(folder.path('.')), hosts: new Set(['127.0.0.1', 'localhost']) });
});
afterAll(() => folder.remove());

describe('the app', () => {
  it('serves the page at the root and at every screen, with its type, checked each time', async () => {
    for (const path of ['/', '/index.html', '/trends', '/cases/abc']) {
      const response = await get(path);
      expect(response.headers.get('content-type')).toBe('text/html; charset=utf-8');
      expect(response.headers.get('cache-control')).toBe('no-cache');
      expect(await response.text()).toBe(PAGE);
    }
  });

  it('lets hashed files be kept for ever and compresses them', async () => {
    const response = await get('/assets/entry-1.js', { 'accept-encoding': 'br, gzip' });
    expect(response.headers.get('content-type')).toBe('text/javascript; charset=utf-8');
    expect(response.headers.get('cache-control')).toContain('immutable');
    expect(response.headers.get('content-encoding')).toBe('gzip');
    const bytes = Buffer.from(await response.arrayBuffer());
    expect(bytes.length).toBeLessThan(SCRIPT.length / 10);
    expect(gunzipSync(bytes).toString()).toBe(SCRIPT);
    expect(await (await get('/assets/entry-1.js')).text()).toBe(SCRIPT);
  });

  it('answers 304 where the client has the file, and no body to HEAD', async () => {
    const etag = (await get('/icon.svg')).headers.get('etag') as string;
    expect((await get('/icon.svg', { 'if-none-match': `W/${etag}` })).status).toBe(304);
    expect((await get('/icon.svg', { 'if-none-match': '"another"' })).status).toBe(200);
    const head = await handle(new Request('http://127.0.0.1/icon.svg', { method: 'HEAD' }));
    expect([head.status, head.headers.get('content-length'), await head.text()]).toEqual([200, '6', '']);
  });

  it('has no file that is not in its folder', async () => {
    for (const path of ['/missing.js', '/assets/entry-2.js', '/..%2f..%2fetc/passwd.txt', '/%E0%A4%A.js'])
      expect((await get(path)).status).toBe(404);
    expect((await handle(new Request('http://127.0.0.1/', { method: 'POST' }))).status).toBe(405);
  });

  it('says so in both languages when it was not built', async () => {
    const bare = createHandler({ api: { fetch: () => new Response('{}') }, files: new Map(), hosts: null });
    const response = await bare(new Request('http://127.0.0.1/'));
    expect(response.status).toBe(503);
    expect(await response.text()).toMatch(/npm run build[\s\S]*لم يُبنَ/);
  });
});

describe('every answer', () => {
  it('carries a policy that allows the inline script of the page by its hash, and no other', async () => {
    const hash = createHash('sha256').update(INLINE).digest('base64');
    for (const path of ['/', '/v1/meta', '/missing.js']) {
      const { headers } = await get(path);
      const policy = headers.get('content-security-policy') as string;
      expect(policy).toContain(`script-src 'self' 'sha256-${hash}';`);
      expect(policy).toContain("frame-ancestors 'none'");
      expect(headers.get('x-content-type-options')).toBe('nosniff');
    }
  });

  it('is refused under a foreign name', async () => {
    const response = await handle(new Request('http://evil.example/v1/meta'));
    expect(response.status).toBe(421);
  });
});

describe('the API', () => {
  it('is compressed for those who can read that, under a weak tag that still matches', async () => {
    const packed = await get('/v1/kpis', { 'accept-encoding': 'gzip' });
    expect(packed.headers.get('content-encoding')).toBe('gzip');
    expect(gunzipSync(Buffer.from(await packed.arrayBuffer())).toString()).toBe(ANSWER);
    const etag = packed.headers.get('etag') as string;
    expect(etag).toBe('W/"v1"');
    expect((await get('/v1/kpis', { 'accept-encoding': 'gzip', 'if-none-match': etag })).status).toBe(304);
    const plain = await get('/v1/kpis');
    expect([plain.headers.get('content-encoding'), await plain.text()]).toEqual([null, ANSWER]);
  });

  it('gets the body of a request whole', async () => {
    await handle(new Request('http://127.0.0.1/v1/kpis', { method: 'POST', body: '{"a":1}' }));
    expect(await asked.at(-1)?.text()).toBe('{"a":1}');
  });
});
