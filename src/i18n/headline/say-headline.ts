import type { Headline, HeadlineClause } from '../../core/brief/headline-clause.ts';
import type { Formatter } from '../formatter.ts';
import type { Language } from '../language.ts';
import { sayInArabic } from './arabic.ts';
import { sayInEnglish } from './english.ts';
import { createFigureWords, type FigureWords } from './figure-words.ts';
import { join, type Segment } from './segment.ts';

const VOICES: Readonly<Record<Language, (clause: HeadlineClause, words: FigureWords) => Segment[]>> = { en: sayInEnglish, ar: sayInArabic };

export interface HeadlineNames {
  /** a channel's code in the reader's words; the code itself by default */
  readonly channelName?: (value: string) => string;
}

/** Each clause as a sentence of its own, in the formatter's language and digits. */
export function sayClauses(headline: Headline, format: Formatter, { channelName = (value) => value }: HeadlineNames = {}): Segment[][] {
  const words = createFigureWords(format, channelName);
  return headline.clauses.map((clause) => VOICES[format.language](clause, words));
}

/** The whole headline; every number in it opens its figure. */
export function sayHeadline(headline: Headline, format: Formatter, names: HeadlineNames = {}): Segment[] {
  return join(sayClauses(headline, format, names).flatMap((sentence, i) => (i === 0 ? [sentence] : [' ', sentence])));
}
