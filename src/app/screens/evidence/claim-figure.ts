import { type ClaimFigure, type ClaimPart, partOf } from '../../../core/evidence/claim.ts';
import { findKpi } from '../../../core/kpis/index.ts';
import type { KpiUnit } from '../../../core/kpis/kpi.ts';
import { EMPTY_QUERY, type KpiQuery, type KpiValue } from '../../../core/query.ts';
import type { Formatter } from '../../../i18n/formatter.ts';
import { type FigurePointer, groupOf, pointerIn, pointingAt, questionOf } from '../../figure/figure-pointer.ts';
import type { ViewState } from '../../url/view-state.ts';

/** The same figure as the panel and the list of cases know it. */
export function pointerOf({ kpi, period, group, query }: Pick<ClaimFigure, 'kpi' | 'period' | 'group' | 'query'>): FigurePointer {
  const { by, thenBy, calendar, policy, suppress } = query;
  return {
    kpi,
    period,
    ...(by !== null && group !== null ? { by, group: group[0] ?? null } : {}),
    ...(by !== null && group !== null && thenBy !== null ? { thenBy, subgroup: group[1] ?? null } : {}),
    ...(calendar === null ? {} : { calendar }),
    ...(policy === null ? {} : { policy }),
    ...(suppress ? { suppress } : {}),
  };
}

/** The question whose answer holds the figure: without groups where it is of all of them. */
export const figureQuery = ({ kpi, group, query }: Pick<ClaimFigure, 'kpi' | 'group' | 'query'>): KpiQuery => ({
  ...query,
  kpis: [kpi],
  ...(group === null ? { by: null, thenBy: null } : {}),
});

/** The view over which the figure's panel opens: its own filters, range and as-of, the viewer's language. */
export function viewOfFigure(figure: ClaimFigure, view: ViewState): ViewState {
  const { grain, from, to, where, asOf } = figure.query;
  const around: ViewState = { ...view, grain, from, to, where, asOf };
  return { ...around, ...pointingAt('figure', pointerOf(figure), around) };
}

/** The figure that an address brings along to be used in a claim; null: none. */
export function figureFrom(view: ViewState): ClaimFigure | null {
  const pointer = pointerIn('evidence', view);
  if (pointer === null || findKpi(pointer.kpi) === undefined) return null;
  const figure = {
    kpi: pointer.kpi,
    part: 'value',
    period: null,
    group: groupOf(pointer),
    query: hidingSmall(questionOf(pointer, view)),
  } as const;
  return { ...figure, name: nameFor(figure, []) };
}

/** What leaves the building hides figures that rest on fewer than five. @source definitions, section 5 */
export const hidingSmall = (query: Partial<KpiQuery>): KpiQuery => ({ ...EMPTY_QUERY, ...query, suppress: true });

const NAME_OF_UNIT: Readonly<Record<KpiUnit, string>> = { ratio: 'rate', count: 'count', 'working-seconds': 'time' };
const NAME_OF_PART: Readonly<Record<Exclude<ClaimPart, 'value'>, string>> = {
  numerator: 'part',
  denominator: 'whole',
  pending: 'pending',
  n: 'n',
};

/** A short name that is not taken: `rate`, `rate2`, … */
export function nameFor({ kpi, part }: Pick<ClaimFigure, 'kpi' | 'part'>, taken: readonly string[]): string {
  const base = part === 'value' ? NAME_OF_UNIT[findKpi(kpi)?.unit ?? 'count'] : NAME_OF_PART[part];
  let name = base;
  for (let i = 2; taken.includes(name); i++) name = `${base}${i}`;
  return name;
}

/** The number that a sentence prints, in its unit and in words; "—" where there is none. */
export function figureText({ kpi, part }: Pick<ClaimFigure, 'kpi' | 'part'>, value: KpiValue | null, format: Formatter): string {
  const number = value === null ? null : partOf(value, part);
  const unit = part === 'value' ? (findKpi(kpi)?.unit ?? 'count') : 'count';
  return unit === 'working-seconds' ? format.durationLong(number) : format.figure(number, unit);
}
