import { parseInstant } from '../../../core/instant.ts';
import { periodOf } from '../../../core/period.ts';
import type { KpiRow, KpiTable } from '../../../core/query.ts';
import type { ViewState } from '../../url/view-state.ts';
import type { BriefGrain } from './brief-question.ts';
import type { Scope } from './brief-targets.ts';
import { type Reconciliation, reconcile } from './reconciliation.ts';
import { SPANS } from './spans.ts';

/** The part of an answer that the page shows. */
export interface BriefModel {
  /** every period of the answer, earliest first */
  readonly rows: readonly KpiRow[];
  /** half-open range of `rows` on screen; the last one is the period that the page is about */
  readonly start: number;
  readonly focus: number;
  /** label of the period that the as-of lies in; null: the as-of is unreadable */
  readonly running: string | null;
  readonly reconciliation: Reconciliation | null;
  readonly scope: Scope;
}

/** Null: the answer holds no period. By default the page is about the last period that was over at the as-of. */
export function briefModel(table: KpiTable, view: ViewState): BriefModel | null {
  const { rows } = table;
  if (rows.length === 0) return null;
  const running = runningPeriod(table);
  const focus = focusOf(rows, view.to, running);
  const from = view.from === null ? -1 : rows.findIndex((row) => row.period >= (view.from as string));
  const span = (SPANS[table.grain as BriefGrain] ?? SPANS.month).usual;
  const start = from >= 0 && from <= focus ? from : Math.max(0, focus - span + 1);
  const scope = { grain: table.grain, isFiltered: Object.keys(view.where).length > 0 };
  return { rows, start, focus, running, scope, reconciliation: reconcile(rows[focus - 1], rows[focus]) };
}

function runningPeriod(table: KpiTable): string | null {
  const asOf = parseInstant(table.asOf);
  // At its last whole second a period is over: what runs is the period of the next one. Briefs have no weeks.
  return asOf === null ? null : periodOf(asOf + 1, table.grain, { zone: table.zone, weekStartsOn: 'sun' });
}

function focusOf(rows: readonly KpiRow[], to: string | null, running: string | null): number {
  const wanted =
    to === null ? rows.findLastIndex((row) => running === null || row.period < running) : rows.findLastIndex((row) => row.period <= to);
  return wanted < 0 ? rows.length - 1 : wanted;
}
