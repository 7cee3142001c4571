import { maskOf } from '../core/facts.ts';
import type { Inquiry } from '../core/inquiry.ts';
import { lastInstantOf } from '../core/period.ts';
import type { Where } from '../core/query.ts';
import type { CaseQuestion } from '../core/question.ts';
import type { Columns } from './columns.ts';
import { countBefore } from './instant-order.ts';
import { type Known, knownAsOf } from './known.ts';
import { flowUntil } from './moments.ts';
import { passingRows } from './passing-rows.ts';

/**
 * The inquiries behind one figure, each once, by receipt and then id; chosen by the predicates that counted them.
 * @source definitions, section 5
 */
export function selectCases(
  columns: Columns,
  question: CaseQuestion,
  known: Known = knownAsOf(columns, question.asOf),
): readonly Inquiry[] {
  const { by, group, where } = question;
  const ofGroup: Where = group === null ? {} : Object.fromEntries(by.map((dimension, i) => [dimension, [group[i] ?? null]]));
  const passes = passingRows(columns, [where, ofGroup]);
  const isChosen = chosenRows(columns, known, question);
  const chosen = columns.inquiries.filter((_, row) => passes[row] && isChosen[row]);
  // Duplicates stand behind the rows.
  if (question.of === 'excluded') chosen.sort((a, b) => a.receivedAt - b.receivedAt || (a.id < b.id ? -1 : 1));
  return chosen;
}

function chosenRows(columns: Columns, known: Known, { of, range, asOf }: CaseQuestion): ArrayLike<number> {
  const { receivedAt, rowCount, moments } = columns;
  const isChosen = new Int32Array(columns.inquiries.length);
  const received = receivedAt.subarray(0, known.rowCount);
  const [from, to] = [countBefore(received, range.startsAt), countBefore(received, range.endsAt)];
  if (of === 'excluded') {
    const excluded = maskOf({ all: ['withdrawn'] }).value | maskOf({ all: ['ended-unknown'] }).value;
    for (let row = from; row < to; row++) isChosen[row] = known.facts[row]! & excluded;
    for (let row = rowCount; row < isChosen.length; row++) {
      const at = receivedAt[row]!;
      isChosen[row] = at >= range.startsAt && at < range.endsAt && at <= asOf ? 1 : 0;
    }
  } else if (of.kind === 'flow') {
    const { happenings, counts } = flowUntil(moments, of.flow, asOf);
    const end = countBefore(happenings.at, range.endsAt);
    for (let i = countBefore(happenings.at, range.startsAt); i < end; i++) if (counts(i)) isChosen[happenings.row[i]!] = 1;
  } else if (of.kind === 'stock') {
    const { plus, minus } = moments.stocks[of.stock];
    const until = lastInstantOf({ label: '', ...range }, asOf) + 1;
    for (const [{ at, row }, delta] of [
      [plus, 1],
      [minus, -1],
    ] as const) {
      const end = countBefore(at, until);
      for (let i = 0; i < end; i++) isChosen[row[i]!] = isChosen[row[i]!]! + delta;
    }
  } else {
    const { mask, value } = maskOf(of.of);
    for (let row = from; row < to; row++) isChosen[row] = (known.facts[row]! & mask) === value ? 1 : 0;
  }
  return isChosen;
}
