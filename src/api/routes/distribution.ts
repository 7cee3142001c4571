import type { Context, Hono } from 'hono';
import { answerDistribution } from '../../answers/answer-distribution.ts';
import { accepted, refuse } from '../../answers/api-problem.ts';
import { resolveQuery } from '../../answers/resolve-query.ts';
import { decodeQuery } from '../../contract/kpi-query.ts';
import { givenDetail } from '../../contract/problem.ts';
import { MEASURES, type Measure } from '../../core/facts.ts';
import type { ApiContext } from '../api-context.ts';
import { etagOf, isNamed } from '../etag.ts';
import { onlyParameters } from '../parameters.ts';

/** `GET /v1/distribution?q=&measure=`: how a duration is spread, period by period; groups are not divided. */
export function routeDistribution(app: Hono, api: ApiContext): void {
  app.get('/v1/distribution', async (context: Context) => {
    const search = new URL(context.req.url).searchParams;
    onlyParameters(search, ['q', 'measure']);
    const query = accepted(decodeQuery(search.get('q') ?? refuse('malformed-query', { place: 'q' })));
    const measure = measureOf(search.get('measure') ?? 'response');
    const resolved = await resolveQuery(api.store, api.catalogue, { ...query, by: null, thenBy: null });
    const etag = etagOf(`${api.version} distribution ${measure} ${resolved.key}`);
    const headers = { etag, 'cache-control': 'no-cache' };
    if (isNamed(context.req.header('if-none-match'), etag)) return context.body(null, 304, headers);
    return context.json(await answerDistribution(api.store, resolved, measure), 200, headers);
  });
}

const measureOf = (given: string): Measure =>
  MEASURES.find((measure) => measure === given) ?? refuse('invalid-parameter', { detail: givenDetail(given), place: 'measure' });
