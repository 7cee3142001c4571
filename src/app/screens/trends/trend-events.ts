import { annotatedPeriods } from '../../../core/trends/annotation.ts';
import type { TrendEvent } from '../../charts/trend-chart.tsx';
import { type StoredAnnotation, titleIn } from '../../data/use-annotations.ts';
import type { TrendReader } from '../../figure/use-trend-words.ts';
import type { TrendsModel } from './trends-model.ts';
import { shown } from './trends-model.ts';

/** The annotations that fall on the periods shown, numbered as in the list above the charts. */
export function trendEvents(
  annotations: readonly StoredAnnotation[],
  model: TrendsModel,
  { language, format }: TrendReader,
): readonly TrendEvent[] {
  const labels = shown(model.periods, model);
  return annotations.flatMap((annotation, i) => {
    const span = annotatedPeriods(annotation, labels, model.grain);
    return span ? [{ id: annotation.id, ...span, name: titleIn(annotation, language), mark: format.count(i + 1) }] : [];
  });
}

/** What happened in a period, for its reading. */
export const eventsAt = (events: readonly TrendEvent[], index: number): readonly string[] =>
  events.filter(({ from, to }) => index >= from && index <= to).map(({ name }) => name);
