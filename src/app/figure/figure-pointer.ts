import { DIMENSIONS, type Dimension } from '../../core/inquiry.ts';
import { EMPTY_QUERY, type Grain, type KpiQuery, type KpiTable, type KpiValue } from '../../core/query.ts';
import type { GroupKey } from '../../core/question.ts';
import type { ViewState } from '../url/view-state.ts';

/** One figure of an answer, as small as it can be sent: the filters, the as-of and the range are the view's. */
export interface FigurePointer {
  readonly kpi: string;
  /** a period's label, of whatever grain; null: the view's whole range */
  readonly period: string | null;
  /** the group that it is of; absent: all inquiries. A null value is "not recorded" */
  readonly by?: Dimension;
  readonly group?: string | null;
  readonly thenBy?: Dimension;
  readonly subgroup?: string | null;
  /** of another definition than the usual one */
  readonly calendar?: string;
  readonly policy?: string;
  /** of another reporting zone, or of the data as they were at an earlier version */
  readonly zone?: string;
  readonly dataVersion?: number;
  /** small figures are hidden */
  readonly suppress?: true;
}

/** Who keeps a pointer in the address: the panel over a screen, the list of cases, or a claim that is being written. */
export type PointerRoom = 'figure' | 'cases' | 'evidence';

/** Null: the address points at no figure. */
export function pointerIn(room: PointerRoom, view: ViewState): FigurePointer | null {
  const { own } = view;
  const kpi = room === 'figure' ? view.figure : own[`${room}.figure`];
  if (!kpi) return null;
  const dimension = (name: string) => DIMENSIONS.find((known) => known === own[`${room}.${name}`]);
  const by = dimension('by');
  const thenBy = by && dimension('then-by');
  const value = (name: string) => own[`${room}.${name}`];
  return {
    kpi,
    period: value('at') ?? null,
    ...(by ? { by, group: value('group') ?? null } : {}),
    ...(thenBy ? { thenBy, subgroup: value('subgroup') ?? null } : {}),
    ...(value('calendar') ? { calendar: value('calendar') } : {}),
    ...(value('policy') ? { policy: value('policy') } : {}),
    ...(value('zone') ? { zone: value('zone') } : {}),
    ...(/^\d{1,15}$/.test(value('data-version') ?? '') ? { dataVersion: Number(value('data-version')) } : {}),
    ...(value('suppress') ? { suppress: true } : {}),
  };
}

/** The part of a view that points at a figure, or (null) at none. */
export function pointingAt(room: PointerRoom, pointer: FigurePointer | null, view: ViewState): Pick<ViewState, 'figure' | 'own'> {
  const others = Object.entries(view.own).filter(([name]) => !name.startsWith(`${room}.`));
  const entries: readonly (readonly [string, string | null | undefined])[] = pointer
    ? [
        ['figure', room === 'figure' ? null : pointer.kpi],
        ['at', pointer.period],
        ['by', pointer.by],
        ['group', pointer.group],
        ['then-by', pointer.thenBy],
        ['subgroup', pointer.subgroup],
        ['calendar', pointer.calendar],
        ['policy', pointer.policy],
        ['zone', pointer.zone],
        ['data-version', pointer.dataVersion === undefined ? null : String(pointer.dataVersion)],
        ['suppress', pointer.suppress && 'on'],
      ]
    : [];
  const mine = entries.flatMap(([name, value]) => (value ? [[`${room}.${name}`, value] as const] : []));
  return { figure: room === 'figure' ? (pointer?.kpi ?? null) : view.figure, own: Object.fromEntries([...others, ...mine]) };
}

/** The question whose answer holds the figure, and nothing else. */
export function questionOf(pointer: FigurePointer, view: ViewState): KpiQuery {
  const { period } = pointer;
  return {
    ...EMPTY_QUERY,
    kpis: [pointer.kpi],
    grain: period === null ? view.grain : grainOf(period),
    from: period ?? view.from,
    to: period ?? view.to,
    by: pointer.by ?? null,
    thenBy: pointer.thenBy ?? null,
    where: view.where,
    asOf: view.asOf,
    calendar: pointer.calendar ?? null,
    policy: pointer.policy ?? null,
    zone: pointer.zone ?? null,
    dataVersion: pointer.dataVersion ?? null,
    suppress: pointer.suppress ?? false,
  };
}

/** Null: the answer holds no such cell. */
export function figureIn(table: KpiTable, pointer: FigurePointer): KpiValue | null {
  const isOfGroup = (row: { readonly group: string | null; readonly subgroup?: string | null }) =>
    (!pointer.by || row.group === (pointer.group ?? null)) && (!pointer.thenBy || (row.subgroup ?? null) === (pointer.subgroup ?? null));
  const cells = pointer.period === null ? table.groups : table.rows.filter(({ period }) => period === pointer.period);
  const cell = pointer.period === null && !pointer.by ? table.total : cells.find(isOfGroup);
  return cell?.values[pointer.kpi] ?? null;
}

/** One value a grouping dimension; null: every group. */
export function groupOf({ by, group = null, thenBy, subgroup = null }: FigurePointer): GroupKey | null {
  if (!by) return null;
  return thenBy ? [group, subgroup] : [group];
}

function grainOf(label: string): Grain {
  if (label.endsWith('/P7D')) return 'week';
  if (label.includes('Q')) return 'quarter';
  return ({ 4: 'year', 7: 'month' } as const)[label.length as 4 | 7] ?? 'day';
}
