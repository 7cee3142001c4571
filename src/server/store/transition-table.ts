import type { Seq } from '../../api/store.ts';
import { FACTS } from '../../core/facts.ts';
import type { Inquiry } from '../../core/inquiry.ts';
import { foldInquiry, TRANSITION_TYPES, type Transition } from '../../core/lifecycle.ts';
import type { CompiledSettings } from '../../core/sla/clock-settings.ts';
import type { Column } from './row-writer.ts';

/** One transition of one record version, under one key of settings. */
interface TransitionRow {
  readonly seq: Seq;
  readonly clockIndex: number;
  readonly transition: Transition;
}

type Name = keyof Transition;
const whole = (name: string, of: Exclude<Name, 'type'>): Column<TransitionRow> => ({
  name,
  type: of === 'facts' || of === 'openDelta' || of === 'overdueDelta' ? 'INTEGER' : 'BIGINT',
  of: (row) => row.transition[of],
});

/** Columns of every `transitions_<n>` table. */
export const TRANSITION_COLUMNS: readonly Column<TransitionRow>[] = [
  { name: 'seq', type: 'BIGINT', of: (row) => row.seq },
  { name: 'clock_index', type: 'INTEGER', of: (row) => row.clockIndex },
  whole('since_at', 'at'),
  whole('until_at', 'nextAt'),
  { name: 'type', type: 'VARCHAR', of: (row) => row.transition.type },
  whole('facts', 'facts'),
  whole('response_seconds', 'responseSeconds'),
  whole('resolution_seconds', 'resolutionSeconds'),
  whole('response_runs_from', 'responseRunsFrom'),
  whole('resolution_runs_from', 'resolutionRunsFrom'),
  whole('response_due_at', 'responseDueAt'),
  whole('resolution_due_at', 'resolutionDueAt'),
  whole('response_breach_at', 'responseBreachAt'),
  whole('resolution_breach_at', 'resolutionBreachAt'),
  whole('closed_at', 'closedAt'),
  whole('superseded_at', 'supersededAt'),
  whole('open_delta', 'openDelta'),
  whole('overdue_delta', 'overdueDelta'),
];

/**
 * What was derived by other code is derived again. Raise the number when folding or clocks answer differently; the words and
 * columns are compared by themselves.
 */
export const DERIVATION = JSON.stringify([2, FACTS, TRANSITION_TYPES, TRANSITION_COLUMNS.map(({ name }) => name)]);

export function transitionsOf(
  versions: readonly { readonly seq: Seq; readonly inquiry: Inquiry }[],
  settings: CompiledSettings,
): readonly TransitionRow[] {
  const rows: TransitionRow[] = [];
  for (const { seq, inquiry } of versions) {
    const { clockIndex, transitions } = foldInquiry(inquiry, settings);
    for (const transition of transitions) rows.push({ seq, clockIndex, transition });
  }
  return rows;
}
