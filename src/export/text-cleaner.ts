import { stripBidiMarks } from '../i18n/bidi.ts';

/** Makes foreign text fit for a file, and counts what it had to replace. */
export interface TextCleaner {
  /** NUL and lone surrogates are U+FFFD; all else as it is. What stands as U+FFFD was replaced before, and is counted too */
  whole(text: string): string;
  /** and without marks that steer direction: what one sees is what is there */
  plain(text: string): string;
  /** and without what XML cannot hold */
  xml(text: string): string;
  /** characters that stand as U+FFFD, so far */
  count(): number;
}

const REPLACEMENT = '\uFFFD';
// biome-ignore lint/suspicious/noControlCharactersInRegex: a NUL is looked for
const UNWRITABLE = /[\u0000\uFFFD]|[\uD800-\uDBFF](?![\uDC00-\uDFFF])|(?<![\uD800-\uDBFF])[\uDC00-\uDFFF]/g;
// biome-ignore lint/suspicious/noControlCharactersInRegex: XML 1.0 has no place for them
const NOT_IN_XML = /[\u0001-\u0008\u000B\u000C\u000E-\u001F\uFFFE\uFFFF]/g;

export function createTextCleaner(): TextCleaner {
  let replaced = 0;
  const replace = (text: string, pattern: RegExp): string =>
    text.replace(pattern, () => {
      replaced += 1;
      return REPLACEMENT;
    });
  const whole = (text: string): string => replace(text, UNWRITABLE);
  const plain = (text: string): string => stripBidiMarks(whole(text));
  return { whole, plain, xml: (text) => replace(plain(text), NOT_IN_XML), count: () => replaced };
}
