import type { Dimension } from '../../core/inquiry.ts';
import type { Bilingual } from '../../core/kpis/kpi.ts';

export interface DimensionValue {
  /** null is "not recorded" */
  readonly value: string | null;
  readonly title?: Bilingual | null;
  readonly count?: number;
}

export interface Meta {
  readonly dataAsOf: string | null;
  readonly dataVersion: number;
  readonly isDemonstration: boolean;
  readonly zone: string;
  readonly dimensions: Readonly<Partial<Record<Dimension, readonly DimensionValue[]>>>;
}
