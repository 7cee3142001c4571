import type { KpiUnit } from '../kpis/kpi.ts';
import type { AwardCriterion } from './award-model.ts';
import type { CriterionScore } from './score.ts';
import { scoreOf } from './score.ts';
import { isRising } from './target-met.ts';

/** What one step in the better direction is: a percentage point, an hour, one. */
export const SENSITIVITY_STEP: Readonly<Record<KpiUnit, number>> = { ratio: 0.01, 'working-seconds': 3600, count: 1 };

/** How much of the total hangs on a criterion. */
export interface Sensitivity {
  readonly criterion: string;
  /** points of the total gained by one step better (a percentage point, an hour, one); 0 beyond stretch and below floor; null: no value */
  readonly pointsPerStep: number | null;
  /** points still to gain up to the target, and up to the stretch; of a criterion without a value all of its weight */
  readonly toTarget: number;
  readonly toStretch: number;
}

/** Of scored and unscored criteria, the one with most still to gain first. */
export function sensitivityOf(scores: readonly CriterionScore[], unitOf: (criterion: AwardCriterion) => KpiUnit): readonly Sensitivity[] {
  return scores
    .map(({ criterion, figure, score, points }): Sensitivity => {
      const { value } = figure;
      const step = SENSITIVITY_STEP[unitOf(criterion)] * (isRising(criterion) ? 1 : -1);
      const after = value === null ? null : scoreOf(value + step, criterion);
      return {
        criterion: criterion.id,
        pointsPerStep: after === null || score === null ? null : (criterion.weight * (after - score)) / 100,
        toTarget: Math.max(0, criterion.weight * 0.8 - (points ?? 0)),
        toStretch: criterion.weight - (points ?? 0),
      };
    })
    .sort((a, b) => b.toStretch - a.toStretch);
}
