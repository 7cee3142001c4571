import { type Claim, type ClaimFigure, faultsOfClaim } from '../../../core/evidence/claim.ts';
import type { Language } from '../../../i18n/language.ts';

export const MOST_FIGURES = 24;
export const LONGEST_SENTENCE = 2000;

/** What keeps a draft from being saved, at the place where it is mended. */
export interface DraftFault {
  readonly place: Language | 'figures';
  readonly fault: 'unknown-figure' | 'unused-figure' | 'repeated-figure' | 'empty-sentence' | 'long-sentence' | 'many-figures';
  /** of the figure; empty: none in particular */
  readonly name: string;
}

/** Everything that is wrong with a draft; what the server would refuse is said before it is asked. */
export function faultsOfDraft(draft: Pick<Claim, 'text' | 'figures'>): readonly DraftFault[] {
  const faults: DraftFault[] = [];
  for (const place of ['en', 'ar'] as const) {
    const length = draft.text[place].trim().length;
    if (length === 0) faults.push({ place, fault: 'empty-sentence', name: '' });
    if (length > LONGEST_SENTENCE) faults.push({ place, fault: 'long-sentence', name: '' });
  }
  if (draft.figures.length > MOST_FIGURES) faults.push({ place: 'figures', fault: 'many-figures', name: '' });
  for (const fault of faultsOfClaim(draft)) {
    if (fault.fault === 'repeated-figure') faults.push({ place: 'figures', fault: fault.fault, name: fault.name });
    // an empty sentence says none of the figures: once is enough
    else if (draft.text[fault.language].trim() !== '') faults.push({ place: fault.language, fault: fault.fault, name: fault.name });
  }
  return faults;
}

/** A figure put in the place of another (null: added); a new name is taken over by both sentences. */
export function withFigure<T extends Claim>(claim: T, figure: ClaimFigure, instead: string | null): T {
  if (instead === null) return { ...claim, figures: [...claim.figures, figure] };
  const figures = claim.figures.map((other) => (other.name === instead ? figure : other));
  if (instead === figure.name) return { ...claim, figures };
  const renamed = (sentence: string): string => sentence.replaceAll(`{${instead}}`, `{${figure.name}}`);
  return { ...claim, figures, text: { en: renamed(claim.text.en), ar: renamed(claim.text.ar) } };
}

export const withoutFigure = <T extends Claim>(claim: T, name: string): T => ({
  ...claim,
  figures: claim.figures.filter((figure) => figure.name !== name),
});

/** A figure's braces put where the caret stands, with a blank on either side where a word would touch them. */
export function insertedAt(sentence: string, name: string, at: number): { readonly sentence: string; readonly caret: number } {
  const [before, after] = [sentence.slice(0, at), sentence.slice(at)];
  const lead = before !== '' && /[\p{L}\p{N}}]$/u.test(before) ? ' ' : '';
  const trail = /^[\p{L}\p{N}{]/u.test(after) ? ' ' : '';
  const put = `${lead}{${name}}${trail}`;
  return { sentence: before + put + after, caret: at + put.length };
}
