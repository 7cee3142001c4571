import { useMemo } from 'react';
import { createFormatter, type Formatter } from '../../../i18n/formatter.ts';
import type { Digits, Language } from '../../../i18n/language.ts';
import { createSay } from '../../../i18n/say.ts';
import { createTranslate, type Translate } from '../../../i18n/translate.ts';
import { useReader } from '../../ui/reader.tsx';
import { EVIDENCE_MESSAGES, type EvidenceMessages, type EvidenceWords } from './use-evidence-words.ts';

/** Everything that one language says here, whichever the page is in: a claim is said in both. */
export interface Voice {
  readonly language: Language;
  readonly say: Translate;
  readonly words: EvidenceWords;
  readonly format: Formatter;
}
export type Voices = Readonly<Record<Language, Voice>>;

/** @param zone the reporting zone */
export function createVoices(digits: Digits, zone: string): Voices {
  const voice = (language: Language): Voice => ({
    language,
    say: createTranslate(language, digits),
    words: createSay<EvidenceMessages>(EVIDENCE_MESSAGES[language], language, digits),
    format: createFormatter(language, { digits, zone }),
  });
  return { en: voice('en'), ar: voice('ar') };
}

export function useVoices(zone: string): Voices {
  const { digits } = useReader();
  return useMemo(() => createVoices(digits, zone), [digits, zone]);
}
