import { HIDDEN, hiddenOf, restsOn } from '../suppression.ts';
import type { AwardScore } from './score.ts';

/** Which criteria are hidden, `[criterion]`: small ones, and the next smallest where the total of points would reveal the only one. */
export function hiddenCriteria({ criteria }: AwardScore): readonly boolean[] {
  const addingUp = criteria.flatMap(({ criterion, points }, index) => (points !== null && criterion.weight > 0 ? [index] : []));
  return hiddenOf(
    criteria.map(({ figure }) => restsOn(figure)),
    [addingUp],
  );
}

/**
 * The score as it may leave the building. Totals stay what they are: with the points of two criteria hidden, or of none, they
 * reveal nothing.
 * @source definitions, section 5
 */
export function suppressScore(score: AwardScore, isAsked: boolean): AwardScore {
  if (!isAsked) return score;
  const hidden = hiddenCriteria(score);
  return {
    ...score,
    criteria: score.criteria.map((entry, index) =>
      hidden[index] ? { criterion: entry.criterion, figure: HIDDEN, score: null, points: null, isProvisional: false } : entry,
    ),
  };
}
