import type { DocumentRecord } from '../../../contract/document.ts';
import type { Claim, ClaimFigure } from '../../../core/evidence/claim.ts';
import { canonicalQuery } from '../../../core/kpi-table.ts';
import { EMPTY_QUERY } from '../../../core/query.ts';

/** A claim with the version that its next change is made on. */
export interface StoredClaim extends Claim {
  readonly id: string;
  readonly version: number;
  readonly author: string;
  readonly writtenAt: string;
}

/** A kept claim, which was judged when it was written; fields that its writer left open have their defaults. */
export function storedClaimOf({ id, version, author, writtenAt, body }: DocumentRecord): StoredClaim {
  const { text, figures, subject } = body as Claim;
  return {
    id,
    version,
    author,
    writtenAt,
    text,
    figures: figures.map((figure) => wholeFigure(figure)),
    subject: subject ? { ...subject, cycle: subject.cycle ?? null } : null,
  };
}

function wholeFigure({
  name,
  kpi,
  part,
  period,
  group,
  query,
}: Partial<ClaimFigure> & Pick<ClaimFigure, 'name' | 'kpi' | 'query'>): ClaimFigure {
  return {
    name,
    kpi,
    part: part ?? 'value',
    period: period ?? null,
    group: group ?? null,
    query: canonicalQuery({ ...EMPTY_QUERY, ...query, kpis: [kpi] }),
  };
}
