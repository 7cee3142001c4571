import { memo, useMemo } from 'react';
import { ViewAt } from '../../url/use-view.ts';
import type { ViewState } from '../../url/view-state.ts';
import { BriefCharts } from './brief-charts.tsx';
import type { BriefModel } from './brief-model.ts';
import { ReconciliationLine } from './reconciliation-line.tsx';
import { useAfterPaint } from './use-after-paint.ts';

export interface BriefLaterProps {
  readonly model: BriefModel;
  /** that the model's answer was asked with */
  readonly view: ViewState;
}

/** What stands below the figures, once these are painted: the pictures, each with its table, and the line that adds up. */
export const BriefLater = memo(function BriefLater({ model, view }: BriefLaterProps) {
  const [drawn, isLate] = useAfterPaint(useMemo(() => ({ model, view }), [model, view]));
  // Nothing of it is drawn anew to say that it is late.
  const page = useMemo(() => {
    const { rows, focus, reconciliation } = drawn.model;
    return (
      <ViewAt view={drawn.view}>
        <BriefCharts model={drawn.model} />
        <ReconciliationLine line={reconciliation} period={rows[focus]?.period ?? ''} previous={rows[focus - 1]?.period ?? null} />
      </ViewAt>
    );
  }, [drawn]);
  return (
    <div className="brief-later" aria-busy={isLate || undefined}>
      {page}
    </div>
  );
});
