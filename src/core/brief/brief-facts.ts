import type { KpiUnit } from '../kpis/kpi.ts';
import type { Grain, KpiValue } from '../query.ts';
import type { XmrAssurance, XmrVariation } from '../statistics/xmr-chart.ts';

export const PROMISES = ['response', 'resolution'] as const;
/** What was promised: a first answer by a date, or a solution by one. */
export type PromiseName = (typeof PROMISES)[number];

/** The KPI that says whether each promise was kept. */
export const PROMISE_KPI = { response: 'response-on-time', resolution: 'resolution-on-time' } as const satisfies Record<
  PromiseName,
  string
>;
/** The flattering twin of each, which leaves open work out. */
export const CLOSED_ONLY_KPI = { response: 'response-closed-only', resolution: 'resolution-closed-only' } as const satisfies Record<
  PromiseName,
  string
>;

/** What the table that the facts are made of must have been asked for. */
export const HEADLINE_KPIS = [
  'received',
  'citizens',
  'ended-unknown',
  'resolution-rate',
  'response-on-time',
  'resolution-on-time',
  'response-closed-only',
  'resolution-closed-only',
  'response-median',
  'backlog',
  'backlog-overdue',
] as const;
export type HeadlineKpi = (typeof HEADLINE_KPIS)[number];

/** One promise in the period. */
export interface PromiseFacts {
  /** `response-on-time` or `resolution-on-time` of the period */
  readonly value: KpiValue;
  /** a ratio; null: no level is set for the rate */
  readonly target: number | null;
  /** the same KPI a year before; null: that period is not in the answer */
  readonly lastYear: KpiValue | null;
  /** of the period's point; null: no limits, or the point may not signal */
  readonly variation: XmrVariation | null;
  readonly assurance: XmrAssurance | null;
  /** the guard of the same period; null: not asked, and then the cohort's overdue is unknown */
  readonly closedOnly: KpiValue | null;
  /** the KPI by channel; empty: not asked */
  readonly byChannel: readonly { readonly group: string | null; readonly value: KpiValue }[];
}

/** Open inquiries of one promise by when they breach, whatever period they came in. */
export interface DueNext {
  readonly overdue: number;
  /** local dates in order, with how many fall due on each */
  readonly days: readonly { readonly on: string; readonly count: number }[];
}

/** What holds at the as-of, beside what held in the period. */
export interface BriefNow {
  /** label of the period in which the as-of lies */
  readonly period: string;
  /** the as-of's local date in the reporting zone, `2026-11-01` */
  readonly today: string;
  /** null: not asked, or no policy gives this promise a target */
  readonly response: DueNext | null;
  readonly resolution: DueNext | null;
}

/** All that the Brief's headline rests on; a screen fills it from KPI tables and computes nothing. */
export interface BriefFacts {
  readonly period: string;
  readonly grain: Grain;
  /** the as-of lies in the period: more may still be received */
  readonly isRunning: boolean;
  /** label of the first period with data; null: there is no data at all */
  readonly dataFrom: string | null;
  /** label of the same period a year before */
  readonly lastYearPeriod: string | null;
  readonly received: KpiValue;
  readonly citizens: KpiValue;
  /** answerable = received − withdrawn − ended, time unknown (the denominator of `resolution-rate`); null: not known */
  readonly answerable: number | null;
  readonly endedUnknown: KpiValue | null;
  readonly response: PromiseFacts;
  readonly resolution: PromiseFacts;
  /** `response-median`; target in working seconds */
  readonly latency: { readonly value: KpiValue; readonly target: number | null; readonly variation: XmrVariation | null };
  /** at the period's end, and at the end of the one before; null: there is none */
  readonly backlog: {
    readonly value: KpiValue;
    readonly before: KpiValue | null;
    readonly beforePeriod: string | null;
    readonly variation: XmrVariation | null;
  };
  /** `backlog-overdue`, at the period's end */
  readonly overdue: KpiValue;
  /** null: the page looks back, so that what holds today is not its matter */
  readonly now: BriefNow | null;
}

/** Which part of a figure a number in a sentence is. */
export type FigurePart =
  | 'value'
  | 'numerator'
  | 'denominator'
  | 'pending'
  | 'overdue'
  | 'lowest'
  | 'highest'
  | 'target'
  | 'budget'
  /** open at the as-of and due on `dueOn` */
  | 'due';

/** What a number in a sentence opens. */
export interface FigureRef {
  readonly kpi: string;
  readonly period: string;
  readonly part: FigurePart;
  /** absent: all inquiries; a null value is "not recorded" */
  readonly group?: { readonly dimension: 'channel'; readonly value: string | null };
  /** local date, with the part `due` */
  readonly dueOn?: string;
}

export type FigureTone = 'good' | 'bad' | 'neutral';

/** A number of the headline, unformatted. */
export interface HeadlineFigure {
  readonly value: number;
  readonly unit: KpiUnit;
  readonly tone: FigureTone;
  readonly ref: FigureRef;
}
