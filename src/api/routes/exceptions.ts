import type { Hono } from 'hono';
import { refuse } from '../../answers/api-problem.ts';
import { decodeCursor, encodeCursor } from '../../answers/cursor.ts';
import { toRecord } from '../../contract/inquiry-record.ts';
import { EXCEPTION_KINDS, type ExceptionPage } from '../../contract/page.ts';
import { givenDetail } from '../../contract/problem.ts';
import type { ApiContext } from '../api-context.ts';
import { limitOf, onlyParameters } from '../parameters.ts';

/** `GET /v1/exceptions?kind=`: standing records with a contradiction of that name, or the merged duplicates. */
export function routeExceptions(app: Hono, { store }: ApiContext): void {
  app.get('/v1/exceptions', async (context) => {
    const search = new URL(context.req.url).searchParams;
    onlyParameters(search, ['kind', 'cursor', 'limit']);
    const asked = search.get('kind') ?? '';
    const kind =
      EXCEPTION_KINDS.find((name) => name === asked) ?? refuse('invalid-parameter', { detail: givenDetail(asked), place: 'kind' });
    const cursor = search.get('cursor');
    const [offset = 0] = cursor === null ? [] : decodeCursor(cursor, 1);
    const { total, rows } = await store.exceptions(kind, { offset, limit: limitOf(search) });
    const page: ExceptionPage = {
      total,
      inquiries: rows.map(({ seq, inquiry }) => ({ seq, ...toRecord(inquiry) })),
      next: offset + rows.length < total ? encodeCursor(offset + rows.length) : null,
    };
    return context.json(page, 200, { 'cache-control': 'no-cache' });
  });
}
