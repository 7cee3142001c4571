import { annotatedPeriods } from '../../core/trends/annotation.ts';
import type { StoredAnnotation } from '../data/use-annotations.ts';

type LongGrain = 'month' | 'quarter' | 'year';

/** Two or three ranges of periods, each a pair of labels. */
export type ComparedRanges = readonly (readonly [from: string, to: string])[];

/** The periods that ranges are of. */
export interface RangedPeriods {
  /** labels, earliest first */
  readonly periods: readonly string[];
  /** label of the period that the as-of lies in; null: every one is over */
  readonly running: string | null;
  readonly grain: LongGrain;
}

const A_YEAR: Readonly<Record<LongGrain, number>> = { month: 12, quarter: 4, year: 1 };

/**
 * The last year of periods that do not move any more, and the year before it; null where there are fewer than two periods.
 * @param provisional by period
 */
export function lastTwoYears({ periods, grain }: RangedPeriods, provisional: readonly boolean[]): ComparedRanges | null {
  const closed = periods.slice(0, provisional.lastIndexOf(false) + 1);
  const length = Math.min(A_YEAR[grain], Math.floor(closed.length / 2));
  const end = closed.length;
  return length === 0 ? null : [rangeOf(closed, end - 2 * length, end - length), rangeOf(closed, end - length, end)];
}

/** As long before and after an annotation as it lasted, where the data reach so far; null: there is nothing before it. */
export function rangesAround(annotation: StoredAnnotation, { periods, running, grain }: RangedPeriods): ComparedRanges | null {
  const closed = running === null ? periods : periods.filter((period) => period < running);
  const span = annotatedPeriods(annotation, closed, grain);
  if (!span || span.from === 0) return null;
  const length = span.to - span.from + 1;
  const before = rangeOf(closed, Math.max(0, span.from - length), span.from);
  const during = rangeOf(closed, span.from, span.to + 1);
  if (span.to + 1 >= closed.length) return [before, during];
  return [before, during, rangeOf(closed, span.to + 1, Math.min(closed.length, span.to + 1 + length))];
}

const rangeOf = (periods: readonly string[], start: number, end: number): readonly [string, string] => [
  periods[start] ?? '',
  periods[end - 1] ?? '',
];

/** Ranges whose labels are of this grain and lie in the data; null: they were chosen for another. */
export function fittingRanges(ranges: ComparedRanges | null, { periods }: Pick<RangedPeriods, 'periods'>): ComparedRanges | null {
  const isKnown = ranges?.every((range) => range.every((label) => periods.includes(label)));
  return isKnown ? ranges : null;
}
