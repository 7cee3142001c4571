import type { Definition } from '../../../core/definitions.ts';
import { shiftPeriod } from '../../../core/period.ts';
import type { KpiValue, Where } from '../../../core/query.ts';
import type { FigurePointer } from '../../figure/figure-pointer.ts';
import { type ExploreModel, figureOf, type Group, pointerOf, rowOf } from './explore-model.ts';
import type { Against } from './explore-view.ts';

/** What an answer is laid beside: the same figures of other periods, or of another group. */
export interface Compared {
  readonly against: Against;
  readonly model: ExploreModel;
}

/** The label that a period is laid beside; null: there is none. */
export function comparedPeriod({ against, model: other }: Compared, model: ExploreModel, index: number): string | null {
  const period = model.periods[index];
  if (period === undefined) return null;
  if (against.kind === 'group') return period;
  return against.kind === 'year' ? shiftPeriod(period, model.grain, -1) : (other.periods[index] ?? null);
}

/** The figures that a series is laid beside, period by period. */
export function comparedFigures(
  compared: Compared,
  model: ExploreModel,
  definition: Definition,
  group: Group | null,
): readonly (KpiValue | null)[] {
  return model.periods.map((_, i) => {
    const period = comparedPeriod(compared, model, i);
    return period === null ? null : (rowOf(compared.model, definition, period, group)?.values[definition.kpi] ?? null);
  });
}

export const comparedTotal = (compared: Compared, definition: Definition, group: Group | null): KpiValue | null =>
  figureOf(compared.model, definition, group);

/** Where the figure of a period that it is laid beside opens; null: the panel cannot ask for it beside the view's own filter. */
export function comparedPointer(
  compared: Compared,
  model: ExploreModel,
  where: Where,
  definition: Definition,
  period: string | null,
): FigurePointer | null {
  const pointer = pointerOf(model, definition, period, null);
  const { against } = compared;
  if (against.kind !== 'group') return period === null ? null : pointer;
  const own = where[against.dimension];
  if (model.explore.by !== null || (own && !own.includes(against.value))) return null;
  return { ...pointer, by: against.dimension, group: against.value };
}
