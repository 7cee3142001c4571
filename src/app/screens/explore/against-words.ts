import type { Dimension } from '../../../core/inquiry.ts';
import type { Against } from './explore-view.ts';
import type { ExploreReader } from './use-explore-reader.ts';

/** What an answer is laid beside, in words. */
export function againstWords(
  against: Against,
  { word }: ExploreReader,
  valueName: (dimension: Dimension, value: string | null) => string,
): string {
  return against.kind === 'group' ? valueName(against.dimension, against.value) : word(`explore.against.${against.kind}`);
}
