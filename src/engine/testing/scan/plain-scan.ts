import type { Instant } from '../../../core/instant.ts';
import { rangeOf } from '../../../core/period.ts';
import type { Answers, Question } from '../../../core/question.ts';
import type { Columns } from '../../columns.ts';
import { type Known, knownAsOf } from '../../known.ts';
import { passingRows } from '../../passing-rows.ts';
import { buildCohort, type Cohort } from './cohort.ts';
import { groupRows } from './grouping.ts';
import { runStatistic } from './kernels/index.ts';

/**
 * Answers a question from columns. `known` may be kept by the caller for as long as the as-of stays.
 * @source definitions, section 5
 */
export function scanQuestion(columns: Columns, question: Question, known: Known = knownAsOf(columns, question.asOf)): Answers {
  const { periods, by, where, asOf } = question;
  const passes = passingRows(columns, [where]);
  const grouping = groupRows(columns, known, by, passes, rangeOf(periods));
  const cohort = buildCohort(columns, known, grouping, periods);
  const scope = { columns, grouping, periods, asOf, cohort };
  return {
    groups: grouping.keys,
    grids: question.statistics.map((statistic) => runStatistic(statistic, scope)),
    firstReceivedAt: firstReceipt(columns, known, passes),
    clockIndexes: clocksOf(columns, cohort),
  };
}

function firstReceipt({ receivedAt }: Columns, known: Known, passes: Uint8Array): Instant | null {
  const first = passes.indexOf(1);
  return first >= 0 && first < known.rowCount ? receivedAt[first]! : null;
}

function clocksOf({ clockIndex }: Columns, { rows }: Cohort): readonly number[] {
  const isUsed = new Uint8Array(256);
  for (const row of rows) isUsed[clockIndex[row]!] = 1;
  return [...isUsed.keys()].filter((index) => isUsed[index]);
}
