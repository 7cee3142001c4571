/**
 * What can be true of an inquiry at an instant: the closed list that every statistic selects by.
 * A fact is one bit; an inquiry's facts are one 32-bit word, and a selection is a mask test, in typed arrays and in SQL alike.
 * @source definitions, sections 1, 4 and 6
 */
export const FACTS = [
  /** received − withdrawn − ended, time unknown */
  'answerable',
  'withdrawn',
  /** withdrawn by merging */
  'merged',
  'ended-unknown',
  /** open now, paused or not */
  'open',
  'paused',
  /** answerable and resolved now */
  'resolved',
  /** answerable and resolved at least once */
  'resolved-once',
  /** answerable and reopened at least once */
  'reopened-once',
  /** has a first response, whatever became of the inquiry */
  'responded',
  /** answerable, and a target applies to its response; exactly one of the four states below then holds */
  'response-targeted',
  'response-met',
  'response-missed',
  'response-pending',
  'response-overdue',
  'resolution-targeted',
  'resolution-met',
  'resolution-missed',
  'resolution-pending',
  'resolution-overdue',
  'rated',
  /** rated 4 or 5 */
  'satisfied',
  'one-touch',
  'suggestion',
  'adopted',
  /** resolved once, and the first resolution was within / past the target as it then stood */
  'first-resolution-met',
  'first-resolution-missed',
  /** withdrawn after its resolution clock had breached */
  'withdrawn-late',
  /** resolved now, at most 600 s after receipt by the wall clock */
  'resolved-in-ten-minutes',
  /** paused now, for more than 30 days of the wall clock */
  'paused-long',
  /** reopened at least once by the end of the fifth working day after the resolution */
  'reopened-soon',
] as const;
export type Fact = (typeof FACTS)[number];

/** The bit of each fact in the facts word. */
export const FACT_BIT: Readonly<Record<Fact, number>> = Object.fromEntries(FACTS.map((fact, i) => [fact, 1 << i])) as Record<Fact, number>;

/** Rows whose facts hold all of `all` and none of `none`. Every row is an inquiry received by the as-of, duplicates apart. */
export interface Selection {
  readonly all: readonly Fact[];
  readonly none?: readonly Fact[];
}

export const bitsOf = (facts: readonly Fact[] = []): number => facts.reduce((word, fact) => word | FACT_BIT[fact], 0);

/** `(facts & mask) === value` holds exactly for the selected rows. */
export function maskOf(selection: Selection): { mask: number; value: number } {
  const value = bitsOf(selection.all);
  return { mask: value | bitsOf(selection.none), value };
}

/** Elapsed working seconds of each clock at the as-of: frozen once ended, running until then; the resolution's is net of stops. */
export const MEASURES = ['response', 'resolution'] as const;
export type Measure = (typeof MEASURES)[number];

/** What can happen to an inquiry and is counted in the period in which it happens. */
export const FLOWS = ['resolved', 'resolution', 'reopening', 'withdrawal'] as const;
/** `resolved` is a resolution that is still the final one at the as-of; `resolution` is any effective one. */
export type Flow = (typeof FLOWS)[number];

/** What can be outstanding at a period's end, by what had happened until then. */
export const STOCKS = ['open', 'overdue'] as const;
export type Stock = (typeof STOCKS)[number];
