import type { Seq } from '../../api/store.ts';
import { FACTS } from '../../core/facts.ts';
import type { Inquiry } from '../../core/inquiry.ts';
import { type Instant, NEVER } from '../../core/instant.ts';
import { compileFold, type Told, TRANSITION_TYPES, type TransitionType } from '../../core/lifecycle.ts';
import type { CompiledSettings } from '../../core/sla/clock-settings.ts';
import type { Transaction } from './database.ts';
import { appendColumns, type BulkColumn } from './row-writer.ts';

/** Transitions of record versions under one key of settings: a list a column, all of one length, and no object for each transition. */
class TransitionRows {
  readonly seq: Seq[] = [];
  readonly clockIndex: number[] = [];
  readonly at: Instant[] = [];
  readonly nextAt: Instant[] = [];
  readonly type: TransitionType[] = [];
  readonly facts: number[] = [];
  readonly responseSeconds: (number | null)[] = [];
  readonly resolutionSeconds: (number | null)[] = [];
  readonly responseRunsFrom: number[] = [];
  readonly resolutionRunsFrom: number[] = [];
  readonly responseDueAt: (Instant | null)[] = [];
  readonly resolutionDueAt: (Instant | null)[] = [];
  readonly responseBreachAt: (Instant | null)[] = [];
  readonly resolutionBreachAt: (Instant | null)[] = [];
  readonly closedAt: (Instant | null)[] = [];
  readonly supersededAt: (Instant | null)[] = [];
  readonly openDelta: number[] = [];
  readonly overdueDelta: number[] = [];

  add(told: Told): void {
    this.at.push(told.at);
    this.type.push(told.type);
    this.facts.push(told.facts);
    this.responseSeconds.push(told.responseSeconds);
    this.resolutionSeconds.push(told.resolutionSeconds);
    this.responseRunsFrom.push(told.responseRunsFrom);
    this.resolutionRunsFrom.push(told.resolutionRunsFrom);
    this.responseDueAt.push(told.responseDueAt);
    this.resolutionDueAt.push(told.resolutionDueAt);
    this.responseBreachAt.push(told.responseBreachAt);
    this.resolutionBreachAt.push(told.resolutionBreachAt);
    this.closedAt.push(told.closedAt);
    this.openDelta.push(told.openDelta);
    this.overdueDelta.push(told.overdueDelta);
  }

  /** All that was added since is of this record version; what only a later transition of it knows is filled in. */
  endVersion(seq: Seq, clockIndex: number): void {
    const first = this.seq.length;
    for (let row = first; row < this.at.length; row++) {
      this.seq.push(seq);
      this.clockIndex.push(clockIndex);
      this.nextAt.push(this.at[row + 1] ?? NEVER);
      this.supersededAt.push(null);
    }
    let reopenedAt: Instant = NEVER;
    for (let row = this.at.length - 1; row >= first; row--) {
      if (this.type[row] === 'reopened') reopenedAt = this.at[row] as Instant;
      if (this.type[row] !== 'resolved') continue;
      this.supersededAt[row] = reopenedAt;
      reopenedAt = NEVER;
    }
  }
}

const column = (name: string, type: BulkColumn['type'], of: keyof Omit<TransitionRows, 'add' | 'endVersion'>) => ({ name, type, of });

/** Columns of every `transitions_<n>` table. */
export const TRANSITION_COLUMNS = [
  column('seq', 'BIGINT', 'seq'),
  column('clock_index', 'INTEGER', 'clockIndex'),
  column('since_at', 'BIGINT', 'at'),
  column('until_at', 'BIGINT', 'nextAt'),
  column('type', 'VARCHAR', 'type'),
  column('facts', 'INTEGER', 'facts'),
  column('response_seconds', 'BIGINT', 'responseSeconds'),
  column('resolution_seconds', 'BIGINT', 'resolutionSeconds'),
  column('response_runs_from', 'BIGINT', 'responseRunsFrom'),
  column('resolution_runs_from', 'BIGINT', 'resolutionRunsFrom'),
  column('response_due_at', 'BIGINT', 'responseDueAt'),
  column('resolution_due_at', 'BIGINT', 'resolutionDueAt'),
  column('response_breach_at', 'BIGINT', 'responseBreachAt'),
  column('resolution_breach_at', 'BIGINT', 'resolutionBreachAt'),
  column('closed_at', 'BIGINT', 'closedAt'),
  column('superseded_at', 'BIGINT', 'supersededAt'),
  column('open_delta', 'INTEGER', 'openDelta'),
  column('overdue_delta', 'INTEGER', 'overdueDelta'),
] as const;

/**
 * What was derived by other code is derived again. Raise the number when folding or clocks answer differently; the words and
 * columns are compared by themselves.
 */
export const DERIVATION = JSON.stringify([2, FACTS, TRANSITION_TYPES, TRANSITION_COLUMNS.map(({ name }) => name)]);

/** Folds record versions and writes their transitions into a table, as part of the transaction. */
export async function appendTransitions(
  transaction: Transaction,
  table: string,
  versions: readonly { readonly seq: Seq; readonly inquiry: Inquiry }[],
  settings: CompiledSettings,
): Promise<void> {
  const rows = new TransitionRows();
  const fold = compileFold(settings, (told) => rows.add(told));
  for (const { seq, inquiry } of versions) rows.endVersion(seq, fold(inquiry).clockIndex);
  await appendColumns(
    transaction,
    table,
    TRANSITION_COLUMNS.map(({ type, of }) => ({ type, values: rows[of] })),
  );
}
