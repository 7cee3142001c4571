import { wilson } from '../statistics/wilson.ts';
import type { KpiFigure } from './kpi.ts';

/** Null over nothing: never 0, never 100 %. @source definitions, section 5 */
export const quotient = (numerator: number, denominator: number): number | null => (denominator === 0 ? null : numerator / denominator);

/** A rate whose numerator is a subset of its denominator, with its Wilson interval. @source definitions, section 7 */
export function rate(numerator: number, denominator: number): KpiFigure {
  return { value: quotient(numerator, denominator), numerator, denominator, interval: wilson(numerator, denominator) };
}
