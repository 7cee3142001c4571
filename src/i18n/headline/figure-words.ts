import type { HeadlineFigure } from '../../core/brief/brief-facts.ts';
import type { Formatter } from '../formatter.ts';
import { join, type Phrase, type Segment } from './segment.ts';

/** A counted noun in the forms of its language; `#` is the number, and a form without it opens the figure as a whole. */
export type Forms = Readonly<Partial<Record<Intl.LDMLPluralRule, string>> & { other: string }>;

/** How figures are written inside the sentences of one language. */
export interface FigureWords {
  readonly format: Formatter;
  /** the bare number */
  readonly number: (figure: HeadlineFigure) => Segment;
  readonly counted: (figure: HeadlineFigure, forms: Forms) => Segment[];
  /** as percent, with as many decimals as it takes not to read as what it is not: 94.96% is no 95.0% */
  readonly percent: (figure: HeadlineFigure, beside?: HeadlineFigure | null) => Segment;
  readonly duration: (figure: HeadlineFigure) => Segment;
  readonly plural: (value: number) => Intl.LDMLPluralRule;
  /** a channel as the reader knows it */
  readonly channelName: (value: string) => string;
}

const MOST_DECIMALS = 4;

export function createFigureWords(format: Formatter, channelName: (value: string) => string): FigureWords {
  const rules = new Intl.PluralRules(format.locale);
  const segment = ({ ref, tone }: HeadlineFigure, text: string): Segment => ({ text, figure: ref, tone });
  return {
    format,
    number: (figure) => segment(figure, format.count(figure.value)),
    counted: (figure, forms) => {
      const form = forms[rules.select(figure.value)] ?? forms.other;
      const [before, after] = form.split('#');
      if (after === undefined) return [segment(figure, form)];
      const phrases: Phrase[] = [before ?? '', segment(figure, format.count(figure.value)), after];
      return join(phrases);
    },
    percent: (figure, beside = null) => segment(figure, format.percent(figure.value, decimalsOf(figure, beside?.value ?? null))),
    duration: (figure) => segment(figure, format.language === 'ar' ? format.durationLong(figure.value) : format.duration(figure.value)),
    plural: (value) => rules.select(value),
    channelName,
  };
}

/** Rounding must not lift a figure to its target, nor make all of almost all, or none of almost none. */
function decimalsOf({ value, ref }: HeadlineFigure, beside: number | null): number {
  const isWhole = (ref.part === 'target' || value === 1 || value === 0 || value === beside) && isWholePercent(value);
  if (isWhole) return 0;
  const edges = [0, 1, ...(beside === null ? [] : [beside])].filter((edge) => edge !== value);
  for (let decimals = 1; decimals < MOST_DECIMALS; decimals++) {
    if (edges.every((edge) => written(edge, decimals) !== written(value, decimals))) return decimals;
  }
  return MOST_DECIMALS;
}

const isWholePercent = (ratio: number): boolean => Math.abs(ratio * 100 - Math.round(ratio * 100)) < 1e-9;

/** By decimals: making one takes longer than the sentences that it serves. */
const PERCENTS = Array.from(
  { length: MOST_DECIMALS },
  (_, decimals) => new Intl.NumberFormat('en', { style: 'percent', minimumFractionDigits: decimals, maximumFractionDigits: decimals }),
);

const written = (ratio: number, decimals: number): string | undefined => PERCENTS[decimals]?.format(ratio);
