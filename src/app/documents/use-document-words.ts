import { documentsAr } from '../../i18n/messages/ar/documents.ts';
import { documentsEn } from '../../i18n/messages/en/documents.ts';
import type { Say } from '../../i18n/say.ts';
import { useWords } from '../ui/use-words.ts';

const MESSAGES = { en: documentsEn, ar: documentsAr };

/** The words of drafts and versions: they come with the screens that edit. */
export const useDocumentWords = (): Say<typeof documentsEn> => useWords<typeof documentsEn>(MESSAGES);
