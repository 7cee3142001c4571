import type { Fact, Selection } from '../facts.ts';
import type { Kpi } from '../kpis/kpi.ts';
import type { Statistic } from '../statistics/statistic.ts';
import { canonicalJson } from './canonical-json.ts';

/** What an indicator means, as one text: what is published of it, and the statistics that it asks. Titles are no meaning. */
export function definitionOf({ id, basis, unit, better, definition, needs, asks }: Kpi): string {
  return canonicalJson({ id, basis, unit, better, definition, needs, asks });
}

/** Facts that hold whatever the working hours and targets are. */
const CLOCKLESS: readonly Fact[] = [
  'answerable',
  'withdrawn',
  'merged',
  'ended-unknown',
  'open',
  'paused',
  'resolved',
  'resolved-once',
  'reopened-once',
  'responded',
  'rated',
  'satisfied',
  'suggestion',
  'adopted',
  'resolved-in-ten-minutes',
  'paused-long',
];

/** Whether a calendar or a policy could move the figure at all: nobody's count of receipts changes with a holiday. */
export const restsOnClock = (kpi: Pick<Kpi, 'asks'>): boolean => Object.values(kpi.asks).some(isClocked);

function isClocked(statistic: Statistic): boolean {
  switch (statistic.kind) {
    case 'flow':
      return false;
    case 'stock':
      return statistic.stock === 'overdue';
    case 'count':
    case 'distinct':
      return factsOf(statistic.of).some((fact) => !CLOCKLESS.includes(fact));
    default:
      return true;
  }
}

const factsOf = ({ all, none = [] }: Selection): readonly Fact[] => [...all, ...none];
