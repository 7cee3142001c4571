import type { EventType } from '../inquiry.ts';
import type { AnswerOf, Statistic } from '../statistics/statistic.ts';

/** A text in both languages of the product; neither is the translation of last resort. */
export interface Bilingual {
  readonly en: string;
  readonly ar: string;
}

export type KpiUnit = 'count' | 'ratio' | 'working-seconds';
export type KpiBasis = 'cohort' | 'flow';
export type KpiDirection = 'higher' | 'lower' | 'neither';

/** A KPI's answer for one cell, before it is published (small cells, suppression, "not recorded"). */
export interface KpiFigure {
  readonly value: number | null;
  /** how many values a quantile, a mean or a median rests on */
  readonly n?: number;
  readonly numerator?: number;
  readonly denominator?: number;
  /** targeted, not ended, not yet due: counts neither way, and makes the rate provisional */
  readonly pending?: number;
  /** Wilson 95 %, where the numerator is a subset of the denominator */
  readonly interval?: readonly [number, number] | null;
  /** what is printed beside the figure, by name */
  readonly beside?: Readonly<Record<string, number | null>>;
}

type Answers<A extends Readonly<Record<string, Statistic>>> = { readonly [K in keyof A]: AnswerOf<A[K]> };

/** One key performance indicator: what it is called, what it means, what it asks, how its value follows. */
export interface Kpi<Id extends string = string> {
  readonly id: Id;
  readonly basis: KpiBasis;
  readonly unit: KpiUnit;
  readonly better: KpiDirection;
  readonly title: Bilingual;
  readonly definition: Bilingual;
  /** event types that the source must record; otherwise the figure is null, "not recorded by this source" */
  readonly needs: readonly EventType[];
  readonly asks: Readonly<Record<string, Statistic>>;
  readonly answer: (answers: Readonly<Record<string, AnswerOf<Statistic>>>) => KpiFigure;
  /** which inquiries stand behind each part of the figure: the drill-down selects by the same predicate as the count */
  readonly cases: KpiCases;
}

/** The statistic whose rows play each role in the figure. */
export interface KpiCases {
  readonly numerator: Statistic;
  readonly denominator?: Statistic;
  readonly pending?: Statistic;
}

/** Keeps each `asks` entry's own answer type inside `answer`. */
export function defineKpi<const Id extends string, const A extends Readonly<Record<string, Statistic>>>(
  kpi: Omit<Kpi<Id>, 'asks' | 'answer'> & { readonly asks: A; readonly answer: (answers: Answers<A>) => KpiFigure },
): Kpi<Id> {
  return kpi as unknown as Kpi<Id>;
}
