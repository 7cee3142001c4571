import type { DueAnswers, DueCounts, DueQuestion } from '../core/due.ts';
import { FACT_BIT, type Measure } from '../core/facts.ts';
import type { Columns } from './columns.ts';
import { countBefore } from './instant-order.ts';
import { passingRows } from './passing-rows.ts';

/** Open inquiries by when each clock falls due. @source definitions, section 4 */
export function countDue(columns: Columns, { where, asOf, edges }: DueQuestion): DueAnswers {
  const passes = passingRows(columns, [where]);
  const rowCount = countBefore(columns.receivedAt.subarray(0, columns.rowCount), asOf + 1);
  const count = (clock: Measure): DueCounts => {
    const { transitions, firstTransition } = columns;
    const dueAt = { response: transitions.responseDueAt, resolution: transitions.resolutionDueAt }[clock];
    const [overdueBit, pendingBit] = [FACT_BIT[`${clock}-overdue`], FACT_BIT[`${clock}-pending`]];
    const byEdge = new Array<number>(edges.length + 1).fill(0);
    let overdue = 0;
    let standing = 0;
    for (let row = 0; row < rowCount; row++) {
      if (!passes[row]) continue;
      let last = firstTransition[row + 1]! - 1;
      while (transitions.at[last]! > asOf) last--;
      const facts = transitions.facts[last]!;
      if (facts & overdueBit) overdue += 1;
      if (!(facts & pendingBit)) continue;
      if (clock === 'resolution' && facts & FACT_BIT.paused) {
        standing += 1;
        continue;
      }
      const edge = edges.findIndex((at) => dueAt[last]! <= at);
      const place = edge < 0 ? edges.length : edge;
      byEdge[place] = byEdge[place]! + 1;
    }
    return { overdue, standing, byEdge };
  };
  return { response: count('response'), resolution: count('resolution') };
}
