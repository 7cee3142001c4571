import { useMemo } from 'react';
import { trendsAr } from '../../i18n/messages/ar/trends.ts';
import { trendsEn } from '../../i18n/messages/en/trends.ts';
import { createSay, type Say } from '../../i18n/say.ts';
import { type Reader, useReader } from '../ui/reader.tsx';

/** A reader who also has the words of this screen, which come with it and not with the page. */
export interface TrendReader extends Reader {
  readonly tell: Say<typeof trendsEn>;
}

export function useTrendReader(): TrendReader {
  const reader = useReader();
  return useMemo(
    () => ({
      ...reader,
      tell: createSay<typeof trendsEn>(reader.language === 'ar' ? trendsAr : trendsEn, reader.language, reader.digits),
    }),
    [reader],
  );
}
