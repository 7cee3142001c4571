import { dataAr } from '../../../i18n/messages/ar/data.ts';
import { dataEn } from '../../../i18n/messages/en/data.ts';
import type { Say } from '../../../i18n/say.ts';
import { useWords } from '../../ui/use-words.ts';

export type DataWords = Say<typeof dataEn>;

const MESSAGES = { en: dataEn, ar: dataAr };

/** This screen's own words: they come with it, not before the first figure. */
export const useDataWords = (): DataWords => useWords<typeof dataEn>(MESSAGES);
