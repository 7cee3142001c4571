import type { Context, Hono } from 'hono';
import type { Arrivals } from '../../contract/arrivals.ts';
import { decodeQuery } from '../../contract/kpi-query.ts';
import { formatInstant } from '../../core/instant.ts';
import type { Period } from '../../core/period.ts';
import type { AnswerOf, Statistic } from '../../core/statistics/statistic.ts';
import { hourPeriods, sumByWeekdayAndHour } from '../../core/trends/arrivals.ts';
import type { ApiContext } from '../api-context.ts';
import { accepted, refuse } from '../api-problem.ts';
import { etagOf, isNamed } from '../etag.ts';
import { type ResolvedQuery, resolveQuery } from '../kpi-service.ts';
import { onlyParameters } from '../parameters.ts';

const RECEIVED = { kind: 'count', of: { all: [] } } as const satisfies Statistic;

/** Hours of a question: a store is asked for so many periods at a time. */
const HOURS_AT_ONCE = 24 * 92;

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
    return context.json(await arrivalsOf(api, resolved), 200, headers);
  });
}

async function arrivalsOf({ store }: ApiContext, resolved: ResolvedQuery): Promise<Arrivals> {
  const { question, settings, dataVersion, reporting, meta } = resolved;
  const first = question.periods[0];
  const last = question.periods.at(-1);
  const startsAt = Math.max(first?.startsAt ?? 0, meta.firstReceivedAt ?? 0);
  const hours = first && last ? hourPeriods(startsAt, Math.min(last.endsAt, question.asOf + 1), reporting.zone) : [];
  const counts: number[] = [];
  for (let i = 0; i < hours.length; i += HOURS_AT_ONCE) counts.push(...(await countsOf(hours.slice(i, i + HOURS_AT_ONCE))));
  return {
    asOf: formatInstant(question.asOf),
    dataVersion,
    zone: reporting.zone,
    from: first?.label ?? null,
    to: last?.label ?? null,
    total: counts.reduce((sum, count) => sum + count, 0),
    days: sumByWeekdayAndHour(hours, counts, reporting),
  };

  async function countsOf(periods: readonly Period[]): Promise<readonly number[]> {
    const { grids } = await store.answer({ ...question, statistics: [RECEIVED], periods, by: [] }, settings, dataVersion);
    const cells = grids[0]?.cells[0] as readonly AnswerOf<typeof RECEIVED>[] | undefined;
    return periods.map((_, i) => cells?.[i]?.count ?? 0);
  }
}
