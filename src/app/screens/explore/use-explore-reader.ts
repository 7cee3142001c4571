import { useMemo } from 'react';
import { exploreAr } from '../../../i18n/messages/ar/explore.ts';
import { exploreEn } from '../../../i18n/messages/en/explore.ts';
import { createSay, type Say } from '../../../i18n/say.ts';
import { type TrendReader, useTrendReader } from '../../figure/use-trend-words.ts';

/** A reader who also has the words of this screen, which come with it and not with the page. */
export interface ExploreReader extends TrendReader {
  readonly word: Say<typeof exploreEn>;
}

export function useExploreReader(): ExploreReader {
  const reader = useTrendReader();
  return useMemo(
    () => ({
      ...reader,
      word: createSay<typeof exploreEn>(reader.language === 'ar' ? exploreAr : exploreEn, reader.language, reader.digits),
    }),
    [reader],
  );
}
