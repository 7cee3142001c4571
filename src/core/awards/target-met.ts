import type { KpiValue } from '../query.ts';
import type { AwardCriterion } from './award-model.ts';

type Targeted = Pick<AwardCriterion, 'target' | 'stretch'>;

/** Whether more is better of a criterion: floor, target and stretch rise. */
export const isRising = ({ target, stretch }: Targeted): boolean => stretch > target;

/** Exactly at the target is met. */
export const meetsTarget = (value: number, criterion: Targeted): boolean =>
  isRising(criterion) ? value >= criterion.target : value <= criterion.target;

/**
 * Whether a figure meets the target whatever becomes of what is pending; null: there is no figure, or the pending decide.
 * @source definitions, section 4 (the bounds of a provisional rate)
 */
export function isTargetMet({ value, isProvisional, beside }: KpiValue, criterion: Targeted): boolean | null {
  if (value === null) return null;
  if (!isProvisional) return meetsTarget(value, criterion);
  const bounds = [beside?.lowest, beside?.highest].filter((bound) => typeof bound === 'number');
  if (bounds.length < 2) return null;
  const met = bounds.filter((bound) => meetsTarget(bound, criterion)).length;
  return met === 2 ? true : met === 0 ? false : null;
}
