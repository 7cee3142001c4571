import type { PeopleGap } from '../../../core/awards/people-gap.ts';
import type { AwardReader } from './use-award-reader.ts';

/** What the cases of a rate are called, so that a gap can be told in them. */
const PHRASES: Readonly<Record<string, 'answered' | 'resolved' | 'satisfied' | 'reopened'>> = {
  'response-on-time': 'answered',
  'resolution-on-time': 'resolved',
  satisfaction: 'satisfied',
  'reopen-rate': 'reopened',
};

/** A rate's distance to its target in cases: "41 more answered on time, or 12 fewer missed, and the target holds." */
export function peopleWords(kpi: string, gap: PeopleGap, pending: number, { tell }: Pick<AwardReader, 'tell'>): readonly string[] {
  const phrase = PHRASES[kpi] ?? 'any';
  const budget = gap.ofPending === null ? [] : [budgetText(gap.ofPending, pending, tell)];
  if (gap.kind === 'holds') {
    return [gap.slack === null ? tell('award.holds.always') : tell(`award.holds.${phrase}`, { n: gap.slack }), ...budget];
  }
  const more = gap.more === null ? null : tell(`award.more.${phrase}`, { n: gap.more });
  const fewer = gap.fewer === null ? null : tell(`award.fewer.${phrase}`, { n: gap.fewer });
  if (more === null) return [tell('award.short.none'), ...budget];
  return [fewer === null ? tell('award.short.one', { more }) : tell('award.short.both', { more, fewer }), ...budget];
}

function budgetText(budget: number, pending: number, tell: AwardReader['tell']): string {
  if (budget < 0) return tell('award.budget.out', { n: -budget });
  return budget >= pending ? tell('award.budget.all') : tell('award.budget', { n: budget });
}
