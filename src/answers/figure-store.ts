import type { DueAnswers, DueQuestion } from '../core/due.ts';
import type { DefectName, Dimension, EventType, Inquiry } from '../core/inquiry.ts';
import type { Instant } from '../core/instant.ts';
import type { Answers, CaseQuestion, Question } from '../core/question.ts';
import type { ClockSettings } from '../core/sla/clock-settings.ts';

/** A write's place in the store's history; a data version is the seq of the last write it includes. 0: empty. */
export type Seq = number;

/** Clock settings and the text that identifies them: stores keep what they derived under it. */
export interface KeyedSettings extends ClockSettings {
  readonly key: string;
}

export interface StoreMeta {
  readonly dataVersion: Seq;
  /** standing inquiries, duplicates included */
  readonly inquiries: number;
  readonly firstReceivedAt: Instant | null;
  /** the last successful pull or import, or the seed's date for demonstration data; null: empty */
  readonly dataAsOf: Instant | null;
  readonly isDemonstration: boolean;
  /** event types that every source in the store records */
  readonly recorded: readonly EventType[];
  /** values that occur, ascending, null last */
  readonly dimensions: Readonly<Record<Dimension, readonly { readonly value: string | null; readonly count: number }[]>>;
  readonly defects: Readonly<Partial<Record<DefectName, number>>>;
  readonly rejected: number;
}

/** One inquiry of a drill-down, as known at the as-of. Seconds are working seconds; null: not yet, or untargeted. */
export interface CaseRow {
  readonly inquiry: Inquiry;
  /** see FACT_BIT; 0 for a duplicate */
  readonly facts: number;
  readonly responseSeconds: number | null;
  readonly resolutionSeconds: number | null;
  readonly responseDueAt: Instant | null;
  readonly resolutionDueAt: Instant | null;
  readonly responseBreachAt: Instant | null;
  readonly resolutionBreachAt: Instant | null;
  readonly closedAt: Instant | null;
}

export interface CasePage {
  /** of all pages; for a count, flow or stock: inquiries, each once */
  readonly total: number;
  readonly rows: readonly CaseRow[];
}

/** Who counts: a database, records in memory, or the records that this device keeps. */
export interface FigureStore {
  meta(dataVersion?: Seq): Promise<StoreMeta>;
  answer(question: Question, settings: KeyedSettings, dataVersion: Seq): Promise<Answers>;
  cases(
    question: CaseQuestion,
    settings: KeyedSettings,
    dataVersion: Seq,
    page: { readonly offset: number; readonly limit: number },
  ): Promise<CasePage>;
  due(question: DueQuestion, settings: KeyedSettings, dataVersion: Seq): Promise<DueAnswers>;
}
