/** A text of at most so many letters, an ellipsis for the rest: what is drawn must be laid out, and a name of 10,000 letters takes minutes. */
export function shortened(text: string, most: number): string {
  // no letter is longer than that but one that is made to be
  const start = text.slice(0, most * 16);
  const letters = [...new Intl.Segmenter(undefined, { granularity: 'grapheme' }).segment(start)].map(({ segment }) => segment);
  return letters.length <= most && start.length === text.length ? text : `${letters.slice(0, most).join('')}…`;
}
