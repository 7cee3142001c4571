import type { Hono } from 'hono';
import { answerDue } from '../../answers/answer-due.ts';
import { accepted, refuse } from '../../answers/api-problem.ts';
import { resolveQuery } from '../../answers/resolve-query.ts';
import { decodeQuery } from '../../contract/kpi-query.ts';
import type { ApiContext } from '../api-context.ts';
import { etagOf, isNamed } from '../etag.ts';
import { onlyParameters } from '../parameters.ts';

/** `GET /v1/due?q=`: open inquiries by the next working days on which they fall due; of the query its filter, as-of and settings count. */
export function routeDue(app: Hono, api: ApiContext): void {
  app.get('/v1/due', async (context) => {
    const search = new URL(context.req.url).searchParams;
    onlyParameters(search, ['q']);
    const query = accepted(decodeQuery(search.get('q') ?? refuse('malformed-query', { place: 'q' })));
    const resolved = await resolveQuery(api.store, api.catalogue, query);
    const etag = etagOf(`${api.version} due ${resolved.key}`);
    const headers = { etag, 'cache-control': 'no-cache' };
    if (isNamed(context.req.header('if-none-match'), etag)) return context.body(null, 304, headers);
    return context.json(await answerDue(api.store, resolved), 200, headers);
  });
}
