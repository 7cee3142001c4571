import type { Context, Hono } from 'hono';
import { answerArrivals } from '../../answers/answer-arrivals.ts';
import { accepted, refuse } from '../../answers/api-problem.ts';
import { resolveQuery } from '../../answers/resolve-query.ts';
import { decodeQuery } from '../../contract/kpi-query.ts';
import type { ApiContext } from '../api-context.ts';
import { etagOf, isNamed } from '../etag.ts';
import { onlyParameters } from '../parameters.ts';

/** `GET /v1/arrivals?q=`: inquiries received by weekday and hour of the reporting zone. */
export function routeArrivals(app: Hono, api: ApiContext): void {
  app.get('/v1/arrivals', async (context: Context) => {
    const search = new URL(context.req.url).searchParams;
    onlyParameters(search, ['q']);
    const query = accepted(decodeQuery(search.get('q') ?? refuse('malformed-query', { place: 'q' })));
    const resolved = await resolveQuery(api.store, api.catalogue, query);
    const etag = etagOf(`${api.version} arrivals ${resolved.key}`);
    const headers = { etag, 'cache-control': 'no-cache' };
    if (isNamed(context.req.header('if-none-match'), etag)) return context.body(null, 304, headers);
    return context.json(await answerArrivals(api.store, resolved), 200, headers);
  });
}
