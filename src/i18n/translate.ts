import type { Digits, Language } from './language.ts';
import { MESSAGES, type MessageKey, type MessageTexts } from './messages/messages.ts';
import { createSay, type Say, type ValuesOf } from './say.ts';

/** Words of one language, by key. */
export type Translate = Say<MessageTexts>;

/** The words of the product that are there before the first figure. */
export const createTranslate = (language: Language, digits: Digits = 'latn'): Translate =>
  createSay<MessageTexts>(MESSAGES[language], language, digits);

const translators = new Map<Language, Translate>();

/** One message in Latin digits, where no reader's choice is at hand: files, the terminal, the shell before the first paint. */
export function translate<K extends MessageKey>(language: Language, key: K, ...values: ValuesOf<MessageTexts, K>): string {
  const known = translators.get(language) ?? createTranslate(language);
  translators.set(language, known);
  return known(key, ...values);
}
