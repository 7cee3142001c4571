import { FunnelPanel } from './funnel-panel.tsx';
import { HeatPanel } from './heat-panel.tsx';
import { LinesPanel } from './lines-panel.tsx';
import type { PanelProps } from './panel-props.ts';
import { RankPanel } from './rank-panel.tsx';
import { SinglePanel } from './single-panel.tsx';
import { SpreadPanel } from './spread-panel.tsx';
import { StackedPanel } from './stacked-panel.tsx';
import { TablePanel } from './table-panel.tsx';
import type { History } from './use-history.ts';

/** The picture of its kind. */
export function ExplorePanel({ history, ...props }: PanelProps & { readonly history: History | null }) {
  const { chart, model, panel } = props;
  const isDivided = model.explore.by !== null;
  switch (chart) {
    case 'table':
      return <TablePanel {...props} />;
    case 'funnel':
      return <FunnelPanel {...props} />;
    case 'heat-map':
      return <HeatPanel {...props} />;
    case 'distribution':
      return <SpreadPanel {...props} />;
    case 'stacked':
      return <StackedPanel {...props} />;
    case 'pareto':
      return <RankPanel {...props} />;
    case 'bar':
      return isDivided ? <RankPanel {...props} /> : <SinglePanel {...props} history={history} />;
    case 'line':
      return isDivided || panel.definitions.length > 1 ? <LinesPanel {...props} /> : <SinglePanel {...props} history={history} />;
    case 'band':
    case 'xmr':
      return <SinglePanel {...props} history={history} />;
  }
}
