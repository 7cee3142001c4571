import type { PictureComparison } from './compare-pictures.ts';

/** The same Chromium draws the same; what is left is for a rounding of one machine against another's. */
export const SAME_MAJOR_TOLERANCE = 0.0001;
/** Another major version may smooth type differently. */
export const OTHER_MAJOR_TOLERANCE = 0.02;

export interface PictureRule {
  readonly tolerance: number;
  /** whether the picture's size must be the baseline's */
  readonly isSameMajor: boolean;
}

/** What is wrong with a picture, in words; null: nothing. */
export function judgePicture(
  { isSameSize, differing, differingRatio }: PictureComparison,
  { tolerance, isSameMajor }: PictureRule,
): string | null {
  const percent = (ratio: number) => `${(100 * ratio).toFixed(3)} %`;
  if (isSameMajor && !isSameSize) return `it is of another size than its baseline, and ${differing} pixels differ`;
  return differingRatio <= tolerance ? null : `${differing} pixels differ (${percent(differingRatio)}, allowed ${percent(tolerance)})`;
}
