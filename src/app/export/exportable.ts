import type { ReactNode } from 'react';
import type { KpiQuery } from '../../core/query.ts';

/** A chart or a table that can be taken away. */
export interface Exportable {
  readonly title: string;
  readonly subtitle: string;
  readonly summary: string;
  readonly columns: readonly string[];
  readonly rows: readonly (readonly ReactNode[])[];
  /** the question whose answer is shown; absent: the figures are those of the table alone */
  readonly asked?: KpiQuery;
  /** where there is no such question: one with the same range, filter and as-of, so that the file can say what it rests on */
  readonly rests?: KpiQuery;
  /** where there is no such question: whether a cell of the table rests on too few to leave the building */
  readonly isSmall?: (row: number, column: number) => boolean;
  /** the drawn parts, legend included; none while the table is shown */
  readonly drawn: () => readonly HTMLElement[];
}
