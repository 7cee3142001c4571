import { CHART_TYPES, type ChartType } from './chart-type.ts';

/** What is asked and what came back, as far as a picture depends on it. */
export interface AnswerShape {
  readonly figures: readonly FigureShape[];
  readonly hasBy: boolean;
  readonly hasThenBy: boolean;
  readonly periods: number;
  /** values of the first dimension that occur; 0 without one */
  readonly groups: number;
  /** the four figures that a funnel is read from are asked */
  readonly hasFunnel: boolean;
  /** pairs of values that occur; as many as groups without a second dimension */
  readonly cells: number;
}

export interface FigureShape {
  /** counts of inquiries add up over groups; rates, durations and distinct citizens do not */
  readonly isAdditive: boolean;
  /** an interval comes with it, or its 90th percentile is asked too */
  readonly hasBand: boolean;
  /** a median, whose 90th percentile could be asked too */
  readonly isMedian: boolean;
  /** the clock that it is about; null: none */
  readonly clock: 'response' | 'resolution' | null;
  /** a time taken, not a share */
  readonly isDuration: boolean;
}

export const WHY = [
  'over-time',
  'many-groups',
  'few-groups',
  'parts',
  'spread',
  'two-dimensions',
  'signal',
  'level',
  'most-of-it',
  'states',
  'everything',
] as const;
export type Why = (typeof WHY)[number];

export const WHY_NOT = [
  'one-period',
  'too-many-lines',
  'no-band',
  'divided',
  'undivided',
  'does-not-add-up',
  'second-dimension',
  'no-duration',
  'two-clocks',
  'no-clock',
  'few-values',
] as const;
export type WhyNot = (typeof WHY_NOT)[number];

export interface Proposal {
  readonly type: ChartType;
  readonly why: Why;
}

export interface Refusal {
  readonly type: ChartType;
  readonly why: WhyNot;
}

export interface Proposals {
  /** best first; the table is always among them */
  readonly possible: readonly Proposal[];
  readonly impossible: readonly Refusal[];
}

/** More lines than that cannot be told apart, more than a handful hardly. */
const MOST_LINES = 12;
const EASY_LINES = 6;
/** A control chart wants some history to be worth its limits. */
const LONG_SERIES = 12;

/** Which pictures suit a question and its answer, best first, and why the others are out of the question. Pure. */
export function proposeCharts(shape: AnswerShape): Proposals {
  const judged = CHART_TYPES.map((type) => ({ type, ...JUDGES[type](shape) }));
  const possible = judged.filter((entry) => 'rank' in entry).sort((a, b) => b.rank - a.rank);
  const impossible = judged.filter((entry) => 'not' in entry);
  return {
    possible: possible.map(({ type, why }) => ({ type, why })),
    impossible: impossible.map(({ type, not }) => ({ type, why: not })),
  };
}

type Verdict = { readonly rank: number; readonly why: Why } | { readonly not: WhyNot };

const fits = (rank: number, why: Why): Verdict => ({ rank, why });
const not = (why: WhyNot): Verdict => ({ not: why });

const isOverTime = ({ periods }: AnswerShape): boolean => periods > 1;
const isAdditive = ({ figures }: AnswerShape): boolean => figures.every((figure) => figure.isAdditive);

const JUDGES: Readonly<Record<ChartType, (shape: AnswerShape) => Verdict>> = {
  line(shape) {
    if (!isOverTime(shape)) return not('one-period');
    if (shape.cells > MOST_LINES) return not('too-many-lines');
    if (!shape.hasBy) return fits(shape.figures.some(({ isAdditive }) => !isAdditive) ? 70 : 55, 'over-time');
    return fits(shape.cells <= EASY_LINES ? (isAdditive(shape) ? 72 : 80) : 50, 'few-groups');
  },
  band(shape) {
    if (!isOverTime(shape)) return not('one-period');
    if (shape.hasBy) return not('divided');
    if (!shape.figures.some(({ hasBand, isMedian }) => hasBand || isMedian)) return not('no-band');
    return fits(shape.figures.length <= 2 && shape.figures.every(({ hasBand }) => hasBand) ? 75 : 45, 'spread');
  },
  bar(shape) {
    if (shape.hasBy) return fits(isOverTime(shape) ? 60 : shape.hasThenBy ? 62 : 90, 'level');
    return fits(isAdditive(shape) && shape.figures.length <= 2 ? 74 : 40, isOverTime(shape) ? 'over-time' : 'level');
  },
  stacked(shape) {
    if (!shape.hasBy) return not('undivided');
    if (shape.hasThenBy) return not('second-dimension');
    if (!isAdditive(shape)) return not('does-not-add-up');
    if (!isOverTime(shape)) return not('one-period');
    return fits(78, 'parts');
  },
  'heat-map'(shape) {
    if (!shape.hasBy) return not('undivided');
    if (!shape.hasThenBy && !isOverTime(shape)) return not('one-period');
    return shape.hasThenBy ? fits(95, 'two-dimensions') : fits(shape.groups > EASY_LINES ? 85 : 48, 'many-groups');
  },
  distribution(shape) {
    if (shape.hasBy) return not('divided');
    const durations = shape.figures.filter(({ isDuration }) => isDuration);
    if (durations.length === 0 || durations.length < shape.figures.length) return not('no-duration');
    if (new Set(durations.map(({ clock }) => clock)).size > 1) return not('two-clocks');
    return fits(65, 'spread');
  },
  pareto(shape) {
    if (!shape.hasBy) return not('undivided');
    if (shape.hasThenBy) return not('second-dimension');
    if (!isAdditive(shape)) return not('does-not-add-up');
    return shape.groups < 3 ? not('few-values') : fits(shape.groups > EASY_LINES ? 82 : 58, 'most-of-it');
  },
  xmr(shape) {
    if (shape.hasBy) return not('divided');
    if (!isOverTime(shape)) return not('one-period');
    return fits(shape.figures.length === 1 && shape.periods >= LONG_SERIES ? 73 : 42, 'signal');
  },
  funnel(shape) {
    if (shape.hasBy) return not('divided');
    const clocks = new Set(shape.figures.flatMap(({ clock }) => clock ?? []));
    if (clocks.size === 0) return not('no-clock');
    if (clocks.size > 1) return not('two-clocks');
    // nothing is proposed that asks for more than was asked
    return fits(shape.hasFunnel && !isOverTime(shape) ? 50 : 20, 'states');
  },
  table: () => fits(30, 'everything'),
};
