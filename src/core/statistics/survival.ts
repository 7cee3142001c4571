/** How many durations ended and how many were censored at each distinct duration: three arrays of one length, `times` ascending. */
export interface DurationCounts {
  readonly times: ArrayLike<number>;
  readonly events: ArrayLike<number>;
  readonly censored: ArrayLike<number>;
}

/** One step of the survival curve: the share still waiting just after `time`. */
export interface SurvivalStep {
  readonly time: number;
  readonly survivalRatio: number;
  readonly atRisk: number;
  readonly events: number;
  readonly censored: number;
}

/** Where half is reached in spite of rounding in the product. @source definitions, section 7 */
export const HALF = 0.5 + 1e-9;

/** Durations in any order, with whether each ended by its event (otherwise censored), counted by distinct duration. */
export function countDurations(times: ArrayLike<number>, isEvent: ArrayLike<boolean | number>): DurationCounts {
  const order = Uint32Array.from({ length: times.length }, (_, i) => i).sort((a, b) => times[a]! - times[b]!);
  const distinct: number[] = [];
  const events: number[] = [];
  const censored: number[] = [];
  for (const i of order) {
    let last = distinct.length - 1;
    if (last < 0 || distinct[last] !== times[i]) {
      last = distinct.push(times[i]!) - 1;
      events.push(0);
      censored.push(0);
    }
    const counts = isEvent[i] ? events : censored;
    counts[last] = counts[last]! + 1;
  }
  return { times: distinct, events, censored };
}

/**
 * The Kaplan–Meier curve, one step for each distinct duration; events come before censoring at equal durations, and the
 * product runs in ascending order in doubles.
 * @source definitions, section 7
 */
export function* survivalSteps({ times, events, censored }: DurationCounts): Generator<SurvivalStep> {
  let atRisk = 0;
  for (let i = 0; i < times.length; i++) atRisk += events[i]! + censored[i]!;
  let survivalRatio = 1;
  for (let i = 0; i < times.length; i++) {
    if (events[i]! > 0) survivalRatio *= (atRisk - events[i]!) / atRisk;
    yield { time: times[i]!, survivalRatio, atRisk, events: events[i]!, censored: censored[i]! };
    atRisk -= events[i]! + censored[i]!;
  }
}

/**
 * The Kaplan–Meier median of counted durations: the first with S ≤ 0.5 + 1e-9; null when it is not reached or there are none.
 * @source definitions, section 7
 */
export function survivalMedian(counts: DurationCounts): number | null {
  for (const step of survivalSteps(counts)) if (step.survivalRatio <= HALF) return step.time;
  return null;
}

/**
 * The Kaplan–Meier median of durations in any order; `isEvent[i]` false means censored. Null when it is not reached or there are none.
 * @source definitions, section 7
 */
export function kaplanMeierMedian(times: ArrayLike<number>, isEvent: ArrayLike<boolean | number>): number | null {
  return survivalMedian(countDurations(times, isEvent));
}

/** The whole curve for a chart, from durations in any order; empty when there are none. */
export function kaplanMeierCurve(times: ArrayLike<number>, isEvent: ArrayLike<boolean | number>): readonly SurvivalStep[] {
  return [...survivalSteps(countDurations(times, isEvent))];
}
