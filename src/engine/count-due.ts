import type { DueAnswers, DueCounts, DueQuestion } from '../core/due.ts';
import { FACT_BIT, type Measure } from '../core/facts.ts';
import type { Columns } from './columns.ts';
import { lastTransition } from './histories.ts';
import { passingRows } from './passing-rows.ts';
import { countReceivedBefore } from './receipts.ts';

/** Open inquiries by when each clock falls due. @source definitions, section 4 */
export function countDue(columns: Columns, { where, asOf, edges }: DueQuestion): DueAnswers {
  const { histories, receipts } = columns;
  const { states, responseDueAt, resolutionDueAt } = histories;
  const passes = passingRows(columns, [where]);
  const rowCount = countReceivedBefore(receipts, asOf + 1);
  const count = (clock: Measure): DueCounts => {
    const [overdueBit, pendingBit] = [FACT_BIT[`${clock}-overdue`], FACT_BIT[`${clock}-pending`]];
    const byEdge = new Array<number>(edges.length + 1).fill(0);
    let overdue = 0;
    let standing = 0;
    for (let row = 0; row < rowCount; row++) {
      if (!passes[row]) continue;
      const last = lastTransition(histories, row, asOf);
      const facts = states.facts[histories.state[last]!]!;
      if (facts & overdueBit) overdue += 1;
      if (!(facts & pendingBit)) continue;
      if (clock === 'resolution' && facts & FACT_BIT.paused) {
        standing += 1;
        continue;
      }
      const dueAt = clock === 'response' ? responseDueAt[row]! : resolutionDueAt[last]!;
      const edge = edges.findIndex((at) => dueAt <= at);
      const place = edge < 0 ? edges.length : edge;
      byEdge[place] = byEdge[place]! + 1;
    }
    return { overdue, standing, byEdge };
  };
  return { response: count('response'), resolution: count('resolution') };
}
