import type { KpiRow } from '../../../core/query.ts';
import { figureOf } from './row-figures.ts';

/** The line that must add up. @source definitions, section 6 */
export interface Reconciliation {
  readonly opening: number;
  readonly received: number;
  readonly reopened: number;
  readonly resolutions: number;
  readonly withdrawn: number;
  readonly endedUnknown: number;
  readonly closing: number;
  /** what the terms say should be open, minus what is; 0: it adds up */
  readonly difference: number;
}

/** Null where a term is not recorded by the source. Nothing was open before the first period. */
export function reconcile(previous: KpiRow | undefined, row: KpiRow | undefined): Reconciliation | null {
  const opening = previous ? (figureOf(previous, 'backlog')?.value ?? null) : 0;
  const received = figureOf(row, 'received')?.value ?? null;
  const resolutions = figureOf(row, 'resolutions')?.value ?? null;
  const closing = figureOf(row, 'backlog')?.value ?? null;
  if (opening === null || received === null || resolutions === null || closing === null) return null;
  // A source that records no reopening or withdrawal has none to add up.
  const reopened = figureOf(row, 'reopened')?.value ?? 0;
  const withdrawn = figureOf(row, 'withdrawn')?.value ?? 0;
  const endedUnknown = figureOf(row, 'ended-unknown')?.value ?? 0;
  const difference = opening + received + reopened - resolutions - withdrawn - endedUnknown - closing;
  return { opening, received, reopened, resolutions, withdrawn, endedUnknown, closing, difference };
}
