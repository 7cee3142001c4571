/** 3 / d2 for ranges of two: from the mean moving range to three sigma. @source definitions, section 7 (NHS Making Data Count) */
const LIMIT_FACTOR = 2.66;
/** D4 for ranges of two: a larger range is itself a signal and would widen the limits. @source definitions, section 7 */
const SCREEN_FACTOR = 3.267;
/** @source definitions, section 7 */
const FIRM_POINTS = 12;

/** The natural process limits of a series, in its own unit; never cut to what the unit can reach (a ratio's upper limit may exceed 1). */
export interface XmrLimits {
  readonly mean: number;
  readonly lower: number;
  readonly upper: number;
  /** how many points the limits rest on */
  readonly points: number;
  /** rests on fewer than 12 points */
  readonly isTrial: boolean;
}

export interface XmrOptions {
  /** drop moving ranges ≥ 3.267 × their mean, once; on by default */
  readonly screen?: boolean;
}

/**
 * Mean ± 2.66 × mean moving range of consecutive values; null values are gaps, which no moving range spans.
 * Null with fewer than two ranges.
 * @source definitions, section 7
 */
export function xmrLimits(values: readonly (number | null)[], { screen = true }: XmrOptions = {}): XmrLimits | null {
  const present = values.filter((value) => value !== null);
  const ranges: number[] = [];
  values.forEach((value, i) => {
    const before = i > 0 ? values[i - 1]! : null;
    if (value !== null && before !== null) ranges.push(Math.abs(value - before));
  });
  if (ranges.length < 2) return null;

  const mean = meanOf(present);
  const range = meanOf(screen ? screened(ranges) : ranges);
  return {
    mean,
    lower: mean - LIMIT_FACTOR * range,
    upper: mean + LIMIT_FACTOR * range,
    points: present.length,
    isTrial: present.length < FIRM_POINTS,
  };
}

function screened(ranges: readonly number[]): readonly number[] {
  const mean = meanOf(ranges);
  return mean === 0 ? ranges : ranges.filter((range) => range < SCREEN_FACTOR * mean);
}

const meanOf = (values: readonly number[]): number => values.reduce((sum, value) => sum + value, 0) / values.length;
