import { memo, useMemo } from 'react';
import { ViewAt } from '../../url/use-view.ts';
import type { ViewState } from '../../url/view-state.ts';
import { BriefCharts } from './brief-charts.tsx';
import type { BriefModel } from './brief-model.ts';
import { ReconciliationLine } from './reconciliation-line.tsx';
import { useTurn } from './use-turn.ts';

export interface BriefLaterProps {
  readonly model: BriefModel;
  /** that the model's answer was asked with */
  readonly view: ViewState;
}

/** What stands below the figures, once these are painted: the pictures, each with its table, and the line that adds up. */
export const BriefLater = memo(function BriefLater({ model, view }: BriefLaterProps) {
  const [drawn, isLate] = useTurn(useMemo(() => ({ model, view }), [model, view]));
  const { rows, focus, reconciliation } = drawn.model;
  return (
    <div className="brief-later" aria-busy={isLate || undefined}>
      <BriefCharts {...drawn} />
      <ViewAt view={drawn.view}>
        <ReconciliationLine line={reconciliation} period={rows[focus]?.period ?? ''} previous={rows[focus - 1]?.period ?? null} />
      </ViewAt>
    </div>
  );
});
