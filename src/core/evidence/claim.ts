import type { Bilingual } from '../kpis/kpi.ts';
import type { KpiQuery, KpiValue } from '../query.ts';

/** Which number of a figure a sentence prints. */
export const CLAIM_PARTS = ['value', 'numerator', 'denominator', 'pending', 'n'] as const;
export type ClaimPart = (typeof CLAIM_PARTS)[number];

/** The cell of an answer that a figure is read from. */
export interface ClaimCell {
  /** a label of the query's grain; null: the whole range */
  readonly period: string | null;
  /** one value for each of `by` and `thenBy`, null being "not recorded"; null: every group */
  readonly group: readonly (string | null)[] | null;
}

/** A number in a sentence: not the number, but the question that gives it. */
export interface ClaimFigure extends ClaimCell {
  /** the word between braces in the sentences */
  readonly name: string;
  readonly kpi: string;
  readonly part: ClaimPart;
  /** open fields stay open until the claim is frozen: calendar and policy null are those in force */
  readonly query: KpiQuery;
}

/** What a claim is evidence of: a criterion of an award model, in one of its cycles. */
export interface ClaimSubject {
  readonly model: string;
  readonly criterion: string;
  readonly cycle: string | null;
}

/** A sentence with live figures in it, in both languages: "{rate} were answered on time". */
export interface Claim {
  readonly text: Bilingual;
  readonly figures: readonly ClaimFigure[];
  /** null: none */
  readonly subject: ClaimSubject | null;
}

/** A sentence cut at its figures. */
export type ClaimPiece = { readonly text: string } | { readonly figure: string };

const PLACEHOLDER = /\{([a-z][A-Za-z0-9]{0,39})\}/g;

/** Names that may stand between braces. */
export const isFigureName = (name: string): boolean => /^[a-z][A-Za-z0-9]{0,39}$/.test(name);

/** The sentence as words and figures, in order; a brace that holds no name is a word. */
export function piecesOf(sentence: string): readonly ClaimPiece[] {
  const pieces: ClaimPiece[] = [];
  let from = 0;
  for (const match of sentence.matchAll(PLACEHOLDER)) {
    if (match.index > from) pieces.push({ text: sentence.slice(from, match.index) });
    pieces.push({ figure: match[1] as string });
    from = match.index + match[0].length;
  }
  if (from < sentence.length) pieces.push({ text: sentence.slice(from) });
  return pieces;
}

/** The number that a part prints; null: the figure has none. */
export function partOf(value: KpiValue, part: ClaimPart): number | null {
  return (part === 'n' ? (value.n ?? value.denominator) : value[part]) ?? null;
}

/** What is wrong between a claim's sentences and its figures. */
export type ClaimFault =
  /** a sentence names a figure that is not there */
  | { readonly fault: 'unknown-figure'; readonly language: 'en' | 'ar'; readonly name: string }
  /** one language leaves a figure out */
  | { readonly fault: 'unused-figure'; readonly language: 'en' | 'ar'; readonly name: string }
  | { readonly fault: 'repeated-figure'; readonly name: string };

/** A claim says the same figures in both languages, and each of them at least once. */
export function faultsOfClaim({ text, figures }: Pick<Claim, 'text' | 'figures'>): readonly ClaimFault[] {
  const faults: ClaimFault[] = [];
  const names = figures.map(({ name }) => name);
  for (const name of new Set(names.filter((name, i) => names.indexOf(name) !== i))) faults.push({ fault: 'repeated-figure', name });
  for (const language of ['en', 'ar'] as const) {
    const used = new Set(piecesOf(text[language]).flatMap((piece) => ('figure' in piece ? [piece.figure] : [])));
    for (const name of used) if (!names.includes(name)) faults.push({ fault: 'unknown-figure', language, name });
    for (const name of names) if (!used.has(name)) faults.push({ fault: 'unused-figure', language, name });
  }
  return faults;
}
