/** One cycle as a claim of the kind "fifth year in a row" sees it. */
export interface StreakCycle {
  readonly id: string;
  /** null: it cannot be told */
  readonly isMet: boolean | null;
  /** why it cannot be told; null where it can */
  readonly untold: 'no-figure' | 'hidden' | 'provisional' | 'running' | null;
  /** what it was measured by: cycles with another text here cannot be set side by side */
  readonly definition: string;
}

export interface StreakDoubt {
  /** null: no such cycle is in the model */
  readonly cycle: string | null;
  readonly reason: 'missed' | 'no-cycle' | 'no-figure' | 'hidden' | 'provisional' | 'running' | 'definition-differs';
}

export interface StreakCheck {
  readonly verdict: 'supported' | 'not-supported' | 'cannot-be-told';
  /** cycles in a row up to the last one for which it is so */
  readonly run: number;
  /** what speaks against it, the newest cycle first */
  readonly doubts: readonly StreakDoubt[];
}

/**
 * Whether the data support "the n-th year in a row": so in each of the last n cycles, by one definition. One miss refutes it;
 * a cycle that cannot be told, is not there, or was measured otherwise leaves it open.
 * @param cycles oldest first, the last being the one that the claim is made of
 */
export function checkStreak(cycles: readonly StreakCycle[], years: number): StreakCheck {
  const newestFirst = [...cycles].reverse();
  const claimed = newestFirst.slice(0, years);
  const definition = claimed[0]?.definition;
  const doubts: StreakDoubt[] = claimed.flatMap(({ id, isMet, untold, definition: own }): StreakDoubt[] => [
    ...(isMet === false ? [{ cycle: id, reason: 'missed' } as const] : []),
    ...(isMet === null ? [{ cycle: id, reason: untold ?? 'no-figure' } as const] : []),
    ...(own === definition ? [] : [{ cycle: id, reason: 'definition-differs' } as const]),
  ]);
  if (claimed.length < years) doubts.push({ cycle: null, reason: 'no-cycle' });
  const broken = newestFirst.findIndex(({ isMet }) => isMet !== true);
  return {
    verdict: doubts.some(({ reason }) => reason === 'missed') ? 'not-supported' : doubts.length > 0 ? 'cannot-be-told' : 'supported',
    run: broken < 0 ? newestFirst.length : broken,
    doubts,
  };
}
