import type { DueAnswers, DueCounts, DueQuestion } from '../core/due.ts';
import { FACT_BIT, type Measure } from '../core/facts.ts';
import { lastTransition } from './histories.ts';
import type { Layout } from './layout.ts';

/** Open inquiries by when each clock falls due. @source definitions, section 4 */
export function countDue(layout: Layout, { where, edges }: DueQuestion): DueAnswers {
  const { histories } = layout.columns;
  const { known } = layout;
  const rows = layout.awaited.filter(layout.passing(where));
  const count = (clock: Measure): DueCounts => {
    const [overdueBit, pendingBit] = [FACT_BIT[`${clock}-overdue`], FACT_BIT[`${clock}-pending`]];
    const byEdge = new Array<number>(edges.length + 1).fill(0);
    let overdue = 0;
    let standing = 0;
    for (const row of rows) {
      const facts = histories.states.facts[known.state[row]!]!;
      if (facts & overdueBit) overdue += 1;
      if (!(facts & pendingBit)) continue;
      if (clock === 'resolution' && facts & FACT_BIT.paused) {
        standing += 1;
        continue;
      }
      const dueAt =
        clock === 'response' ? histories.responseDueAt[row]! : histories.resolutionDueAt[lastTransition(histories, row, known.asOf)]!;
      const edge = edges.findIndex((at) => dueAt <= at);
      byEdge[edge < 0 ? edges.length : edge]! += 1;
    }
    return { overdue, standing, byEdge };
  };
  return { response: count('response'), resolution: count('resolution') };
}
