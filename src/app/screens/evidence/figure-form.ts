import type { Meta } from '../../../contract/meta.ts';
import { CLAIM_PARTS, type ClaimFigure, type ClaimPart, isFigureName } from '../../../core/evidence/claim.ts';
import type { Dimension } from '../../../core/inquiry.ts';
import { formatInstant, parseInstant } from '../../../core/instant.ts';
import { canonicalQuery } from '../../../core/kpi-table.ts';
import { parsePeriod, periodOf, periodsBetween, type Reporting } from '../../../core/period.ts';
import type { Grain, KpiQuery, KpiValue, Where } from '../../../core/query.ts';
import { hidingSmall, nameFor } from './claim-figure.ts';

/** A figure as it is being put together. */
export interface FigureForm {
  readonly name: string;
  readonly kpi: string;
  readonly part: ClaimPart;
  readonly grain: Grain;
  /** labels of the grain; null: from the first case, to the as-of */
  readonly from: string | null;
  readonly to: string | null;
  readonly by: Dimension | null;
  /** one value; only with `by` */
  readonly group: string | null;
  readonly where: Where;
  /** local date; empty: the newest data */
  readonly asOfOn: string;
  readonly calendar: string | null;
  readonly policy: string | null;
}

/** What the form does not show and must not lose. */
type Kept = Pick<KpiQuery, 'thenBy' | 'dataVersion' | 'zone' | 'suppress'> & { readonly subgroup: string | null };

export const reportingOf = ({ zone, weekStartsOn }: Pick<Meta, 'zone' | 'weekStartsOn'>): Reporting => ({ zone, weekStartsOn });

/** A figure of one period is the range of that period: the same value, said in one way. */
export function formOf({ name, kpi, part, period, group, query }: ClaimFigure, reporting: Reporting): FigureForm {
  const asOf = query.asOf === null ? null : parseInstant(query.asOf);
  return {
    name,
    kpi,
    part,
    grain: query.grain,
    from: period ?? query.from,
    to: period ?? query.to,
    by: group === null ? null : query.by,
    group: group?.[0] ?? null,
    where: query.where,
    asOfOn: asOf === null ? '' : periodOf(asOf, 'day', reporting),
    calendar: query.calendar,
    policy: query.policy,
  };
}

/** A figure to begin with: how many were answered on time, over all of the data. */
export const newForm = (taken: readonly string[]): FigureForm => ({
  name: nameFor({ kpi: 'response-on-time', part: 'value' }, taken),
  kpi: 'response-on-time',
  part: 'value',
  grain: 'month',
  from: null,
  to: null,
  by: null,
  group: null,
  where: {},
  asOfOn: '',
  calendar: null,
  policy: null,
});

/** @param base the figure that is changed; null: a new one */
export function figureOf(form: FigureForm, base: ClaimFigure | null, meta: Pick<Meta, 'zone' | 'weekStartsOn' | 'dataAsOf'>): ClaimFigure {
  const { name, kpi, part, grain, from, to, by, group, where, calendar, policy } = form;
  const kept: Kept | null = base ? { ...base.query, subgroup: base.group?.[1] ?? null } : null;
  // a second grouping stays as long as the first does
  const thenBy = by !== null && kept !== null && base?.query.by === by ? kept.thenBy : null;
  const query = canonicalQuery({
    ...hidingSmall({ kpis: [kpi], grain, from, to, by, thenBy, where, calendar, policy, asOf: asOfOf(form, base, meta) }),
    ...(kept ? { dataVersion: kept.dataVersion, zone: kept.zone, suppress: kept.suppress } : {}),
  });
  return { name, kpi, part, period: null, group: by === null ? null : thenBy === null ? [group] : [group, kept?.subgroup ?? null], query };
}

/** The end of the chosen day, or the newest data where the day is not over in it; a day that was not touched keeps its instant. */
function asOfOf({ asOfOn }: FigureForm, base: ClaimFigure | null, meta: Pick<Meta, 'zone' | 'weekStartsOn' | 'dataAsOf'>): string | null {
  if (asOfOn === '') return null;
  const reporting = reportingOf(meta);
  if (base?.query.asOf && formOf(base, reporting).asOfOn === asOfOn) return base.query.asOf;
  const day = parsePeriod(asOfOn, 'day', reporting);
  const newest = meta.dataAsOf === null ? null : parseInstant(meta.dataAsOf);
  if (day === null || newest === null) return null;
  return formatInstant(Math.min(day.endsAt - 1, newest));
}

export type FormFault = 'figure.nameBad' | 'figure.nameTaken' | 'figure.asOfBad';

/** @param taken names of the other figures */
export function faultOfName(name: string, taken: readonly string[]): Exclude<FormFault, 'figure.asOfBad'> | null {
  if (!isFigureName(name)) return 'figure.nameBad';
  return taken.includes(name) ? 'figure.nameTaken' : null;
}

export function isAsOfKnown(asOfOn: string, meta: Pick<Meta, 'zone' | 'weekStartsOn' | 'dataAsOf' | 'firstReceivedAt'>): boolean {
  if (asOfOn === '') return true;
  const day = parsePeriod(asOfOn, 'day', reportingOf(meta));
  const [first, newest] = [meta.firstReceivedAt, meta.dataAsOf].map((text) => (text === null ? null : parseInstant(text)));
  if (day === null || first == null || newest == null) return false;
  return day.endsAt > first && day.startsAt <= newest;
}

/** Periods of a grain that the data reach, the latest first, and those that the form names already. */
export function periodChoices(
  { grain, from, to }: Pick<FigureForm, 'grain' | 'from' | 'to'>,
  meta: Pick<Meta, 'zone' | 'weekStartsOn' | 'dataAsOf' | 'firstReceivedAt'>,
): readonly string[] {
  const [first, newest] = [meta.firstReceivedAt, meta.dataAsOf].map((text) => (text === null ? null : parseInstant(text)));
  const known = first == null || newest == null ? [] : periodsBetween(first, newest, grain, reportingOf(meta)).map(({ label }) => label);
  const named = [from, to].filter((label) => label !== null);
  return [...new Set([...known.slice(-MOST_PERIODS), ...named])].sort().reverse();
}

/** Days and weeks of many years are no list to choose from. */
const MOST_PERIODS = 400;

/** The numbers that a figure has; the value always. */
export const partsOfValue = (value: KpiValue | null): readonly ClaimPart[] =>
  CLAIM_PARTS.filter((part) => part === 'value' || (value !== null && typeof value[part] === 'number'));
