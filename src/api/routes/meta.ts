import type { Hono } from 'hono';
import { resolveSettings } from '../../answers/resolve-query.ts';
import type { KpiEntry, Meta } from '../../contract/meta.ts';
import { weekStartsOn } from '../../core/calendar/week-start.ts';
import { DIMENSIONS } from '../../core/inquiry.ts';
import { formatInstant } from '../../core/instant.ts';
import { GUARDS, KPIS } from '../../core/kpis/index.ts';
import type { Kpi } from '../../core/kpis/kpi.ts';
import type { ApiContext } from '../api-context.ts';
import { etagOf, isNamed } from '../etag.ts';

/** `GET /v1/meta`: what there is to ask; `GET /v1/health`: whether the store answers. */
export function routeMeta(app: Hono, api: ApiContext): void {
  app.get('/v1/meta', async (context) => {
    const meta = await metaOf(api);
    const etag = etagOf(JSON.stringify(meta));
    const headers = { etag, 'cache-control': 'no-cache' };
    if (isNamed(context.req.header('if-none-match'), etag)) return context.body(null, 304, headers);
    return context.json(meta, 200, headers);
  });
  app.get('/v1/health', async (context) => {
    const { dataVersion, isDemonstration } = await api.store.meta();
    return context.json({ status: 'ok', version: api.version, dataVersion, isDemonstration }, 200, { 'cache-control': 'no-store' });
  });
}

async function metaOf({ store, catalogue, version, labels }: ApiContext): Promise<Meta> {
  const { firstReceivedAt, dataAsOf, dimensions, ...counts } = await store.meta();
  const defaults = await catalogue.defaults();
  const { reportingCalendar } = await resolveSettings(catalogue, { calendar: null, policy: null });
  return {
    version,
    ...counts,
    firstReceivedAt: firstReceivedAt === null ? null : formatInstant(firstReceivedAt),
    dataAsOf: dataAsOf === null ? null : formatInstant(dataAsOf),
    zone: defaults.zone ?? reportingCalendar.timeZone,
    weekStartsOn: weekStartsOn(reportingCalendar),
    calendar: defaults.calendar,
    policy: defaults.policy,
    dimensions: Object.fromEntries(
      DIMENSIONS.map((name) => [
        name,
        dimensions[name].map(({ value, count }) => ({ value, count, title: (value !== null && labels[name]?.[value]) || null })),
      ]),
    ) as unknown as Meta['dimensions'],
    calendars: (await catalogue.calendars()).map(({ value, isPreset }) => ({
      id: value.id,
      version: value.version,
      title: value.title ?? null,
      timeZone: value.timeZone,
      coveredTo: value.coveredTo ?? null,
      isPreset,
    })),
    policies: (await catalogue.policies()).map(({ value: { id, version: ofPolicy, title, source }, isPreset }) => ({
      id,
      version: ofPolicy,
      title,
      source,
      isPreset,
    })),
    kpis: [...KPIS.map((kpi) => entryOf(kpi, false)), ...GUARDS.map((kpi) => entryOf(kpi, true))],
  };
}

const entryOf = ({ id, basis, unit, better, title, definition, needs }: Kpi, isGuard: boolean): KpiEntry => ({
  id,
  basis,
  unit,
  better,
  title,
  definition,
  needs,
  isGuard,
});
