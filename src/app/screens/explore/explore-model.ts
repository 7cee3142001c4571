import { calendarOf, type Definition, type DefinitionTime } from '../../../core/definitions.ts';
import { findKpi } from '../../../core/kpis/index.ts';
import type { KpiUnit } from '../../../core/kpis/kpi.ts';
import type { Grain, KpiRow, KpiTable, KpiValue } from '../../../core/query.ts';
import { runningPeriod, type Series, seriesOfRows } from '../../../core/trends/series.ts';
import type { FigurePointer } from '../../figure/figure-pointer.ts';
import type { AskedQuery } from './explore-question.ts';
import type { ExploreView } from './explore-view.ts';
import type { AnswerShape, FigureShape } from './propose-charts.ts';

/** One value of the dimension asked for, or one pair of values. */
export interface Group {
  readonly key: string;
  readonly value: string | null;
  /** of the second dimension; undefined: there is none */
  readonly subvalue?: string | null;
}

/** An answered question, ready to be drawn. */
export interface ExploreModel {
  readonly explore: ExploreView;
  readonly asked: readonly AskedQuery[];
  readonly tables: ReadonlyMap<DefinitionTime, KpiTable>;
  readonly grain: Grain;
  /** labels, earliest first */
  readonly periods: readonly string[];
  /** label of the period that the as-of lies in; null: every one is over */
  readonly running: string | null;
  /** the largest first, "not recorded" last; none without a dimension */
  readonly groups: readonly Group[];
}

/** Null: a table that was asked for is missing. */
export function exploreModel(
  explore: ExploreView,
  asked: readonly AskedQuery[],
  tables: readonly (KpiTable | undefined)[],
): ExploreModel | null {
  const [first] = tables;
  if (first === undefined || tables.some((table) => table === undefined)) return null;
  const byTime = new Map(asked.map(({ time }, i) => [time, tables[i] as KpiTable]));
  const periods = [...new Set(first.rows.map(({ period }) => period))];
  const [lead] = explore.kpis;
  const size = (group: KpiTable['groups'][number]): number => weightOf(group.values[lead?.kpi ?? '']);
  const groups = [...(byTime.get(lead?.time ?? 'working') ?? first).groups]
    .sort((a, b) => Number(a.group === null) - Number(b.group === null) || size(b) - size(a))
    .map((group) => ({ key: keyOf(group), value: group.group, ...(first.thenBy === null ? {} : { subvalue: group.subgroup ?? null }) }));
  return { explore, asked, tables: byTime, grain: first.grain, periods, running: runningPeriod(first), groups };
}

const keyOf = ({ group, subgroup }: Pick<KpiRow, 'group' | 'subgroup'>): string => JSON.stringify([group, subgroup ?? null]);

/** How many cases a figure is about, as far as it says. */
const weightOf = (figure: KpiValue | undefined): number => figure?.denominator ?? figure?.n ?? figure?.value ?? 0;

const rowIndexes = new WeakMap<KpiTable, ReadonlyMap<string, KpiRow>>();

function rowIndexOf(table: KpiTable): ReadonlyMap<string, KpiRow> {
  const known = rowIndexes.get(table);
  if (known) return known;
  const index = new Map(table.rows.map((row) => [`${row.period} ${keyOf(row)}`, row]));
  rowIndexes.set(table, index);
  return index;
}

const NO_GROUP = JSON.stringify([null, null]);

/** The figures of a period of a group; without a group those of all. Undefined: the answer has none. */
export function rowOf(model: ExploreModel, definition: Definition, period: string, group: Group | null): KpiRow | undefined {
  const table = model.tables.get(definition.time);
  return table && rowIndexOf(table).get(`${period} ${group?.key ?? NO_GROUP}`);
}

export function seriesOf(model: ExploreModel, definition: Definition, group: Group | null = null): Series {
  const rows = model.periods.map((period) => rowOf(model, definition, period, group));
  return seriesOfRows(rows, definition, model.running);
}

/** The figure of a whole range, of a group or of all. */
export function figureOf(model: ExploreModel, definition: Definition, group: Group | null): KpiValue | null {
  const table = model.tables.get(definition.time);
  const cell = group === null ? table?.total : table?.groups.find((entry) => keyOf(entry) === group.key);
  return cell?.values[definition.kpi] ?? null;
}

/** @param period null: the whole range */
export function pointerOf({ explore }: ExploreModel, definition: Definition, period: string | null, group: Group | null): FigurePointer {
  const calendar = calendarOf(definition) ?? explore.calendar;
  const { by, thenBy, policy, zone, dataVersion, suppress } = explore;
  return {
    kpi: definition.kpi,
    period,
    ...(group && by ? { by, group: group.value } : {}),
    ...(group && by && thenBy ? { thenBy, subgroup: group.subvalue ?? null } : {}),
    ...(calendar === null ? {} : { calendar }),
    ...(policy === null ? {} : { policy }),
    ...(zone === null ? {} : { zone }),
    ...(dataVersion === null ? {} : { dataVersion }),
    ...(suppress ? { suppress } : {}),
  };
}

export const unitOf = ({ kpi }: Definition): KpiUnit => findKpi(kpi)?.unit ?? 'count';

/** Counts of inquiries add up over groups; distinct citizens do not. */
export const isAdditive = (definition: Definition): boolean => unitOf(definition) === 'count' && definition.kpi !== 'citizens';

/** The 90th percentile that belongs to a median; null: it is no median, or one that counts the open cases too. */
export const tailOf = ({ kpi, time }: Definition): Definition | null =>
  kpi.endsWith('-median') ? { kpi: kpi.replace('-median', '-p90'), time } : null;

const sameDefinition = (a: Definition, b: Definition): boolean => a.kpi === b.kpi && a.time === b.time;
export const isAsked = ({ explore }: Pick<ExploreModel, 'explore'>, definition: Definition): boolean =>
  explore.kpis.some((asked) => sameDefinition(asked, definition));

/** The clock that a figure is about; null: none. Whether something was resolved at all is asked of no clock. */
export function clockOf({ kpi }: Definition): 'response' | 'resolution' | null {
  if (kpi === 'resolution-rate') return null;
  return kpi.startsWith('response-') ? 'response' : kpi.startsWith('resolution-') ? 'resolution' : null;
}

const CLOCKS = ['response', 'resolution'] as const;

/** The figures that the steps of a funnel are read from. */
export const funnelOf = (clock: 'response' | 'resolution'): readonly Definition[] =>
  ['received', 'resolution-rate', `${clock}-on-time`, `${clock}-closed-only`].map((kpi) => ({ kpi, time: 'working' }));

/** What the choice of a picture rests on. */
export function shapeOf(model: ExploreModel): AnswerShape {
  const figures = model.explore.kpis.map((definition): FigureShape => {
    const tail = tailOf(definition);
    const hasInterval = seriesOf(model, definition, model.groups[0] ?? null).figures.some((figure) => figure?.interval);
    return {
      isAdditive: isAdditive(definition),
      hasBand: tail === null ? hasInterval : isAsked(model, tail),
      isMedian: tail !== null,
      clock: clockOf(definition),
      isDuration: unitOf(definition) === 'working-seconds',
    };
  });
  return {
    figures,
    hasBy: model.explore.by !== null,
    hasThenBy: model.explore.thenBy !== null,
    periods: model.periods.length,
    groups: new Set(model.groups.map(({ value }) => value)).size,
    cells: model.groups.length,
    hasFunnel: CLOCKS.some((clock) => funnelOf(clock).every((definition) => isAsked(model, definition))),
  };
}
