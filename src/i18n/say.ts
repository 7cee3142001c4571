import { IntlMessageFormat } from 'intl-messageformat';
import { type Digits, type Language, localeOf } from './language.ts';

/** Numbers choose the plural and are written in the reader's digits there (`#`); all else comes formatted already. */
export type MessageValues = Readonly<Record<string, string | number>>;

/** Values must be given where the message has a place for them. */
export type ValuesOf<T, K extends keyof T> = T[K] extends `${string}{${string}` ? [values: MessageValues] : [values?: MessageValues];

/** Words of one language, by key, of any set of messages: the product's, or a screen's own that come with it. */
export type Say<T> = <K extends keyof T & string>(key: K, ...values: ValuesOf<T, K>) => string;

/**
 * The words of one reader from one set of messages, parsed once, when they are first said.
 * @throws Error from the returned function when a value that the message has a place for is missing
 */
export function createSay<T>(messages: Readonly<Record<keyof T & string, string>>, language: Language, digits: Digits = 'latn'): Say<T> {
  const locale = localeOf(language, digits);
  const parsed = new Map<string, IntlMessageFormat>();
  return (key, ...[values]) => {
    // the app's build parses messages with places for values (vite.config.ts); everywhere else they are parsed here
    const text: string | ReturnType<IntlMessageFormat['getAst']> = messages[key];
    if (typeof text === 'string' && !text.includes('{')) return text;
    const message = parsed.get(key) ?? new IntlMessageFormat(text, locale, undefined, { ignoreTag: true });
    parsed.set(key, message);
    return String(message.format(values));
  };
}
