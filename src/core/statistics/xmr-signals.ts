import type { XmrLimits } from './xmr.ts';

/** What a point can show, in the order in which rules are asked. @source definitions, section 7 */
export const XMR_RULES = ['outside-limit', 'trend', 'two-of-three', 'shift'] as const;
export type XmrRule = (typeof XMR_RULES)[number];

/** What is raised at a point by the points up to it. */
export interface XmrSignal {
  readonly rule: XmrRule;
  /** a trend's slope, otherwise the side of the mean */
  readonly direction: 'up' | 'down';
  /** index of the first point of the run (the point itself, or the three) that raises it; the run ends here */
  readonly fromIndex: number;
}

const RUN_POINTS = 7;

/**
 * The signal raised at each value (`length = values.length`), null where none is; a null value is a gap, which raises nothing
 * and ends every run. Inequalities are strict, so ties and points on the mean end a run.
 * @source definitions, section 7
 */
export function xmrSignals(values: readonly (number | null)[], limits: XmrLimits): readonly (XmrSignal | null)[] {
  const { mean, lower, upper } = limits;
  // The mean is a rounded quotient: a point that lies on it must not fall beside it by a last bit.
  const slack = 1e-9 * Math.max(Math.abs(mean), Math.abs(lower), Math.abs(upper));
  const isOver = (value: number, line: number): boolean => value - line > slack;
  const isUnder = (value: number, line: number): boolean => line - value > slack;
  const upperThird = mean + (2 / 3) * (upper - mean);
  const lowerThird = mean - (2 / 3) * (mean - lower);

  const run = { rising: 0, falling: 0, above: 0, below: 0 };
  const isBeyondAt = (i: number, side: 'up' | 'down'): boolean =>
    side === 'up' ? isOver(values[i]!, upperThird) : isUnder(values[i]!, lowerThird);
  const isTwoOfThree = (i: number, side: 'up' | 'down'): boolean =>
    (side === 'up' ? run.above : run.below) >= 3 && isBeyondAt(i, side) && (isBeyondAt(i - 1, side) || isBeyondAt(i - 2, side));

  return values.map((value, i) => {
    if (value === null) {
      run.rising = run.falling = run.above = run.below = 0;
      return null;
    }
    const before = i > 0 ? values[i - 1]! : null;
    run.rising = before !== null && value > before ? run.rising + 1 : 1;
    run.falling = before !== null && value < before ? run.falling + 1 : 1;
    run.above = isOver(value, mean) ? run.above + 1 : 0;
    run.below = isUnder(value, mean) ? run.below + 1 : 0;

    const signal = (rule: XmrRule, direction: 'up' | 'down', points: number): XmrSignal => ({ rule, direction, fromIndex: i - points + 1 });
    if (isOver(value, upper)) return signal('outside-limit', 'up', 1);
    if (isUnder(value, lower)) return signal('outside-limit', 'down', 1);
    if (run.rising >= RUN_POINTS) return signal('trend', 'up', run.rising);
    if (run.falling >= RUN_POINTS) return signal('trend', 'down', run.falling);
    if (isTwoOfThree(i, 'up')) return signal('two-of-three', 'up', 3);
    if (isTwoOfThree(i, 'down')) return signal('two-of-three', 'down', 3);
    if (run.above >= RUN_POINTS) return signal('shift', 'up', run.above);
    if (run.below >= RUN_POINTS) return signal('shift', 'down', run.below);
    return null;
  });
}
