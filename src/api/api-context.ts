import type { Dimension } from '../core/inquiry.ts';
import type { Instant } from '../core/instant.ts';
import type { Bilingual } from '../core/kpis/kpi.ts';
import type { Catalogue } from './catalogue.ts';
import type { Store } from './store.ts';

/** Names of dimension values in both languages, where they are known. */
export type ValueLabels = Readonly<Partial<Record<Dimension, Readonly<Record<string, Bilingual>>>>>;

/** What every route stands on. */
export interface ApiContext {
  readonly store: Store;
  readonly catalogue: Catalogue;
  readonly version: string;
  readonly labels: ValueLabels;
  readonly now: () => Instant;
  readonly onUnexpected: (error: unknown) => void;
}
