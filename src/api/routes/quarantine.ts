import type { Hono } from 'hono';
import { decodeCursor, encodeCursor } from '../../answers/cursor.ts';
import type { QuarantinePage } from '../../contract/page.ts';
import type { ApiContext } from '../api-context.ts';
import { limitOf, onlyParameters } from '../parameters.ts';

/** `GET /v1/quarantine`: what could not be used, in the order in which it came. */
export function routeQuarantine(app: Hono, { store }: ApiContext): void {
  app.get('/v1/quarantine', async (context) => {
    const search = new URL(context.req.url).searchParams;
    onlyParameters(search, ['cursor', 'limit']);
    const cursor = search.get('cursor');
    const [offset = 0] = cursor === null ? [] : decodeCursor(cursor, 1);
    const { total, rows } = await store.rejections({ offset, limit: limitOf(search) });
    const page: QuarantinePage = {
      total,
      rejections: rows,
      next: offset + rows.length < total ? encodeCursor(offset + rows.length) : null,
    };
    return context.json(page, 200, { 'cache-control': 'no-cache' });
  });
}
