import { DIMENSIONS, type Dimension, type Inquiry } from '../inquiry.ts';
import type { Instant } from '../instant.ts';
import type { KpiBasis } from '../kpis/kpi.ts';
import type { Where } from '../query.ts';

/** Which records a figure rests on. */
export interface RecordScope {
  /** half open */
  readonly startsAt: Instant;
  readonly endsAt: Instant;
  readonly where: Where;
  /** dimension and value of the cell's group */
  readonly group: readonly (readonly [Dimension, string | null])[];
  readonly asOf: Instant;
}

/**
 * Of a cohort figure the inquiries received in its range, of a flow everything received before its end, for what happens in a
 * period happens to older inquiries too. Duplicates are among them: a figure rests on their being duplicates.
 */
export function scopeOf(
  basis: KpiBasis,
  range: { readonly startsAt: Instant; readonly endsAt: Instant },
  more: Pick<RecordScope, 'where' | 'group' | 'asOf'>,
): RecordScope {
  return { ...more, startsAt: basis === 'flow' ? Number.NEGATIVE_INFINITY : range.startsAt, endsAt: range.endsAt };
}

export function isInScope(inquiry: Inquiry, { startsAt, endsAt, where, group, asOf }: RecordScope): boolean {
  const { receivedAt } = inquiry;
  return (
    receivedAt >= startsAt &&
    receivedAt < endsAt &&
    receivedAt <= asOf &&
    group.every(([dimension, value]) => inquiry[dimension] === value) &&
    DIMENSIONS.every((dimension) => where[dimension]?.includes(inquiry[dimension]) ?? true)
  );
}
