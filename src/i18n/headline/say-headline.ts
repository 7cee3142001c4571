import type { Headline, HeadlineClause } from '../../core/brief/headline-clause.ts';
import type { Formatter } from '../formatter.ts';
import type { Language } from '../language.ts';
import { sayInArabic } from './arabic.ts';
import { sayInEnglish } from './english.ts';
import { createFigureWords, type FigureWords } from './figure-words.ts';
import { join, type Segment } from './segment.ts';

const VOICES: Readonly<Record<Language, (clause: HeadlineClause, words: FigureWords) => Segment[]>> = { en: sayInEnglish, ar: sayInArabic };

/** Each clause as a sentence of its own, in the formatter's language and digits. */
export function sayClauses(headline: Headline, format: Formatter): Segment[][] {
  const words = createFigureWords(format);
  return headline.clauses.map((clause) => VOICES[format.language](clause, words));
}

/** The whole headline; every number in it opens its figure. */
export function sayHeadline(headline: Headline, format: Formatter): Segment[] {
  return join(sayClauses(headline, format).flatMap((sentence, i) => (i === 0 ? [sentence] : [' ', sentence])));
}
