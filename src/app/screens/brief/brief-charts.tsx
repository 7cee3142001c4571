import { useReader } from '../../ui/reader.tsx';
import type { BriefModel } from './brief-model.ts';
import { ChannelsCard } from './channels-card.tsx';
import { chartViewOf } from './chart-view.ts';
import { DueCard } from './due-card.tsx';
import { LatencyCard } from './latency-card.tsx';
import { RateCard } from './rate-card.tsx';
import { VolumeCard } from './volume-card.tsx';

/** The pictures of the page, each with its table; they come after the figures. */
export function BriefCharts({ model }: { readonly model: BriefModel }) {
  const view = chartViewOf(model, useReader());
  return (
    <>
      <div className="brief-pair">
        <VolumeCard view={view} />
        <DueCard model={model} />
      </div>
      <div className="brief-pair">
        <LatencyCard view={view} />
        <ChannelsCard period={model.rows[model.focus]?.period ?? ''} />
      </div>
      <div className="brief-trio">
        <RateCard view={view} kpi="response-on-time" />
        <RateCard view={view} kpi="resolution-on-time" />
        <RateCard view={view} kpi="resolution-rate" />
      </div>
    </>
  );
}
