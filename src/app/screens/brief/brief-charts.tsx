import { memo, useMemo } from 'react';
import { useReader } from '../../ui/reader.tsx';
import type { BriefModel } from './brief-model.ts';
import { ChannelsCard } from './channels-card.tsx';
import { chartViewOf } from './chart-view.ts';
import { DueCard } from './due-card.tsx';
import { InTurn } from './in-turn.tsx';
import { LatencyCard } from './latency-card.tsx';
import { RateCard } from './rate-card.tsx';
import { VolumeCard } from './volume-card.tsx';

/** The pictures of the page, each with its table; they come after the figures. */
export const BriefCharts = memo(function BriefCharts({ model }: { readonly model: BriefModel }) {
  const reader = useReader();
  const view = useMemo(() => chartViewOf(model, reader), [model, reader]);
  return (
    <>
      <div className="brief-pair">
        <InTurn value={view}>{(one) => <VolumeCard view={one} />}</InTurn>
        <DueCard model={model} />
      </div>
      <div className="brief-pair">
        <InTurn value={view}>{(one) => <LatencyCard view={one} />}</InTurn>
        <ChannelsCard period={model.rows[model.focus]?.period ?? ''} />
      </div>
      <div className="brief-trio">
        <InTurn value={view}>{(one) => <RateCard view={one} kpi="response-on-time" />}</InTurn>
        <InTurn value={view}>{(one) => <RateCard view={one} kpi="resolution-on-time" />}</InTurn>
        <InTurn value={view}>{(one) => <RateCard view={one} kpi="resolution-rate" />}</InTurn>
      </div>
    </>
  );
});
