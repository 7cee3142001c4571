import { memo, useMemo } from 'react';
import { useReader } from '../../ui/reader.tsx';
import { ViewAt } from '../../url/use-view.ts';
import type { ViewState } from '../../url/view-state.ts';
import type { BriefModel } from './brief-model.ts';
import { ChannelsCard } from './channels-card.tsx';
import { chartViewOf } from './chart-view.ts';
import { DueCard } from './due-card.tsx';
import { InTurn } from './in-turn.tsx';
import { LatencyCard } from './latency-card.tsx';
import { RateCard } from './rate-card.tsx';
import { VolumeCard } from './volume-card.tsx';

/** The pictures of the page, each with its table; they come after the figures. */
export const BriefCharts = memo(function BriefCharts({ model, view }: { readonly model: BriefModel; readonly view: ViewState }) {
  const reader = useReader();
  const value = useMemo(() => ({ chart: chartViewOf(model, reader), view }), [model, reader, view]);
  return (
    <>
      <div className="brief-pair">
        <InTurn value={value}>{({ chart }) => <VolumeCard view={chart} />}</InTurn>
        <ViewAt view={view}>
          <DueCard model={model} />
        </ViewAt>
      </div>
      <div className="brief-pair">
        <InTurn value={value}>{({ chart }) => <LatencyCard view={chart} />}</InTurn>
        <ViewAt view={view}>
          <ChannelsCard period={model.rows[model.focus]?.period ?? ''} />
        </ViewAt>
      </div>
      <div className="brief-trio">
        <InTurn value={value}>{({ chart }) => <RateCard view={chart} kpi="response-on-time" />}</InTurn>
        <InTurn value={value}>{({ chart }) => <RateCard view={chart} kpi="resolution-on-time" />}</InTurn>
        <InTurn value={value}>{({ chart }) => <RateCard view={chart} kpi="resolution-rate" />}</InTurn>
      </div>
    </>
  );
});
