import type { FigureRef, FigureTone } from '../../core/brief/brief-facts.ts';

/** A run of a sentence: plain words, or a number that opens its figure. Put together they are the sentence. */
export type Segment =
  | { readonly text: string; readonly figure?: undefined }
  | { readonly text: string; readonly figure: FigureRef; readonly tone: FigureTone };

export type Phrase = string | Segment | readonly Segment[];

/** Template tag: words with figures in them, plain neighbours joined. */
export function phrase(strings: TemplateStringsArray, ...phrases: readonly Phrase[]): Segment[] {
  return join(strings.flatMap((text, i) => [text, phrases[i] ?? '']));
}

export function join(phrases: readonly Phrase[]): Segment[] {
  const joined: Segment[] = [];
  const pieces = phrases.flatMap((piece): readonly Segment[] =>
    typeof piece === 'string' ? [{ text: piece }] : 'text' in piece ? [piece] : piece,
  );
  for (const piece of pieces) {
    const before = joined.at(-1);
    if (piece.text === '') continue;
    if (before !== undefined && before.figure === undefined && piece.figure === undefined)
      joined[joined.length - 1] = { text: before.text + piece.text };
    else joined.push(piece);
  }
  return joined;
}

export const textOf = (segments: readonly Segment[]): string => segments.map(({ text }) => text).join('');
