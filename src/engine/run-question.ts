import type { Instant } from '../core/instant.ts';
import type { Answers, Question } from '../core/question.ts';
import { runStatistic } from './kernels/index.ts';
import { Scope } from './kernels/scope.ts';
import type { Layout } from './layout.ts';
import { receiptAt } from './receipts.ts';

/** Answers a question from a layout of the same as-of. @source definitions, section 5 */
export function runQuestion(layout: Layout, question: Question): Answers {
  const scope = new Scope(layout, question);
  return {
    groups: scope.groups.map((group) => scope.grouping.keys[group]!),
    grids: question.statistics.map((statistic) => runStatistic(statistic, scope)),
    firstReceivedAt: firstReceipt(layout, question),
    clockIndexes: scope.clockIndexes(),
  };
}

/** The first of the rows, which are in order of receipt, that passes: mostly one of the first few. */
function firstReceipt(layout: Layout, { where }: Question): Instant | null {
  const passes = layout.passing(where);
  for (let row = 0; row < layout.known.rowCount; row++) if (passes(row)) return receiptAt(layout.columns.receipts, row);
  return null;
}
