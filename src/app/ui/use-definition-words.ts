import { useMemo } from 'react';
import { type Definition, definitionWords, isFlattering } from '../../core/definitions.ts';
import { definitionsAr } from '../../i18n/messages/ar/definitions.ts';
import { definitionsEn } from '../../i18n/messages/en/definitions.ts';
import { createSay, type Say } from '../../i18n/say.ts';
import { useReader } from './reader.tsx';

export interface DefinitionWords {
  readonly say: Say<typeof definitionsEn>;
  /** `median, working time`, marked where it flatters */
  readonly nameOf: (definition: Definition) => string;
}

/** The words of the definition switch; they come with it, not with the page. */
export function useDefinitionWords(): DefinitionWords {
  const { language, digits } = useReader();
  return useMemo(() => {
    const say = createSay<typeof definitionsEn>(language === 'ar' ? definitionsAr : definitionsEn, language, digits);
    const comma = language === 'ar' ? '، ' : ', ';
    return {
      say,
      nameOf: (definition) => {
        const words = definitionWords(definition)
          .toReversed()
          .map((word) => say(`definition.is.${word}`));
        return [...words, ...(isFlattering(definition) ? [say('definition.flattering')] : [])].join(comma);
      },
    };
  }, [language, digits]);
}
