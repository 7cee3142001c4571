import { stripBidiMarks } from '../../src/i18n/bidi.ts';

/**
 * Text as two readers of a PDF can agree on it: presentation forms undone, no marks, no space, and the letters of a word in any
 * order, because pdftotext gives the letters of an Arabic ligature in the order of its glyphs (`لا` may come as `ال`).
 */
export function lettersOf(text: string): string {
  const plain = stripBidiMarks(text.normalize('NFKC')).replace(/\s+/g, ' ').trim();
  return plain
    .split(' ')
    .map((word) => [...word].sort().join(''))
    .join(' ');
}
