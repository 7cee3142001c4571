/** An exact fraction: `[9, 10]` is the 90th percentile. */
export type Fraction = readonly [numerator: number, denominator: number];

export const MEDIAN: Fraction = [1, 2];
export const P90: Fraction = [9, 10];

/**
 * The 1-based rank ⌈n·num/den⌉ of the nearest-rank quantile, in integer arithmetic; 0 at n = 0.
 * @throws RangeError when the fraction is not one of whole numbers with 0 < num ≤ den
 * @source definitions, section 6 ("nearest rank", type 1)
 */
export function nearestRank(n: number, [num, den]: Fraction): number {
  if (!Number.isInteger(num) || !Number.isInteger(den) || num < 1 || num > den) {
    throw new RangeError(`a quantile is a fraction of whole numbers above 0 and at most 1, not ${num}/${den}`);
  }
  const product = n * num;
  const rest = product % den;
  return (product - rest) / den + (rest > 0 ? 1 : 0);
}

/**
 * The nearest-rank quantile of values already in ascending order: always a value that occurred; null when there are none.
 * @source definitions, section 6
 */
export function quantileOfSorted(sorted: ArrayLike<number>, q: Fraction): number | null {
  const rank = nearestRank(sorted.length, q);
  return rank === 0 ? null : sorted[rank - 1]!;
}

/**
 * The nearest-rank quantile of values in any order, which are left as they are; null when there are none.
 * @source definitions, section 6
 */
export function quantile(values: ArrayLike<number>, q: Fraction): number | null {
  return quantileOfSorted(Float64Array.from(values).sort(), q);
}
