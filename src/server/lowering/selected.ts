import { maskOf, type Selection } from '../../core/facts.ts';
import type { Parameters } from '../store/parameters.ts';

/** Whether a row's facts are selected, as SQL; null: every row is. */
export function selectedBy(selection: Selection, parameters: Parameters): string | null {
  const { mask, value } = maskOf(selection);
  // Bound as wide integers and narrowed: the word is 32 bits.
  return mask === 0 ? null : `(facts & ${parameters.number(mask)}::INTEGER) = ${parameters.number(value)}::INTEGER`;
}

/** `FILTER (WHERE …)` for the rows that hold every condition; null conditions hold always. */
export function filter(...conditions: readonly (string | null)[]): string {
  const given = conditions.filter((condition) => condition !== null);
  return given.length === 0 ? '' : ` FILTER (WHERE ${given.join(' AND ')})`;
}
