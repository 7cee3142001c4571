import type { KpiValue } from '../query.ts';
import { wilson } from '../statistics/wilson.ts';

/** A difference of two independent rates, `a − b`. */
export interface RateDifference {
  readonly difference: number;
  /** 95 % */
  readonly interval: readonly [lower: number, upper: number];
  /** the interval leaves 0 out */
  readonly isReal: boolean;
  readonly direction: 'up' | 'down' | 'same';
}

/**
 * Whether two rates differ by more than chance: Newcombe's hybrid score interval, made of both Wilson intervals.
 * Null where one of them has no numerator, no denominator, or nothing in it.
 * @source Newcombe, Statistics in Medicine 17 (1998), 873–890, method 10; definitions, section 7 (Wilson)
 */
export function isDifferenceReal(a: KpiValue, b: KpiValue): RateDifference | null {
  const first = rateOf(a);
  const second = rateOf(b);
  if (first === null || second === null) return null;
  const difference = first.share - second.share;
  const lower = difference - Math.hypot(first.share - first.lower, second.upper - second.share);
  const upper = difference + Math.hypot(first.upper - first.share, second.share - second.lower);
  return {
    difference,
    interval: [lower, upper],
    isReal: lower > 0 || upper < 0,
    direction: difference > 0 ? 'up' : difference < 0 ? 'down' : 'same',
  };
}

function rateOf({ value, numerator, denominator }: KpiValue): { share: number; lower: number; upper: number } | null {
  if (value === null || numerator === undefined || denominator === undefined) return null;
  const interval = wilson(numerator, denominator);
  return interval && { share: numerator / denominator, lower: interval[0], upper: interval[1] };
}
