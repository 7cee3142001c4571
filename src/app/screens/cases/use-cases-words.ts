import { casesAr } from '../../../i18n/messages/ar/cases.ts';
import { casesEn } from '../../../i18n/messages/en/cases.ts';
import type { Say } from '../../../i18n/say.ts';
import { useWords } from '../../ui/use-words.ts';

export type CasesWords = Say<typeof casesEn>;

const WORDS = { en: casesEn, ar: casesAr };

/** This screen's own words: they come with it. */
export const useCasesWords = (): CasesWords => useWords(WORDS);
