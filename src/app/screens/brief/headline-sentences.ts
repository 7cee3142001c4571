import { type BriefSource, briefFactsOf } from '../../../core/brief/brief-facts-of.ts';
import { composeHeadline } from '../../../core/brief/headline.ts';
import type { Formatter } from '../../../i18n/formatter.ts';
import { sayClauses } from '../../../i18n/headline/say-headline.ts';
import type { Segment } from '../../../i18n/headline/segment.ts';

/** From answers to sentences; it comes beside the answers, not with the entry. */
export const headlineSentences = (
  source: BriefSource,
  format: Formatter,
  channelName: (value: string) => string,
): readonly (readonly Segment[])[] => sayClauses(composeHeadline(briefFactsOf(source)), format, { channelName });
