import type { KpiValue } from '../query.ts';
import type { AwardCriterion, AwardModel } from './award-model.ts';

/** What a criterion's figure is worth. */
export interface CriterionScore {
  readonly criterion: AwardCriterion;
  readonly figure: KpiValue;
  /** 0 to 100; null: no figure, so nothing is scored */
  readonly score: number | null;
  /** weight × score ÷ 100; null: unscored */
  readonly points: number | null;
  /** something is pending: not final */
  readonly isProvisional: boolean;
}

/** Printed "points of 100, unscored points apart": no data is never scaled up in silence. */
export interface AwardScore {
  readonly criteria: readonly CriterionScore[];
  /** Σ points over the scored criteria */
  readonly points: number;
  /** Σ weights of the scored criteria */
  readonly scoredWeight: number;
  /** 100 − scoredWeight */
  readonly unscoredWeight: number;
  readonly isProvisional: boolean;
}

/**
 * 80 at the target, 100 at the stretch, 0 at the floor, straight between; for lower-is-better floor > target > stretch.
 * @returns 0 to 100; null for no value
 * @source definitions, section 8
 */
export function scoreOf(
  value: number | null,
  { floor, target, stretch }: Pick<AwardCriterion, 'floor' | 'target' | 'stretch'>,
): number | null {
  if (value === null) return null;
  const isReached = stretch > target ? value >= target : value <= target;
  const score = isReached ? 80 + (20 * (value - target)) / (stretch - target) : (80 * (value - floor)) / (target - floor);
  return Math.min(100, Math.max(0, score));
}

/**
 * @param figureOf the published figure of each criterion
 * @source definitions, section 8
 */
export function scoreAward(model: Pick<AwardModel, 'criteria'>, figureOf: (criterion: AwardCriterion) => KpiValue): AwardScore {
  const criteria = model.criteria.map((criterion): CriterionScore => {
    const figure = figureOf(criterion);
    const score = scoreOf(figure.value, criterion);
    return {
      criterion,
      figure,
      score,
      points: score === null ? null : (criterion.weight * score) / 100,
      isProvisional: figure.isProvisional === true,
    };
  });
  const scored = criteria.filter((entry) => entry.points !== null && entry.criterion.weight > 0);
  const scoredWeight = sum(scored.map((entry) => entry.criterion.weight));
  return {
    criteria,
    points: sum(scored.map((entry) => entry.points ?? 0)),
    scoredWeight,
    unscoredWeight: 100 - scoredWeight,
    isProvisional: scored.some((entry) => entry.isProvisional),
  };
}

/** Smallest first, so that the order of the criteria cannot change the last bit. */
const sum = (values: readonly number[]): number => [...values].sort((a, b) => a - b).reduce((total, value) => total + value, 0);
