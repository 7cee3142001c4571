/** The two-sided 95 % quantile of the normal distribution. @source definitions, section 7 */
const Z = 1.959964;

/**
 * The Wilson 95 % interval of a share, as two ratios; null at n = 0.
 * No success gives exactly 0 below, nothing but successes exactly 1 above.
 * @source definitions, section 7
 */
export function wilson(successes: number, n: number): readonly [lower: number, upper: number] | null {
  if (n === 0) return null;
  const share = successes / n;
  const z2 = Z * Z;
  const centre = (share + z2 / (2 * n)) / (1 + z2 / n);
  const half = (Z / (1 + z2 / n)) * Math.sqrt((share * (1 - share)) / n + z2 / (4 * n * n));
  return [successes === 0 ? 0 : centre - half, successes === n ? 1 : centre + half];
}
