import type { Instant } from '../instant.ts';
import { parsePeriod, periodsBetween } from '../period.ts';
import type { AwardCycle } from './award-model.ts';

/** How far a cycle has run at the as-of. */
export interface CycleProgress {
  readonly state: 'ahead' | 'running' | 'ended';
  /** labels, in order */
  readonly months: readonly string[];
  /** months still to come, with the rest of the one that runs: half of December leaves 0.5 */
  readonly remainingMonths: number;
}

/** @throws RangeError where an end is no month, UnknownZoneError */
export function cycleProgress({ from, to }: Pick<AwardCycle, 'from' | 'to'>, asOf: Instant, zone: string): CycleProgress {
  // A month begins on its first, whatever day a week begins on.
  const reporting = { zone, weekStartsOn: 'sun' } as const;
  const first = parsePeriod(from, 'month', reporting);
  const last = parsePeriod(to, 'month', reporting);
  if (first === null || last === null || last.startsAt < first.startsAt) throw new RangeError(`${from} … ${to} are no months.`);
  const months = periodsBetween(first.startsAt, last.endsAt - 1, 'month', reporting);
  const remaining = months.map(({ startsAt, endsAt }) => Math.max(0, endsAt - Math.max(startsAt, asOf + 1)) / (endsAt - startsAt));
  return {
    state: asOf < first.startsAt ? 'ahead' : asOf + 1 >= last.endsAt ? 'ended' : 'running',
    months: months.map(({ label }) => label),
    remainingMonths: remaining.reduce((sum, share) => sum + share, 0),
  };
}

/** Labels of months that had wholly passed at the as-of. */
export function closedMonths(labels: readonly string[], asOf: Instant, zone: string): readonly string[] {
  return labels.filter((label) => {
    const period = parsePeriod(label, 'month', { zone, weekStartsOn: 'sun' });
    return period !== null && period.endsAt <= asOf + 1;
  });
}
