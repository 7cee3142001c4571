import type { ReactNode } from 'react';
import type { KpiQuery } from '../../core/query.ts';

/** A chart that can be taken away. */
export interface Exportable {
  readonly title: string;
  readonly subtitle: string;
  readonly summary: string;
  readonly columns: readonly string[];
  readonly rows: readonly (readonly ReactNode[])[];
  /** the question whose answer the chart shows; absent: its figures are those of the table alone */
  readonly asked?: KpiQuery;
  /** the drawn parts, legend included; none while the table is shown */
  readonly drawn: () => readonly HTMLElement[];
}
