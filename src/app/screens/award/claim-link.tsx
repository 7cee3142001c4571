import { Link } from 'wouter';
import type { AwardCriterion } from '../../../core/awards/award-model.ts';
import { screenAt } from '../../screens.ts';
import { addressOf, useView } from '../../url/use-view.ts';
import { useAwardReader } from './use-award-reader.ts';

export interface ClaimLinkProps {
  readonly criterion: Pick<AwardCriterion, 'id' | 'title'>;
  readonly model: string;
  readonly cycle: string;
}

/** Where a claim for a criterion is written; null: there is no such screen. */
export function useClaimAddress(): ((criterion: string, model: string, cycle: string) => string) | null {
  const [view] = useView();
  if (!screenAt('/evidence')) return null;
  return (criterion, model, cycle) =>
    addressOf('/evidence/new', {
      ...view,
      figure: null,
      own: { ...view.own, 'evidence.model': model, 'evidence.criterion': criterion, 'evidence.cycle': cycle },
    });
}

/** The way to writing a claim for a criterion. */
export function ClaimLink({ criterion: { id, title }, model, cycle }: ClaimLinkProps) {
  const { tell, language } = useAwardReader();
  const addressOfClaim = useClaimAddress();
  if (!addressOfClaim) return null;
  return (
    <Link
      className="award-claim"
      href={addressOfClaim(id, model, cycle)}
      aria-label={tell('award.criteria.claimOf', { criterion: title[language] })}
    >
      {tell('award.criteria.claim')}
    </Link>
  );
}
