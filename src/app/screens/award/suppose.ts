import type { AwardScoreAnswer, CriterionState } from '../../../contract/award.ts';
import type { AwardCriterion, AwardModel } from '../../../core/awards/award-model.ts';
import type { Outlook } from '../../../core/awards/projection.ts';
import { scoreOf } from '../../../core/awards/score.ts';
import { whatIf } from '../../../core/awards/what-if.ts';
import { findKpi } from '../../../core/kpis/index.ts';
import type { KpiUnit } from '../../../core/kpis/kpi.ts';

/** A criterion with what is supposed of its months to come. */
export interface SupposedCriterion {
  readonly criterion: AwardCriterion;
  readonly unit: KpiUnit;
  /** what the months to come bring: supposed, or as so far */
  readonly rest: number;
  readonly isSupposed: boolean;
  /** the cycle's value and score then; null: there would be none */
  readonly value: number | null;
  readonly score: number | null;
  readonly isApproximate: boolean;
  /** of the slider, in the KPI's unit */
  readonly min: number;
  readonly max: number;
  readonly step: number;
}

export interface SupposedTotal {
  readonly points: number;
  readonly scoredWeight: number;
  readonly isSupposed: boolean;
  readonly isApproximate: boolean;
  readonly criteria: readonly SupposedCriterion[];
}

const STEP: Readonly<Record<KpiUnit, number>> = { ratio: 0.005, 'working-seconds': 1800, count: 1 };

/** The score if the months to come were as supposed; what is not supposed stays as it is now. */
export function suppose(answer: AwardScoreAnswer, model: AwardModel, suppositions: Readonly<Record<string, number>>): SupposedTotal {
  const criteria = answer.criteria.flatMap((state) => {
    const criterion = model.criteria.find(({ id }) => id === state.criterion);
    return criterion ? [supposedOf(state, criterion, answer.progress.remainingMonths, suppositions[criterion.id])] : [];
  });
  const scored = criteria.filter(({ score, criterion }) => score !== null && criterion.weight > 0);
  return {
    criteria,
    points: scored.reduce((sum, { criterion, score }) => sum + (criterion.weight * (score ?? 0)) / 100, 0),
    scoredWeight: scored.reduce((sum, { criterion }) => sum + criterion.weight, 0),
    isSupposed: criteria.some(({ isSupposed }) => isSupposed),
    isApproximate: criteria.some(({ isSupposed, isApproximate }) => isSupposed && isApproximate),
  };
}

function supposedOf(state: CriterionState, criterion: AwardCriterion, remainingMonths: number, supposed?: number): SupposedCriterion {
  const kpi = findKpi(criterion.kpi);
  const unit = kpi?.unit ?? 'count';
  const { figure } = state;
  const outlook: Outlook = { kpi: kpi ?? { unit, asks: {} }, figure, ...state.outlook, remainingMonths };
  const told = supposed === undefined ? null : whatIf(outlook, { value: supposed });
  const value = told ? told.value : figure.value;
  const step = STEP[unit];
  const reach = [criterion.floor, criterion.stretch, ...state.outlook.history.flatMap(({ value: month }) => month.value ?? [])];
  const [least, most] = [Math.min(...reach), Math.max(...reach)];
  const isBounded = unit === 'ratio' && figure.interval !== undefined;
  return {
    criterion,
    unit,
    rest: supposed ?? monthly(figure.value, unit, outlook) ?? criterion.target,
    isSupposed: supposed !== undefined,
    value,
    score: told ? scoreOf(value, criterion) : state.score,
    isApproximate: told?.isApproximate ?? false,
    min: Math.max(0, Math.floor(least / step - 1e-9) * step),
    max: isBounded ? Math.min(1, Math.ceil(most / step - 1e-9) * step) : Math.ceil(most / step - 1e-9) * step,
    step,
  };
}

/** What one more month like those so far brings; a count is of a month, not of the cycle. */
function monthly(value: number | null, unit: KpiUnit, { history, kpi }: Outlook): number | null {
  if (unit !== 'count' || Object.values(kpi.asks).some(({ kind }) => kind === 'stock')) return value;
  return history.findLast(({ isClosed }) => isClosed)?.value.value ?? null;
}
