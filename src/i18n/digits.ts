import type { Digits, Language } from './language.ts';

const ARABIC_INDIC_ZERO = 0x0660;

/** Text whose digits are Latin, in the digits that the reader chose. */
export function writeDigits(text: string, language: Language, digits: Digits): string {
  if (language !== 'ar' || digits !== 'arab') return text;
  return text.replace(/\d/g, (digit) => String.fromCharCode(ARABIC_INDIC_ZERO + Number(digit)));
}
