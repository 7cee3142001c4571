/** A promise's inquiries by state; `missedOrOverdue` counts against it already. */
export interface PromiseCounts {
  readonly met: number;
  readonly missedOrOverdue: number;
  readonly pending: number;
}

/**
 * How many of the pending may still miss and the target holds: the largest k ≤ pending with
 * (met + pending − k) ÷ (met + missed or overdue + pending) ≥ target. Negative: out of reach, by that many inquiries.
 * Null where nothing is targeted.
 * @param target a ratio
 * @source definitions, section 4 (the upper bound of a provisional rate)
 */
export function breachBudget({ met, missedOrOverdue, pending }: PromiseCounts, target: number): number | null {
  const all = met + missedOrOverdue + pending;
  if (all === 0) return null;
  // Quotients are compared, as the rate itself is: 0.95 × 20 need not be the double 19.
  let needed = Math.ceil(target * all);
  while ((needed - 1) / all >= target) needed -= 1;
  while (needed / all < target) needed += 1;
  return Math.min(pending, met + pending - needed);
}
