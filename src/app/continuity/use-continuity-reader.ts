import { useMemo } from 'react';
import { continuityAr } from '../../i18n/messages/ar/continuity.ts';
import { continuityEn } from '../../i18n/messages/en/continuity.ts';
import { createSay, type Say } from '../../i18n/say.ts';
import { type Reader, useReader } from '../ui/reader.tsx';

/** A reader who also has the words of the continuity question. */
export interface ContinuityReader extends Reader {
  readonly tell: Say<typeof continuityEn>;
}

export function useContinuityReader(): ContinuityReader {
  const reader = useReader();
  return useMemo(
    () => ({
      ...reader,
      tell: createSay<typeof continuityEn>(reader.language === 'ar' ? continuityAr : continuityEn, reader.language, reader.digits),
    }),
    [reader],
  );
}
