import type { Meta } from '../../../contract/meta.ts';
import type { ClaimFigure } from '../../../core/evidence/claim.ts';
import { DIMENSIONS, type Dimension, INQUIRY_KINDS } from '../../../core/inquiry.ts';
import { parseInstant } from '../../../core/instant.ts';
import type { Where } from '../../../core/query.ts';
import { isolateText } from '../../../i18n/bidi.ts';
import type { Voice } from './use-voices.ts';

/** What a dimension's value is called in a language; the value itself where it has no name. */
export function valueNameIn({ say, language }: Voice, meta: Meta | undefined, dimension: Dimension, value: string | null): string {
  if (value === null) return say('figure.notRecorded');
  const kind = dimension === 'kind' ? INQUIRY_KINDS.find((known) => known === value) : undefined;
  if (kind) return say(`kind.${kind}`);
  return meta?.dimensions[dimension].find((entry) => entry.value === value)?.title?.[language] ?? value;
}

/** The filters, dimension by dimension; none where all cases count. */
export function filterTexts(where: Where, voice: Voice, meta: Meta | undefined): readonly string[] {
  return DIMENSIONS.flatMap((dimension) => {
    const values = where[dimension];
    if (!values?.length) return [];
    const names = values.map((value) => isolateText(valueNameIn(voice, meta, dimension, value)));
    return [`${voice.say(`dimension.${dimension}`)}: ${voice.format.list(names)}`];
  });
}

/** Period, group and filters of a figure as one text, without its as-of. */
export function scopeText(
  { period, group, query }: Pick<ClaimFigure, 'period' | 'group' | 'query'>,
  voice: Voice,
  meta: Meta | undefined,
): string {
  const { say, words, format } = voice;
  const { from, to, by, thenBy, where } = query;
  const range =
    period !== null
      ? format.period(period)
      : from === null && to === null
        ? say('filter.wholeRange')
        : from === null || to === null
          ? `${from === null ? words('figure.fromStart') : format.period(from)} – ${to === null ? words('figure.toEnd') : format.period(to)}`
          : format.periodRange(from, to);
  const groups = [by, thenBy].flatMap((dimension, i) =>
    dimension === null || group === null || i >= group.length
      ? []
      : [`${say(`dimension.${dimension}`)}: ${isolateText(valueNameIn(voice, meta, dimension, group[i] ?? null))}`],
  );
  const filters = filterTexts(where, voice, meta);
  return [range, ...groups, ...(groups.length + filters.length === 0 ? [words('snapshot.allCases')] : filters)].join(' · ');
}

/** The as-of of a figure as a phrase; of its own, or the newest data. */
export const asOfText = (asOf: string | null, { words, format }: Voice): string =>
  asOf === null ? words('figure.latest') : words('figure.knownOn', { at: format.instant(parseInstant(asOf)) });
