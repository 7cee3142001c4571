import { stripBidiMarks } from '../../src/i18n/bidi.ts';

/** The letters of a text as two readers of a PDF can agree on them: presentation forms undone, no marks, no spaces. */
const lettersOf = (text: string): readonly string[] => [...stripBidiMarks(text.normalize('NFKC')).replace(/\s+/g, '')];

/**
 * Whether a text holds a phrase, whatever the order of its letters: pdftotext gives the letters of an Arabic ligature in the order of
 * its glyphs, cuts words at it, and moves punctuation. A run of as many letters with the same letters in it is the phrase.
 */
export function holdsLetters(text: string, phrase: string): boolean {
  const [letters, wanted] = [lettersOf(text), lettersOf(phrase)];
  const owed = new Map<string, number>();
  let unequal = 0;
  const count = (letter: string, by: 1 | -1): void => {
    const before = owed.get(letter) ?? 0;
    owed.set(letter, before + by);
    unequal += Number(before + by !== 0) - Number(before !== 0);
  };
  for (const letter of wanted) count(letter, 1);
  return letters.some((letter, i) => {
    count(letter, -1);
    const left = letters[i - wanted.length];
    if (left !== undefined) count(left, 1);
    return unequal === 0;
  });
}
