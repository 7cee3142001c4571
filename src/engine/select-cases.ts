import type { Selection } from '../core/facts.ts';
import { lastInstantOf } from '../core/period.ts';
import type { Where } from '../core/query.ts';
import type { CaseQuestion } from '../core/question.ts';
import { happenedBy } from './happenings.ts';
import { statesOf } from './histories.ts';
import type { Layout } from './layout.ts';
import { receiptAt } from './receipts.ts';

/**
 * The ids behind one figure, each once, by receipt and then id; chosen by the predicates that counted them.
 * @source definitions, section 5
 */
export function selectCases(layout: Layout, question: CaseQuestion): readonly string[] {
  const { columns } = layout;
  const { by, group, where } = question;
  const ofGroup: Where = group === null ? {} : Object.fromEntries(by.map((dimension, i) => [dimension, [group[i] ?? null]]));
  const [passes, isOfGroup] = [layout.passing(where), layout.passing(ofGroup)];
  const isChosen = chosenRows(layout, question);
  const chosen = columns.ids.flatMap((id, row) => (isChosen[row] && passes(row) && isOfGroup(row) ? [{ id, row }] : []));
  // Duplicates stand behind the rows.
  if (question.of === 'excluded') {
    const { rowCount, receipts, duplicatesReceivedAt } = columns;
    const at = (row: number): number => (row < rowCount ? receiptAt(receipts, row) : duplicatesReceivedAt[row - rowCount]!);
    chosen.sort((a, b) => at(a.row) - at(b.row) || (a.id < b.id ? -1 : 1));
  }
  return chosen.map(({ id }) => id);
}

function chosenRows(layout: Layout, { of, range, asOf }: CaseQuestion): ArrayLike<number> {
  const { columns, known } = layout;
  const { rowCount, duplicatesReceivedAt, histories, ids } = columns;
  const isChosen = new Int32Array(ids.length);
  const [from, to] = layout.rowsBefore([range.startsAt, range.endsAt]) as [number, number];
  const mark = (selection: Selection): void => {
    const wanted = statesOf(histories.states, selection);
    for (let row = from; row < to; row++) if (wanted[known.state[row]!]) isChosen[row] = 1;
  };
  if (of === 'excluded') {
    mark({ all: ['withdrawn'] });
    mark({ all: ['ended-unknown'] });
    for (const [i, at] of duplicatesReceivedAt.entries()) {
      isChosen[rowCount + i] = at >= range.startsAt && at < range.endsAt && at <= asOf ? 1 : 0;
    }
  } else if (of.kind === 'flow') {
    const { at, row } = happenedBy(histories, known.rowCount, `${of.flow}-flow`, asOf);
    for (let i = 0; i < row.length; i++) if (at[i]! >= range.startsAt && at[i]! < range.endsAt) isChosen[row[i]!] = 1;
  } else if (of.kind === 'stock') {
    const until = lastInstantOf({ label: '', ...range }, asOf);
    for (const [side, delta] of [
      ['plus', 1],
      ['minus', -1],
    ] as const) {
      const { at, row } = happenedBy(histories, known.rowCount, `${of.stock}-${side}`, asOf);
      for (let i = 0; i < row.length; i++) if (at[i]! <= until) isChosen[row[i]!] = isChosen[row[i]!]! + delta;
    }
  } else mark(of.of);
  return isChosen;
}
