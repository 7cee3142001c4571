import { useMemo } from 'react';
import type { Language } from '../../i18n/language.ts';
import { createSay, type Say } from '../../i18n/say.ts';
import { useReader } from './reader.tsx';

/** The reader's words from a set of messages that comes with a lazy part of the app, not with the entry. */
export function useWords<T extends Readonly<Record<string, string>>>(
  messages: Readonly<Record<Language, Readonly<Record<keyof T & string, string>>>> & { readonly en: T },
): Say<T> {
  const { language, digits } = useReader();
  return useMemo(() => createSay<T>(messages[language], language, digits), [messages, language, digits]);
}
