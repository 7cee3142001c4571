import { IntlMessageFormat } from 'intl-messageformat';
import { type Digits, type Language, localeOf } from './language.ts';
import { MESSAGES, type MessageKey, type MessageTexts } from './messages/messages.ts';

/** Numbers choose the plural and are written in the reader's digits there (`#`); all else comes formatted already. */
export type MessageValues = Readonly<Record<string, string | number>>;

/** Values must be given where the message has a place for them. */
type ValuesOf<T, K extends keyof T> = T[K] extends `${string}{${string}` ? [values: MessageValues] : [values?: MessageValues];

/** Words of one language, by key, of any set of messages: the product's, or a screen's own that come with it. */
export type Say<T> = <K extends keyof T & string>(key: K, ...values: ValuesOf<T, K>) => string;

/** Words of one language, by key. */
export type Translate = Say<MessageTexts>;

/**
 * The words of one reader from one set of messages, parsed once, when they are first said.
 * @throws Error from the returned function when a value that the message has a place for is missing
 */
export function createSay<T>(messages: Readonly<Record<keyof T & string, string>>, language: Language, digits: Digits = 'latn'): Say<T> {
  const locale = localeOf(language, digits);
  const parsed = new Map<string, IntlMessageFormat>();
  return (key, ...[values]) => {
    const text = messages[key];
    if (!text.includes('{')) return text;
    const message = parsed.get(key) ?? new IntlMessageFormat(text, locale, undefined, { ignoreTag: true });
    parsed.set(key, message);
    return String(message.format(values));
  };
}

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
