import type { ReactElement, ReactNode } from 'react';
import type { KpiQuery } from '../../core/query.ts';

/** What stands beside the figures of a chart or a table. */
export interface ExportTexts {
  readonly title: string;
  readonly subtitle: string;
  readonly summary: string;
}

/** The same chart or table of an answer in which small figures are hidden. */
export interface HidingView extends ExportTexts {
  /** how many figures are hidden */
  readonly hidden: number;
  readonly columns: readonly string[];
  readonly rows: readonly (readonly ReactNode[])[];
  /** what is drawn of it; null: it is no picture */
  readonly picture: ReactElement | null;
}

/** A chart or a table that can be taken away. */
export interface Exportable extends ExportTexts {
  readonly columns: readonly string[];
  readonly rows: readonly (readonly ReactNode[])[];
  /** the question whose answer is shown; absent: the figures are those of the table alone */
  readonly asked?: KpiQuery;
  /** questions whose answers are drawn beside it: a year before, another group. Where they hide something, it is drawn without them */
  readonly beside?: readonly KpiQuery[];
  /** where there is no such question: one with the same range, filter and as-of, so that the file can say what it rests on */
  readonly rests?: KpiQuery;
  /** where there is no such question: asks the same again with small figures hidden; absent: none of it can be hidden */
  readonly hiding?: () => Promise<HidingView>;
  /** the drawn parts, legend included; none while the table is shown */
  readonly drawn: () => readonly HTMLElement[];
}
