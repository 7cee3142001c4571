import { type Definition, formatDefinition, parseDefinition } from '../../../core/definitions.ts';
import { DIMENSIONS, type Dimension } from '../../../core/inquiry.ts';
import type { ComparedRanges } from '../../continuity/ranges.ts';
import type { ViewState } from '../../url/view-state.ts';

/** Grains whose periods are long enough for a trend. */
export const TREND_GRAINS = ['month', 'quarter', 'year'] as const;
export type TrendGrain = (typeof TREND_GRAINS)[number];

export const trendGrain = (view: ViewState): TrendGrain => TREND_GRAINS.find((grain) => grain === view.grain) ?? 'month';

/** How many periods are shown: what is usual, and what else is offered. */
export const SPANS: Readonly<Record<TrendGrain, { readonly usual: number; readonly choices: readonly number[] }>> = {
  month: { usual: 24, choices: [12, 24, 36] },
  quarter: { usual: 12, choices: [8, 12, 20] },
  year: { usual: 10, choices: [5, 10] },
};

/** The figures of this screen, each with its own definition. */
export const CHARTS = {
  volume: 'received',
  response: 'response-median',
  resolution: 'resolution-median',
  'response-on-time': 'response-on-time',
  'resolution-on-time': 'resolution-on-time',
  'resolution-rate': 'resolution-rate',
} as const satisfies Readonly<Record<string, string>>;
export type ChartId = keyof typeof CHARTS;

export const ownDefinition = (chart: ChartId): Definition => ({ kpi: CHARTS[chart], time: 'working' });

export interface ChosenDefinition {
  readonly definition: Definition;
  /** laid beside it; null: nothing */
  readonly beside: Definition | null;
}

/** What this screen alone keeps in the address. Total: what it does not understand it leaves at its default. */
export interface TrendsView {
  readonly hasLimits: boolean;
  readonly hasYearBefore: boolean;
  readonly by: Dimension;
  /** the figure that is divided */
  readonly divided: ChartId;
  readonly spread: 'response' | 'resolution';
  /** null: the screen's own choice */
  readonly ranges: ComparedRanges | null;
  readonly definitions: Readonly<Record<ChartId, ChosenDefinition>>;
}

const DEFAULT_BY: Dimension = 'channel';
const DEFAULT_DIVIDED: ChartId = 'response-on-time';

export function trendsView({ own }: ViewState): TrendsView {
  const ids = Object.keys(CHARTS) as ChartId[];
  return {
    hasLimits: own['trends.limits'] === 'on',
    hasYearBefore: own['trends.year'] === 'on',
    by: DIMENSIONS.find((dimension) => dimension === own['trends.by']) ?? DEFAULT_BY,
    divided: ids.find((id) => id === own['trends.divided']) ?? DEFAULT_DIVIDED,
    spread: own['trends.spread'] === 'resolution' ? 'resolution' : 'response',
    ranges: parseRanges(own['trends.ranges'] ?? ''),
    definitions: Object.fromEntries(ids.map((id) => [id, parseChosen(own[`trends.${id}`] ?? '', ownDefinition(id))])) as Record<
      ChartId,
      ChosenDefinition
    >,
  };
}

/** The part of the view that a change of this screen's own makes; other entries stay. */
export function changeTrends({ own }: ViewState, change: Partial<TrendsView>): Pick<ViewState, 'own'> {
  const next: Record<string, string> = { ...own };
  const put = (name: string, value: string | null) => {
    if (value === null) delete next[`trends.${name}`];
    else next[`trends.${name}`] = value;
  };
  if (change.hasLimits !== undefined) put('limits', change.hasLimits ? 'on' : null);
  if (change.hasYearBefore !== undefined) put('year', change.hasYearBefore ? 'on' : null);
  if (change.by) put('by', change.by === DEFAULT_BY ? null : change.by);
  if (change.divided) put('divided', change.divided === DEFAULT_DIVIDED ? null : change.divided);
  if (change.spread) put('spread', change.spread === 'response' ? null : change.spread);
  if (change.ranges !== undefined) put('ranges', change.ranges?.map((range) => range.join('..')).join('_') ?? null);
  for (const [id, chosen] of Object.entries(change.definitions ?? {})) put(id, formatChosen(chosen, ownDefinition(id as ChartId)));
  return { own: next };
}

function parseChosen(text: string, own: Definition): ChosenDefinition {
  const [first = '', second] = text.split('|');
  const definition = parseDefinition(first, own) ?? own;
  return { definition, beside: second === undefined ? null : parseDefinition(second, own) };
}

function formatChosen({ definition, beside }: ChosenDefinition, own: Definition): string | null {
  const first = formatDefinition(definition);
  if (beside) return `${first}|${formatDefinition(beside)}`;
  return first === formatDefinition(own) ? null : first;
}

const LABEL = /^\d{4}(-(\d\d|Q[1-4]))?$/;

function parseRanges(text: string): ComparedRanges | null {
  const ranges = text.split('_').map((range) => range.split('..'));
  const isWhole = ranges.every(
    ([from, to, ...rest]) => rest.length === 0 && LABEL.test(from ?? '') && LABEL.test(to ?? '') && (from ?? '') <= (to ?? ''),
  );
  return isWhole && (ranges.length === 2 || ranges.length === 3) ? (ranges as unknown as ComparedRanges) : null;
}
