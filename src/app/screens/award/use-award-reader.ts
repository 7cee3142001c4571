import { useMemo } from 'react';
import { awardAr } from '../../../i18n/messages/ar/award.ts';
import { awardModelsAr } from '../../../i18n/messages/ar/award-models.ts';
import { awardScreenAr } from '../../../i18n/messages/ar/award-screen.ts';
import { awardEn } from '../../../i18n/messages/en/award.ts';
import { awardModelsEn } from '../../../i18n/messages/en/award-models.ts';
import { awardScreenEn } from '../../../i18n/messages/en/award-screen.ts';
import { createSay, type Say } from '../../../i18n/say.ts';
import { type Reader, useReader } from '../../ui/reader.tsx';

const WORDS = { en: { ...awardEn, ...awardScreenEn, ...awardModelsEn }, ar: { ...awardAr, ...awardScreenAr, ...awardModelsAr } };

/** A reader who also has the words of this screen, which come with it and not with the page. */
export interface AwardReader extends Reader {
  readonly tell: Say<(typeof WORDS)['en']>;
}

export function useAwardReader(): AwardReader {
  const reader = useReader();
  return useMemo(
    () => ({ ...reader, tell: createSay<(typeof WORDS)['en']>(WORDS[reader.language], reader.language, reader.digits) }),
    [reader],
  );
}
