import { DEFAULT_CYCLES } from '../../../core/awards/default-criteria.ts';
import { breachBudget, type PromiseCounts } from '../../../core/brief/breach-budget.ts';
import { PROMISE_KPI, type PromiseName } from '../../../core/brief/brief-facts.ts';
import { SMALL_N } from '../../../core/kpi-table.ts';
import type { KpiRow } from '../../../core/query.ts';
import type { BriefModel } from './brief-model.ts';
import { targetOf } from './brief-targets.ts';

/** How many more may be late of a period's inquiries, or of an award cycle's, and its target still holds. */
export interface PromiseBudget {
  /** negative: out of reach by so many; null: nothing is targeted */
  readonly budget: number | null;
  readonly pending: number;
  readonly target: number;
  /** rests on fewer than ten */
  readonly isSmall: boolean;
}

/** Null without a target for the rate. @source definitions, section 4 */
export function budgetOfPeriod(model: BriefModel, promise: PromiseName): PromiseBudget | null {
  const row = model.rows[model.focus];
  return row ? budgetOf([row], model, promise) : null;
}

/** The award cycle that the period lies in, up to the as-of; null where the page does not count in months, or no cycle holds it. */
export function budgetOfCycle(model: BriefModel, promise: PromiseName): (PromiseBudget & { readonly cycle: string }) | null {
  const period = model.rows[model.focus]?.period ?? '';
  const cycle = DEFAULT_CYCLES.find(({ from, to }) => from <= period && period <= to);
  if (model.scope.grain !== 'month' || !cycle) return null;
  // Each inquiry was received in one month: of disjoint cohorts the counts add up.
  const rows = model.rows.filter((row) => row.period >= cycle.from && row.period <= cycle.to);
  const budget = budgetOf(rows, model, promise);
  return budget && { ...budget, cycle: cycle.id };
}

function budgetOf(rows: readonly KpiRow[], { scope }: BriefModel, promise: PromiseName): PromiseBudget | null {
  const target = targetOf(PROMISE_KPI[promise], scope);
  if (target === undefined) return null;
  const counts = rows.reduce<PromiseCounts>(
    (sum, { values }) => {
      const { numerator = 0, denominator = 0, pending = 0 } = values[PROMISE_KPI[promise]] ?? {};
      return {
        met: sum.met + numerator,
        missedOrOverdue: sum.missedOrOverdue + denominator - numerator,
        pending: sum.pending + pending,
      };
    },
    { met: 0, missedOrOverdue: 0, pending: 0 },
  );
  return {
    budget: breachBudget(counts, target),
    pending: counts.pending,
    target,
    isSmall: counts.met + counts.missedOrOverdue + counts.pending < SMALL_N,
  };
}
