import type { Context, Hono } from 'hono';
import type { Distribution } from '../../contract/distribution.ts';
import { decodeQuery } from '../../contract/kpi-query.ts';
import { givenDetail } from '../../contract/problem.ts';
import { MEASURES, type Measure } from '../../core/facts.ts';
import { formatInstant } from '../../core/instant.ts';
import type { Fraction } from '../../core/statistics/quantile.ts';
import type { AnswerOf, Statistic, StatisticOf } from '../../core/statistics/statistic.ts';
import type { ApiContext } from '../api-context.ts';
import { accepted, refuse } from '../api-problem.ts';
import { etagOf, isNamed } from '../etag.ts';
import { type ResolvedQuery, resolveQuery } from '../kpi-service.ts';
import { onlyParameters } from '../parameters.ts';

/** The ends, the quarters and the middle. */
const QUANTILES: readonly Fraction[] = [
  [1, 10],
  [1, 4],
  [1, 2],
  [3, 4],
  [9, 10],
];

/** What a duration needs to have ended. */
const ENDS = {
  response: { fact: 'responded', event: 'responded' },
  resolution: { fact: 'resolved', event: 'resolved' },
} as const;

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
    return context.json(await distributionOf(api, resolved, measure), 200, headers);
  });
}

const measureOf = (given: string): Measure =>
  MEASURES.find((measure) => measure === given) ?? refuse('invalid-parameter', { detail: givenDetail(given), place: 'measure' });

async function distributionOf({ store }: ApiContext, resolved: ResolvedQuery, measure: Measure): Promise<Distribution> {
  const { question, settings, dataVersion, meta, query } = resolved;
  const { fact, event } = ENDS[measure];
  const statistics = QUANTILES.map((q): StatisticOf<'quantile'> => ({ kind: 'quantile', measure, q, of: { all: ['answerable', fact] } }));
  const isRecorded = meta.recorded.includes(event);
  const { grids } = await store.answer({ ...question, statistics, by: [] }, settings, dataVersion);
  const cellOf = (quantile: number, period: number) =>
    grids[quantile]?.cells[0]?.[period] as AnswerOf<Statistic & { kind: 'quantile' }> | undefined;
  return {
    asOf: formatInstant(question.asOf),
    dataVersion,
    grain: query.grain,
    measure,
    quantiles: QUANTILES,
    rows: question.periods.map(({ label }, period) => ({
      period: label,
      n: isRecorded ? (cellOf(0, period)?.n ?? 0) : 0,
      seconds: QUANTILES.map((_, quantile) => (isRecorded ? (cellOf(quantile, period)?.value ?? null) : null)),
    })),
  };
}
