import type { Context, Hono } from 'hono';
import { accepted, refuse } from '../../answers/api-problem.ts';
import { answerResolved, resolveQuery } from '../../answers/resolve-query.ts';
import { decodeQuery, parseQuery } from '../../contract/kpi-query.ts';
import type { Parsed } from '../../contract/problem.ts';
import type { KpiQuery } from '../../core/query.ts';
import type { ApiContext } from '../api-context.ts';
import { etagOf, isNamed } from '../etag.ts';
import { onlyParameters } from '../parameters.ts';
import { readJson } from '../read-body.ts';

const MOST_BYTES = 1_000_000;

/** `GET /v1/kpis?q=` and, for questions too long for an address, `POST /v1/kpis`. */
export function routeKpis(app: Hono, api: ApiContext): void {
  const answer = async (context: Context, parsed: Parsed<KpiQuery>): Promise<Response> => {
    const resolved = await resolveQuery(api.store, api.catalogue, accepted(parsed));
    const etag = etagOf(`${api.version} ${resolved.key}`);
    const headers = { etag, 'cache-control': 'no-cache' };
    if (isNamed(context.req.header('if-none-match'), etag)) return context.body(null, 304, headers);
    return context.json(await answerResolved(api.store, resolved), 200, headers);
  };
  app.get('/v1/kpis', (context) => {
    const search = new URL(context.req.url).searchParams;
    onlyParameters(search, ['q']);
    return answer(context, decodeQuery(search.get('q') ?? refuse('malformed-query', { place: 'q' })));
  });
  app.post('/v1/kpis', async (context) => answer(context, parseQuery(await readJson(context, MOST_BYTES))));
}
