import { useLocation } from 'wouter';
import type { AwardCriterion, AwardCycle } from '../../../core/awards/award-model.ts';
import { type FigurePointer, pointingAt } from '../../figure/figure-pointer.ts';
import { addressOf, useView } from '../../url/use-view.ts';
import type { ViewState } from '../../url/view-state.ts';

type Criterion = Pick<AwardCriterion, 'kpi' | 'where'>;
type Cycle = Pick<AwardCycle, 'from' | 'to' | 'calendar' | 'policy'>;

const pointerOf = ({ kpi }: Criterion, { calendar, policy }: Cycle): FigurePointer => ({
  kpi,
  period: null,
  ...(calendar ? { calendar } : {}),
  ...(policy ? { policy } : {}),
});

/** A criterion is of its own cases and its cycle's months: the view behind its figure is of exactly those. */
const viewOf = (view: ViewState, { where }: Criterion, { from, to }: Cycle): ViewState => ({ ...view, where, from, to, grain: 'month' });

export interface CriterionAddress {
  /** opens the figure over this screen; closing it goes back */
  readonly figure: (criterion: Criterion, cycle: Cycle) => string;
  /** the list of the cases that are not yet due */
  readonly pending: (criterion: Criterion, cycle: Cycle) => string;
}

/** Where a criterion's figure and its cases are opened. */
export function useCriterionAddress(): CriterionAddress {
  const [view] = useView();
  const [path] = useLocation();
  return {
    figure: (criterion, cycle) => {
      const own = viewOf(view, criterion, cycle);
      return addressOf(path, { ...own, ...pointingAt('figure', pointerOf(criterion, cycle), own) });
    },
    pending: (criterion, cycle) => {
      const own = viewOf(view, criterion, cycle);
      const pointing = pointingAt('cases', pointerOf(criterion, cycle), own);
      return addressOf('/cases', { ...own, figure: null, own: { ...pointing.own, 'cases.role': 'pending' } });
    },
  };
}
