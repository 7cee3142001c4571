import type { BriefGrain } from './brief-question.ts';

/** How many periods of run-up a brief shows: what is usual, and what else is offered. */
export const SPANS: Readonly<Record<BriefGrain, { readonly usual: number; readonly choices: readonly number[] }>> = {
  month: { usual: 24, choices: [12, 24, 36] },
  quarter: { usual: 12, choices: [8, 12, 20] },
  year: { usual: 10, choices: [5, 10] },
};
