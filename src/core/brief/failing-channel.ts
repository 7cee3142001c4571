import { SMALL_N } from '../kpi-table.ts';
import { wilson } from '../statistics/wilson.ts';
import type { PromiseFacts } from './brief-facts.ts';

export interface FailingChannel {
  readonly group: string | null;
  readonly met: number;
  readonly due: number;
  /** how many channels fail besides this one */
  readonly others: number;
}

/**
 * The channel that certainly falls short of the target: ten and more due, and the upper end of its Wilson interval below it.
 * Of several, the one that lacks most inquiries to the target; null if none fails, or if there is only one channel.
 * @source definitions, section 7
 */
export function failingChannel({ byChannel, target }: PromiseFacts): FailingChannel | null {
  if (target === null || byChannel.length < 2) return null;
  const failing = byChannel.flatMap(({ group, value }) => {
    const { numerator: met, denominator: due } = value;
    if (value.value === null || met === undefined || due === undefined || due < SMALL_N) return [];
    // What is pending may still be met: only what is beyond saving fails.
    const upper = wilson(met + (value.pending ?? 0), due + (value.pending ?? 0))?.[1] ?? 1;
    return upper < target ? [{ group, met, due, lacks: target * due - met }] : [];
  });
  const [first, ...rest] = failing.sort((a, b) => b.lacks - a.lacks);
  return first === undefined ? null : { group: first.group, met: first.met, due: first.due, others: rest.length };
}
