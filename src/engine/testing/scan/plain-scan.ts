import type { Instant } from '../../../core/instant.ts';
import { rangeOf } from '../../../core/period.ts';
import type { Answers, Question } from '../../../core/question.ts';
import { buildCohort, type Cohort } from './cohort.ts';
import { groupRows } from './grouping.ts';
import { runStatistic } from './kernels/index.ts';
import { passingRows } from './passing-rows.ts';
import type { PlainColumns } from './plain-columns.ts';
import { type PlainKnown, plainKnownAsOf } from './plain-known.ts';

/**
 * Answers a question from columns. `known` may be kept by the caller for as long as the as-of stays.
 * @source definitions, section 5
 */
export function scanQuestion(
  columns: PlainColumns,
  question: Question,
  known: PlainKnown = plainKnownAsOf(columns, question.asOf),
): Answers {
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

function firstReceipt({ receivedAt }: PlainColumns, known: PlainKnown, passes: Uint8Array): Instant | null {
  const first = passes.indexOf(1);
  return first >= 0 && first < known.rowCount ? receivedAt[first]! : null;
}

function clocksOf({ clockIndex }: PlainColumns, { rows }: Cohort): readonly number[] {
  const isUsed = new Uint8Array(256);
  for (const row of rows) isUsed[clockIndex[row]!] = 1;
  return [...isUsed.keys()].filter((index) => isUsed[index]);
}
