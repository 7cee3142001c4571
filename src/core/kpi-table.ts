import { DIMENSIONS, type Dimension, type EventType } from './inquiry.ts';
import { formatInstant } from './instant.ts';
import { findKpi } from './kpis/index.ts';
import type { Kpi, KpiFigure } from './kpis/kpi.ts';
import type { Period } from './period.ts';
import type { KpiQuery, KpiRow, KpiTable, KpiValue, KpiValues } from './query.ts';
import type { Answers, GroupKey, Question } from './question.ts';
import type { AnswerOf, Statistic } from './statistics/statistic.ts';
import { statisticKey } from './statistics/statistic.ts';
import { suppressSmall } from './suppression.ts';

/** Under it a figure is marked as small. @source definitions, section 5 */
export const SMALL_N = 10;

export class UnknownKpiError extends Error {
  readonly id: string;
  constructor(id: string) {
    super(`No KPI "${id}".`);
    this.id = id;
  }
}

/** @throws UnknownKpiError */
export function kpisOf(query: Pick<KpiQuery, 'kpis'>): readonly Kpi[] {
  return query.kpis.map((id) => {
    const kpi = findKpi(id);
    if (kpi === undefined) throw new UnknownKpiError(id);
    return kpi;
  });
}

/** What an engine must be asked for these KPIs: each statistic once. */
export function statisticsOf(kpis: readonly Kpi[]): readonly Statistic[] {
  const asked = new Map<string, Statistic>();
  for (const kpi of kpis) for (const statistic of Object.values(kpi.asks)) asked.set(statisticKey(statistic), statistic);
  return [...asked.values()];
}

export const groupingOf = (query: Pick<KpiQuery, 'by' | 'thenBy'>): readonly Dimension[] =>
  [query.by, query.thenBy].filter((dimension) => dimension !== null);

/** What the store says about the answer, beside the numbers. */
export type TableFrame = Omit<KpiTable, 'rows' | 'groups' | 'total' | 'grain' | 'by' | 'thenBy' | 'asOf'> & {
  /** event types that every source in the store records */
  readonly recorded: readonly EventType[];
};

/**
 * Engine answers to published figures: nulls outside the data, "not recorded", small and provisional marks, suppression.
 * @source definitions, section 5
 */
export function assembleTable(query: KpiQuery, question: Question, answers: Answers, frame: TableFrame): KpiTable {
  const kpis = kpisOf(query);
  const { recorded, ...published } = frame;
  const indexOf = new Map(question.statistics.map((statistic, i) => [statisticKey(statistic), i]));
  const plans = kpis.map((kpi) => ({
    kpi,
    asks: Object.entries(kpi.asks).map(([name, statistic]) => [name, indexOf.get(statisticKey(statistic)) as number] as const),
    missing: kpi.needs.filter((type) => !recorded.includes(type)),
  }));
  const valuesOf = (pick: (index: number) => AnswerOf<Statistic>): KpiValues => {
    const values: Record<string, KpiValue> = {};
    for (const { kpi, asks, missing } of plans) {
      const asked: Record<string, AnswerOf<Statistic>> = {};
      for (const [name, index] of asks) asked[name] = pick(index);
      values[kpi.id] = missing.length > 0 ? { value: null, notRecorded: missing } : publish(kpi.answer(asked));
    }
    return values;
  };
  const nothing: KpiValues = Object.fromEntries(
    plans.map(({ kpi, missing }) => [kpi.id, missing.length > 0 ? { value: null, notRecorded: missing } : publish({ value: null })]),
  );

  const first = answers.firstReceivedAt;
  const periods = question.periods
    .map((period, index) => ({ period, index }))
    .filter(({ period }) => query.from !== null || (first !== null && period.endsAt > first));
  const isKnown = (period: Period): boolean => first !== null && period.endsAt > first && period.startsAt <= question.asOf;
  const rows: KpiRow[] = periods.flatMap(({ period, index }) =>
    answers.groups.map((key, group) => ({
      period: period.label,
      ...named(key),
      values: isKnown(period) ? valuesOf((i) => answers.grids[i]?.cells[group]?.[index] as AnswerOf<Statistic>) : nothing,
    })),
  );
  const isAnyKnown = periods.some(({ period }) => isKnown(period));
  const table: KpiTable = {
    ...published,
    asOf: formatInstant(question.asOf),
    grain: query.grain,
    by: query.by,
    thenBy: query.thenBy,
    rows,
    groups:
      query.by === null
        ? []
        : answers.groups.map((key, group) => ({
            ...named(key),
            values: isAnyKnown ? valuesOf((i) => answers.grids[i]?.groups[group] as AnswerOf<Statistic>) : nothing,
          })),
    total: { values: isAnyKnown ? valuesOf((i) => answers.grids[i]?.total as AnswerOf<Statistic>) : nothing },
  };
  return query.suppress ? suppressSmall(table) : table;
}

const named = (key: GroupKey): { group: string | null; subgroup?: string | null } =>
  key.length > 1 ? { group: key[0] ?? null, subgroup: key[1] ?? null } : { group: key[0] ?? null };

function publish(figure: KpiFigure): KpiValue {
  const n = figure.n ?? figure.denominator;
  return {
    ...figure,
    ...(n !== undefined && n > 0 && n < SMALL_N ? { isSmall: true } : {}),
    ...(figure.pending !== undefined && figure.pending > 0 ? { isProvisional: true } : {}),
  };
}

/**
 * One text for one question: keys in a fixed order, sets sorted, defaults written out. It is the cache key, the permalink's
 * payload and what a snapshot hashes.
 */
export function canonicalQuery(query: KpiQuery): KpiQuery {
  const where = Object.fromEntries(
    DIMENSIONS.flatMap((dimension) => {
      const values = query.where[dimension];
      if (values === undefined || values.length === 0) return [];
      const sorted = [...new Set(values)].sort((a, b) => (a === null ? 1 : b === null ? -1 : a < b ? -1 : 1));
      return [[dimension, sorted]];
    }),
  );
  return {
    kpis: [...new Set(query.kpis)],
    grain: query.grain,
    from: query.from,
    to: query.to,
    by: query.by,
    thenBy: query.by === null ? null : query.thenBy,
    where,
    asOf: query.asOf,
    dataVersion: query.dataVersion,
    calendar: query.calendar,
    policy: query.policy,
    zone: query.zone,
    suppress: query.suppress,
  };
}
