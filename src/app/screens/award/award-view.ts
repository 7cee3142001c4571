import type { ViewState } from '../../url/view-state.ts';

/** What this screen alone keeps in the address. Total: what it does not understand it leaves at its default. */
export interface AwardView {
  /** id of a model; null: the first */
  readonly model: string | null;
  /** id of a cycle; null: the one that runs, and of what is claimed in a row the last that has ended */
  readonly cycle: string | null;
  /** how many cycles in a row are claimed */
  readonly years: number;
  /** from how many points on a whole cycle counts as won */
  readonly points: number;
  /** what is supposed of the months to come, by criterion, in the KPI's own unit */
  readonly suppositions: Readonly<Record<string, number>>;
  /** id of the annotation around which continuity is told; null: the latest disruption */
  readonly around: string | null;
  /** id of the model that a new one starts as a copy of; null: the first */
  readonly copy: string | null;
}

export const CLAIMED_YEARS = [2, 3, 4, 5, 6, 7, 8, 9, 10] as const;
export const WON_POINTS = [60, 70, 75, 80, 85, 90, 95] as const;
const DEFAULT_YEARS = 5;
const DEFAULT_POINTS = 80;

export function awardView({ own }: Pick<ViewState, 'own'>): AwardView {
  return {
    model: own['award.model'] ?? null,
    cycle: own['award.cycle'] ?? null,
    years: CLAIMED_YEARS.find((years) => String(years) === own['award.years']) ?? DEFAULT_YEARS,
    points: WON_POINTS.find((points) => String(points) === own['award.points']) ?? DEFAULT_POINTS,
    suppositions: parseSuppositions(own['award.if'] ?? ''),
    around: own['award.around'] ?? null,
    copy: own['award.copy'] ?? null,
  };
}

/** The part of the view that a change of this screen's own makes; other entries stay. */
export function changeAward({ own }: Pick<ViewState, 'own'>, change: Partial<AwardView>): Pick<ViewState, 'own'> {
  const next: Record<string, string> = { ...own };
  const put = (name: string, value: string | null) => {
    if (value === null || value === '') delete next[`award.${name}`];
    else next[`award.${name}`] = value;
  };
  for (const name of ['model', 'cycle', 'around', 'copy'] as const) if (change[name] !== undefined) put(name, change[name]);
  if (change.years) put('years', change.years === DEFAULT_YEARS ? null : String(change.years));
  if (change.points) put('points', change.points === DEFAULT_POINTS ? null : String(change.points));
  if (change.suppositions) put('if', formatSuppositions(change.suppositions));
  // Another model has other cycles, and another cycle another rest.
  if (change.model !== undefined) put('cycle', null);
  if (change.model !== undefined || change.cycle !== undefined) put('if', null);
  return { own: next };
}

const PAIR = /^([^~_]+)~(\d{1,12}(?:\.\d{1,6})?)$/;

function parseSuppositions(text: string): Readonly<Record<string, number>> {
  const pairs = text.split('_').map((pair) => PAIR.exec(pair));
  return Object.fromEntries(pairs.flatMap((match) => (match ? [[decode(match[1] as string), Number(match[2])] as const] : [])));
}

function formatSuppositions(suppositions: Readonly<Record<string, number>>): string {
  return Object.entries(suppositions)
    .map(([id, value]) => `${encode(id)}~${Number(value.toFixed(6))}`)
    .join('_');
}

/** The two letters that part the pairs are not left in a name. */
const encode = (id: string): string => encodeURIComponent(id).replaceAll('_', '%5F').replaceAll('~', '%7E');

function decode(text: string): string {
  try {
    return decodeURIComponent(text);
  } catch {
    return text;
  }
}
