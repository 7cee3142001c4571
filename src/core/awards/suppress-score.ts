import { HIDDEN, isSmall } from '../suppression.ts';
import { type AwardScore, scoreAward } from './score.ts';

/**
 * The score as it may leave the building: a criterion whose figure is small is as if it had none, so its total is of what is told
 * and reveals nothing.
 * @source definitions, section 5
 */
export function suppressScore({ criteria }: AwardScore): AwardScore {
  const figures = new Map(criteria.map(({ criterion, figure }) => [criterion, isSmall(figure) ? HIDDEN : figure]));
  return scoreAward({ criteria: [...figures.keys()] }, (criterion) => figures.get(criterion) ?? HIDDEN);
}
