import type { ChartType } from './chart-type.ts';
import type { Compared } from './compared.ts';
import type { ExploreModel } from './explore-model.ts';
import type { Panel } from './explore-panels.ts';

/** One picture of an answer. */
export interface PanelProps {
  readonly model: ExploreModel;
  readonly compared: Compared | null;
  readonly panel: Panel;
  readonly chart: ChartType;
  readonly height: number;
}
