import { canonicalJson } from '../contract/encode-query.ts';
import { givenDetail } from '../contract/problem.ts';
import type { Calendar } from '../core/calendar/schedule.ts';
import { weekStartsOn } from '../core/calendar/week-start.ts';
import { compileZone } from '../core/calendar/zone.ts';
import { EARLIEST, type Instant, parseInstant } from '../core/instant.ts';
import { assembleTable, groupingOf, kpisOf, statisticsOf, type TableFrame, UnknownKpiError } from '../core/kpi-table.ts';
import type { Kpi } from '../core/kpis/kpi.ts';
import { type Period, parsePeriod, periodsBetween, type Reporting } from '../core/period.ts';
import type { Grain, KpiQuery, KpiTable } from '../core/query.ts';
import type { Question } from '../core/question.ts';
import type { Policy } from '../core/sla/policy.ts';
import { refuse } from './api-problem.ts';
import type { FigureStore, KeyedSettings, Seq, StoreMeta } from './figure-store.ts';
import { clockOf, type SettingsCatalogue } from './settings-catalogue.ts';

/** More periods than that are no picture and no table. */
const MOST_PERIODS = 10_000;
const SHORTEST_SECONDS: Readonly<Record<Grain, number>> = {
  day: 82_800,
  week: 6.9 * 86_400,
  month: 27.9 * 86_400,
  quarter: 89 * 86_400,
  year: 364 * 86_400,
};

/** A query with everything it leaves open decided: what a store is asked, and what the answer depends on. */
export interface ResolvedQuery {
  readonly query: KpiQuery;
  readonly kpis: readonly Kpi[];
  readonly question: Question;
  readonly settings: KeyedSettings;
  readonly dataVersion: Seq;
  readonly reporting: Reporting;
  readonly meta: StoreMeta;
  readonly calendar: Calendar;
  readonly policy: Policy | null;
  /** equal keys have equal answers */
  readonly key: string;
}

/**
 * Decides what the query leaves open: data version, as-of, calendars, policy, zone and periods.
 * @throws ApiProblem for an unknown KPI, calendar, policy, zone, period label or data version, and for reversed periods
 * @source definitions, sections 2, 4 and 5
 */
export async function resolveQuery(store: FigureStore, catalogue: SettingsCatalogue, query: KpiQuery): Promise<ResolvedQuery> {
  const kpis = knownKpis(query);
  const meta = await metaOf(store, query.dataVersion);
  const { calendar, reportingCalendar, policy, settings } = await resolveSettings(catalogue, query);
  const defaults = await catalogue.defaults();
  const reporting = {
    zone: knownZone(query.zone ?? defaults.zone ?? reportingCalendar.timeZone),
    weekStartsOn: weekStartsOn(reportingCalendar),
  };
  const asOf = query.asOf === null ? (meta.dataAsOf ?? EARLIEST) : (parseInstant(query.asOf) ?? refuseAsOf(query.asOf));
  const question: Question = {
    statistics: statisticsOf(kpis),
    periods: periodsOf(query, reporting, meta.firstReceivedAt, asOf),
    by: groupingOf(query),
    where: query.where,
    asOf,
  };
  const key = JSON.stringify([canonicalJson(query), meta.dataVersion, asOf, settings.key, reporting, meta.recorded, meta.isDemonstration]);
  return { query, kpis, question, settings, dataVersion: meta.dataVersion, reporting, meta, calendar, policy, key };
}

/** Asks the store and publishes what it answers. */
export async function answerResolved(store: FigureStore, resolved: ResolvedQuery): Promise<KpiTable> {
  const { query, question, settings, dataVersion, meta, calendar, policy, reporting } = resolved;
  const answers = await store.answer(question, settings, dataVersion);
  const startsAt = Math.max(question.periods[0]?.startsAt ?? question.asOf, meta.firstReceivedAt ?? question.asOf);
  const endsAt = Math.min(question.periods.at(-1)?.endsAt ?? question.asOf, question.asOf + 1);
  const frame: TableFrame = {
    dataVersion,
    isDemonstration: meta.isDemonstration,
    calendar: { id: calendar.id, version: calendar.version },
    policy: policy === null ? null : { id: policy.id, version: policy.version },
    zone: reporting.zone,
    isMixedCalendars: answers.clockIndexes.length > 1,
    restsOnPrediction: answers.clockIndexes.some((index) => settings.clocks[index]?.restsOnPrediction(startsAt, endsAt) ?? false),
    recorded: meta.recorded,
  };
  return assembleTable(query, question, answers, frame);
}

/**
 * One question, one answer, over any store.
 * @throws ApiProblem as `resolveQuery` does
 */
export async function answerQuery(store: FigureStore, catalogue: SettingsCatalogue, query: KpiQuery): Promise<KpiTable> {
  return answerResolved(store, await resolveQuery(store, catalogue, query));
}

/**
 * The calendars and targets that a query means, ready for a store.
 * @throws ApiProblem for an unknown calendar or policy, or a calendar without hours under a target
 * @source definitions, section 4
 */
export async function resolveSettings(
  catalogue: SettingsCatalogue,
  query: Pick<KpiQuery, 'calendar' | 'policy'>,
): Promise<{ calendar: Calendar; reportingCalendar: Calendar; policy: Policy | null; settings: KeyedSettings }> {
  const defaults = await catalogue.defaults();
  const find = async (reference: string, place: string): Promise<Calendar> =>
    (await catalogue.calendar(reference)) ?? refuse('unknown-calendar', { detail: givenDetail(reference), place });
  const reportingCalendar = await find(defaults.calendar, 'calendar');
  const override = query.calendar === null ? null : await find(query.calendar, 'calendar');
  const reference = query.policy ?? defaults.policy;
  const policy =
    reference === null
      ? null
      : ((await catalogue.policy(reference)) ?? refuse('unknown-policy', { detail: givenDetail(reference), place: 'policy' }));
  const calendars = new Map([[reportingCalendar.id, reportingCalendar]]);
  for (const [i, rule] of (policy?.rules ?? []).entries()) {
    if (rule.calendar !== undefined && !calendars.has(rule.calendar)) {
      calendars.set(rule.calendar, await find(rule.calendar, `policy.rules[${i}].calendar`));
    }
  }
  // An explicit version beats the newest of its id: under an override no other calendar is read.
  if (override !== null) calendars.set(override.id, override);
  for (const rule of policy?.rules ?? []) {
    const carrying = override ?? calendars.get(rule.calendar ?? reportingCalendar.id);
    if ((rule.response || rule.resolution) && carrying && !clockOf(carrying).hasHours) {
      refuse('calendar-without-hours', { detail: givenDetail(carrying.id), place: 'calendar' });
    }
  }
  const versions = [...calendars.values()].map(({ id, version }) => `${id}@${version}`);
  return {
    calendar: override ?? reportingCalendar,
    reportingCalendar,
    policy,
    settings: {
      clocks: [...calendars.values()].map(clockOf),
      defaultCalendar: reportingCalendar.id,
      policy,
      override: override?.id ?? null,
      key: JSON.stringify([reportingCalendar.id, override?.id ?? null, policy && `${policy.id}@${policy.version}`, versions]),
    },
  };
}

function knownKpis(query: KpiQuery): readonly Kpi[] {
  try {
    return kpisOf(query);
  } catch (error) {
    if (!(error instanceof UnknownKpiError)) throw error;
    return refuse('unknown-kpi', { detail: givenDetail(error.id), place: `kpis[${query.kpis.indexOf(error.id)}]` });
  }
}

async function metaOf(store: FigureStore, dataVersion: Seq | null): Promise<StoreMeta> {
  const newest = await store.meta();
  if (dataVersion === null || dataVersion === newest.dataVersion) return newest;
  if (dataVersion > newest.dataVersion) refuse('unknown-data-version', { detail: givenDetail(dataVersion), place: 'dataVersion' });
  return store.meta(dataVersion);
}

function knownZone(zone: string): string {
  try {
    return compileZone(zone).name;
  } catch {
    return refuse('unknown-zone', { detail: givenDetail(zone), place: 'zone' });
  }
}

const refuseAsOf = (given: string): never => refuse('invalid-query', { detail: givenDetail(given), place: 'asOf' });

function periodsOf(query: KpiQuery, reporting: Reporting, firstReceivedAt: Instant | null, asOf: Instant): readonly Period[] {
  const parse = (label: string | null, place: 'from' | 'to'): Period | null =>
    label === null ? null : (parsePeriod(label, query.grain, reporting) ?? refuse('unknown-period', { detail: givenDetail(label), place }));
  const from = parse(query.from, 'from');
  const to = parse(query.to, 'to');
  if (from !== null && to !== null && to.startsAt < from.startsAt) {
    refuse('reversed-period', { detail: givenDetail(`${query.from} … ${query.to}`), place: 'to' });
  }
  const firstAt = from?.startsAt ?? firstReceivedAt;
  const lastAt = to === null ? asOf : to.endsAt - 1;
  if (firstAt === null || lastAt < firstAt) return [];
  if ((lastAt - firstAt) / SHORTEST_SECONDS[query.grain] > MOST_PERIODS) refuse('too-many-periods', { place: 'grain' });
  return periodsBetween(firstAt, lastAt, query.grain, reporting);
}
