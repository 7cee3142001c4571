import type { KpiDirection } from '../kpis/kpi.ts';
import { type XmrChart, type XmrVariation, xmrVariation } from '../statistics/xmr-chart.ts';
import type { XmrRule, XmrSignal } from '../statistics/xmr-signals.ts';

/** What a signal says about a figure: by its better direction, or neither. */
export type SignalMeaning = Exclude<XmrVariation, 'common-cause'>;

/** What a series shows, as far as its control chart can tell. The words are the reader's. */
export type Course =
  /** nothing was measured in the last closed period */
  | { readonly kind: 'unmeasured' }
  /** no limits yet: nothing can be told from noise */
  | { readonly kind: 'too-few'; readonly index: number }
  | { readonly kind: 'no-change'; readonly index: number; readonly mean: number }
  | {
      readonly kind: 'signal';
      readonly index: number;
      readonly meaning: SignalMeaning;
      readonly direction: XmrSignal['direction'];
      readonly rule: XmrRule;
      /** where the unbroken run of signals of this meaning begins, with the points that raised the first of them */
      readonly fromIndex: number;
      /** periods of that run, this one included */
      readonly points: number;
    };

/** The meaning of a raised signal for a KPI that is better in one direction. @source definitions, section 7 ("Variation") */
export function meaningOf(signal: XmrSignal, better: KpiDirection): SignalMeaning {
  if (better === 'neither') return 'neutral';
  return (signal.direction === 'up') === (better === 'higher') ? 'improvement' : 'concern';
}

/**
 * What the series shows at its last point that may signal: the rule by which a chart gets its title.
 * @source definitions, section 7
 */
export function courseOf(chart: XmrChart, better: KpiDirection): Course {
  const index = chart.lastIndex;
  if (index === null) return { kind: 'unmeasured' };
  if (chart.limits === null) return { kind: 'too-few', index };
  const signal = chart.signals[index] ?? null;
  const variation = xmrVariation(chart, better);
  if (signal === null || variation === null || variation === 'common-cause') return { kind: 'no-change', index, mean: chart.limits.mean };
  const { rule, direction } = signal;
  let { fromIndex } = signal;
  for (let i = index - 1; chart.signals[i]?.direction === direction; i--) fromIndex = Math.min(fromIndex, chart.signals[i]?.fromIndex ?? i);
  return { kind: 'signal', index, meaning: variation, direction, rule, fromIndex, points: index - fromIndex + 1 };
}
