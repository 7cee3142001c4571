import { useQuery, useQueryClient } from '@tanstack/react-query';
import { spreadView } from '../../answer/spread-view.tsx';
import { useEngine } from '../../data/engine-context.tsx';
import { distributionOptions } from '../../data/query-options.ts';
import { FigureLink } from '../../figure/figure-link.tsx';
import { usePointOpening } from '../../figure/use-point-opening.ts';
import { Skeleton } from '../../ui/skeleton.tsx';
import { clockOf, pointerOf, seriesOf } from './explore-model.ts';
import { PanelFrame } from './panel-frame.tsx';
import type { PanelProps } from './panel-props.ts';
import { useExploreReader } from './use-explore-reader.ts';

/** How durations are spread, period by period: the middle half, the middle four fifths, and the median through them. */
export function SpreadPanel({ model, panel, height }: PanelProps) {
  const reader = useExploreReader();
  const { say } = reader;
  const engine = useEngine();
  const cache = useQueryClient();
  const definition = panel.definitions[0] ?? { kpi: '', time: 'working' as const };
  const clock = clockOf(definition) ?? 'response';
  const median = { kpi: `${clock}-median`, time: definition.time };
  const query = model.asked.find(({ time }) => time === definition.time)?.query ?? model.asked[0]!.query;
  const { data, error } = useQuery(distributionOptions(engine, query, clock));
  const pointer = (i: number) => pointerOf(model, median, model.periods[i] ?? null, null);
  const opening = usePointOpening(pointer);
  if (!data) return error ? <p className="card chart-absent">{say('error.figures')}</p> : <Skeleton blockSize={height + 120} />;
  const place = {
    periods: model.periods,
    provisional: seriesOf(model, definition).provisional,
    height,
    opening,
    medianCell: (i: number, text: string) => <FigureLink figure={pointer(i)}>{text}</FigureLink>,
  };
  const { title, subtitle, summary, columns, rows, picture } = spreadView(data, place, reader);
  return (
    <PanelFrame
      model={model}
      definitions={panel.definitions}
      title={title}
      subtitle={subtitle}
      height={height}
      summary={summary}
      table={{ columns, rows: () => rows }}
      hiding={async () =>
        spreadView(await cache.fetchQuery(distributionOptions(engine, { ...query, suppress: true }, clock)), place, reader)
      }
    >
      {picture}
    </PanelFrame>
  );
}
