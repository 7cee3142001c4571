import { type Definition, definitionChoices, formatDefinition } from '../../../core/definitions.ts';
import { DIMENSIONS, type Dimension } from '../../../core/inquiry.ts';
import { findKpi } from '../../../core/kpis/index.ts';
import type { KpiUnit } from '../../../core/kpis/kpi.ts';
import type { ViewState } from '../../url/view-state.ts';
import { CHART_TYPES, type ChartType } from './chart-type.ts';

/** More figures than that are no chart and hardly a table. */
export const MOST_KPIS = 12;

/** What the answer is laid beside. */
export type Against =
  | { readonly kind: 'year' | 'previous' }
  /** the same question of one value of a dimension; null is "not recorded" */
  | { readonly kind: 'group'; readonly dimension: Dimension; readonly value: string | null };

/** A number for every figure of its unit, or what the default award model wants. */
export type Target = { readonly unit: KpiUnit; readonly value: number } | 'model';

/**
 * What of the question this screen alone keeps in the address; period, grain, filters and as-of are every screen's. Total:
 * what it does not understand it leaves at its default.
 */
export interface ExploreView {
  /** at least one, none twice */
  readonly kpis: readonly Definition[];
  readonly by: Dimension | null;
  /** only with `by`, and another */
  readonly thenBy: Dimension | null;
  /** null: the first that is proposed */
  readonly chart: ChartType | null;
  readonly against: Against | null;
  readonly target: Target | null;
  /** "id" or "id@version" that beats the policy's calendars; null: none */
  readonly calendar: string | null;
  /** "id" or "id@version"; null: the policy in force */
  readonly policy: string | null;
  /** IANA; null: the default */
  readonly zone: string | null;
  /** null: the newest */
  readonly dataVersion: number | null;
  readonly suppress: boolean;
}

export const DEFAULT_EXPLORE: ExploreView = {
  kpis: [
    { kpi: 'received', time: 'working' },
    { kpi: 'response-on-time', time: 'working' },
    { kpi: 'response-median', time: 'working' },
  ],
  by: null,
  thenBy: null,
  chart: null,
  against: null,
  target: null,
  calendar: null,
  policy: null,
  zone: null,
  dataVersion: null,
  suppress: false,
};

const LONGEST_NAME = 500;

export function exploreView({ own }: Pick<ViewState, 'own'>): ExploreView {
  const at = (name: string): string | null => own[`explore.${name}`] || null;
  const dimension = (name: string) => DIMENSIONS.find((known) => known === at(name)) ?? null;
  const by = dimension('by');
  const thenBy = by === null ? null : dimension('then-by');
  const version = /^\d{1,15}$/.test(at('data-version') ?? '') ? Number(at('data-version')) : null;
  return {
    kpis: parseKpis(at('kpis') ?? ''),
    by,
    thenBy: thenBy === by ? null : thenBy,
    chart: CHART_TYPES.find((type) => type === at('chart')) ?? null,
    against: parseAgainst(at('against') ?? ''),
    target: parseTarget(at('target')),
    calendar: at('calendar'),
    policy: at('policy'),
    zone: at('zone'),
    dataVersion: version,
    suppress: at('suppress') === 'on',
  };
}

/** The part of the view that a change of the question makes; entries of other screens stay. */
export function changeExplore(view: Pick<ViewState, 'own'>, change: Partial<ExploreView>): Pick<ViewState, 'own'> {
  const next = { ...exploreView(view), ...change };
  const others = Object.entries(view.own).filter(([name]) => !name.startsWith('explore.'));
  const isUsual = formatKpis(next.kpis) === formatKpis(DEFAULT_EXPLORE.kpis);
  const mine: readonly (readonly [string, string | null])[] = [
    ['kpis', isUsual || next.kpis.length === 0 ? null : formatKpis(next.kpis)],
    ['by', next.by],
    ['then-by', next.by === null || next.thenBy === next.by ? null : next.thenBy],
    ['chart', next.chart],
    ['against', formatAgainst(next.against)],
    ['target', formatTarget(next.target)],
    ['calendar', next.calendar],
    ['policy', next.policy],
    ['zone', next.zone],
    ['data-version', next.dataVersion === null ? null : String(next.dataVersion)],
    ['suppress', next.suppress ? 'on' : null],
  ];
  const written = mine.flatMap(([name, value]) => (value === null || value === '' ? [] : [[`explore.${name}`, value] as const]));
  return { own: Object.fromEntries([...others, ...written].sort(([a], [b]) => (a < b ? -1 : 1))) };
}

const formatKpis = (kpis: readonly Definition[]): string => kpis.map(formatDefinition).join(',');

function parseKpis(text: string): readonly Definition[] {
  const known = text.split(',').flatMap((part) => parseKpi(part) ?? []);
  const once = [...new Map(known.map((definition) => [formatDefinition(definition), definition])).values()];
  return once.length === 0 ? DEFAULT_EXPLORE.kpis : once.slice(0, MOST_KPIS);
}

function parseKpi(text: string): Definition | null {
  const [kpi = '', time = 'working', ...rest] = text.split('~');
  if (!findKpi(kpi) || rest.length > 0) return null;
  if (time === 'working') return { kpi, time };
  const hasClock = definitionChoices({ kpi, time: 'working' }).some(({ aspect }) => aspect === 'time');
  return time === 'calendar' && hasClock ? { kpi, time } : null;
}

function parseAgainst(text: string): Against | null {
  if (text === 'year' || text === 'previous') return { kind: text };
  const at = text.indexOf('=');
  const dimension = DIMENSIONS.find((known) => known === text.slice(0, Math.max(at, 0)));
  const value = text.slice(at + 1);
  return dimension && value.length <= LONGEST_NAME ? { kind: 'group', dimension, value: value || null } : null;
}

function formatAgainst(against: Against | null): string | null {
  if (against === null) return null;
  return against.kind === 'group' ? `${against.dimension}=${against.value ?? ''}` : against.kind;
}

const UNITS = ['count', 'ratio', 'working-seconds'] as const satisfies readonly KpiUnit[];

/** `model`, or `0.95~ratio` */
function parseTarget(text: string | null): Target | null {
  if (text === 'model') return text;
  const [number = '', name, ...rest] = (text ?? '').split('~');
  const unit = UNITS.find((known) => known === name);
  return unit && rest.length === 0 && /^\d{1,12}(\.\d{1,12})?$/.test(number) ? { unit, value: Number(number) } : null;
}

const formatTarget = (target: Target | null): string | null =>
  target === null || target === 'model' ? target : `${target.value}~${target.unit}`;
