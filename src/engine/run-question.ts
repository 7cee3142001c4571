import type { Instant } from '../core/instant.ts';
import type { Answers, Question } from '../core/question.ts';
import { haveCommon } from './bits.ts';
import { runStatistic } from './kernels/index.ts';
import { Scope } from './kernels/scope.ts';
import type { Layout } from './layout.ts';

/** Answers a question from a layout of the same as-of. @source definitions, section 5 */
export function runQuestion(layout: Layout, question: Question): Answers {
  const scope = new Scope(layout, question);
  return {
    groups: scope.groups.map((group) => scope.grouping.keys[group]!),
    grids: question.statistics.map((statistic) => runStatistic(statistic, scope)),
    firstReceivedAt: firstReceipt(layout, question),
    clockIndexes: clocksOf(scope),
  };
}

/** The first of the rows, which are in order of receipt, that passes: mostly one of the first few. */
function firstReceipt(layout: Layout, { where }: Question): Instant | null {
  const filters = layout.wanted(where);
  for (let row = 0; row < layout.known.rowCount; row++) {
    if (filters.every(({ column, isWanted }) => isWanted[column.codes[row]!] === 1)) return layout.columns.receivedAt[row]!;
  }
  return null;
}

function clocksOf(scope: Scope): readonly number[] {
  const { projection, selected } = scope.total('citizen');
  const { settings, clockIndex } = scope.layout.columns;
  return [...settings.clocks.keys()].filter((index) =>
    haveCommon(selected, projection.plane('clock', clockIndex, -1, index), 0, projection.words),
  );
}
