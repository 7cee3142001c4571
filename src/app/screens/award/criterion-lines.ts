import type { CriterionState } from '../../../contract/award.ts';
import type { AwardCriterion } from '../../../core/awards/award-model.ts';
import { meetsTarget } from '../../../core/awards/target-met.ts';
import { DIMENSIONS } from '../../../core/inquiry.ts';
import { findKpi } from '../../../core/kpis/index.ts';
import type { KpiUnit } from '../../../core/kpis/kpi.ts';
import type { KpiValue, Where } from '../../../core/query.ts';
import type { useValueNames } from '../../data/use-value-names.ts';
import { peopleWords } from './people-words.ts';
import type { AwardReader } from './use-award-reader.ts';

export const unitOf = (kpi: string): KpiUnit => findKpi(kpi)?.unit ?? 'count';

/** What makes a figure up, each in small type beside it. */
export function restsOn(
  { numerator, denominator, n, interval, pending, isSmall, isSuppressed, notRecorded }: KpiValue,
  reader: AwardReader,
): string[] {
  const { say, format, tell } = reader;
  return [
    ...(isSuppressed ? [say('figure.suppressed')] : []),
    ...(notRecorded?.length ? [say('figure.notRecordedBySource')] : []),
    ...(denominator === undefined ? (n === undefined ? [] : [format.n(n)]) : [format.fraction(numerator, denominator)]),
    ...(interval ? [say('figure.interval', { value: format.interval(interval) })] : []),
    ...(pending ? [tell('award.pending', { n: pending })] : []),
    ...(isSmall ? [say('figure.small')] : []),
  ];
}

/** Where a figure may come to lie; null: there is nothing to go by. */
export function projectedText({ projection, kpi }: CriterionState, { format, tell }: AwardReader): string | null {
  if (projection === null) return null;
  const write = (value: number) => format.figure(value, unitOf(kpi));
  const { low, high } = projection;
  if (high === null) return `${write(low)} – ${tell('award.criteria.noBound')}`;
  return write(low) === write(high) ? write(low) : tell('award.criteria.range', { low: write(low), high: write(high) });
}

/** What it takes, in cases where the figure is a rate, else as a distance. */
export function gapLines(state: CriterionState, criterion: AwardCriterion, reader: AwardReader): readonly string[] {
  const { figure, gap, kpi } = state;
  if (gap !== null) return peopleWords(kpi, gap, figure.pending ?? 0, reader);
  if (figure.value === null) return [];
  const difference = reader.format.figure(Math.abs(figure.value - criterion.target), unitOf(kpi));
  return [reader.tell(meetsTarget(figure.value, criterion) ? 'award.distance.past' : 'award.distance.short', { difference })];
}

/** A filter in words, one part a dimension; none where it is all cases. */
export function whereText(where: Where, nameOf: ReturnType<typeof useValueNames>, { say, tell, format }: AwardReader): readonly string[] {
  return DIMENSIONS.flatMap((dimension) => {
    const values = where[dimension];
    if (!values?.length) return [];
    const named = format.list(values.map((value) => nameOf(dimension, value)));
    return [tell('award.where', { dimension: say(`dimension.${dimension}`), values: named })];
  });
}
