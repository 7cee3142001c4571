import type { KpiDirection } from '../kpis/kpi.ts';
import { type XmrLimits, type XmrOptions, xmrLimits } from './xmr.ts';
import { type XmrSignal, xmrSignals } from './xmr-signals.ts';

/** One period of a series. */
export interface XmrPoint {
  /** null is a gap */
  readonly value: number | null;
  /** still running, or something is pending: drawn, but it gives no signal, feeds no limits and ends a run as a gap does */
  readonly isProvisional?: boolean;
}

/** The points `[start, end)` between two rebasings, with limits of their own; null where there are too few. */
export interface XmrSegment {
  readonly start: number;
  readonly end: number;
  readonly limits: XmrLimits | null;
}

export interface XmrChart {
  /** in order, together every point; one when nothing was rebased */
  readonly segments: readonly XmrSegment[];
  /** of the last segment: the limits in force */
  readonly limits: XmrLimits | null;
  /** one for each point */
  readonly signals: readonly (XmrSignal | null)[];
  /** index of the last point that may signal; null when there is none since the last rebase */
  readonly lastIndex: number | null;
}

export interface XmrChartOptions extends XmrOptions {
  /** indexes of the first points of new processes; each needs a recorded reason, which is the caller's to keep */
  readonly rebasedAt?: readonly number[];
}

/**
 * Limits and signals of a series. Pass the whole series, whatever part of it is shown: limits do not follow the zoom.
 * Neither a moving range nor a run crosses a rebasing.
 * @source definitions, section 7
 */
export function xmrChart(points: readonly XmrPoint[], { rebasedAt = [], ...options }: XmrChartOptions = {}): XmrChart {
  const values = points.map((point) => (point.isProvisional ? null : point.value));
  const inside = rebasedAt.filter((index) => index > 0 && index < points.length);
  const starts = [0, ...new Set([...inside].sort((a, b) => a - b))];
  const signals: (XmrSignal | null)[] = [];
  const segments = starts.map((start, i): XmrSegment => {
    const end = starts[i + 1] ?? points.length;
    const own = values.slice(start, end);
    const limits = xmrLimits(own, options);
    const raised = limits === null ? own.map(() => null) : xmrSignals(own, limits);
    signals.push(...raised.map((signal) => signal && { ...signal, fromIndex: signal.fromIndex + start }));
    return { start, end, limits };
  });
  const current = segments.at(-1)!;
  const last = values.findLastIndex((value, i) => value !== null && i >= current.start);
  return { segments, limits: current.limits, signals, lastIndex: last < 0 ? null : last };
}

/** `neutral` is a signal of a KPI that is better neither way. */
export type XmrVariation = 'improvement' | 'concern' | 'neutral' | 'common-cause';

/**
 * What the last point that may signal says, by the KPI's better direction; null without limits.
 * @source definitions, section 7 ("Variation")
 */
export function xmrVariation(chart: XmrChart, better: KpiDirection): XmrVariation | null {
  if (chart.limits === null || chart.lastIndex === null) return null;
  const signal = chart.signals[chart.lastIndex];
  if (!signal) return 'common-cause';
  if (better === 'neither') return 'neutral';
  return (signal.direction === 'up') === (better === 'higher') ? 'improvement' : 'concern';
}

export type XmrAssurance = 'consistently-met' | 'consistently-missed' | 'hit-or-miss';

/**
 * What the process can be relied on to do about a target; a target equal to a limit is hit or miss.
 * Null without limits, without a target, or where neither direction is better.
 * @source definitions, section 7 ("Assurance")
 */
export function xmrAssurance(limits: XmrLimits | null, target: number | null, better: KpiDirection): XmrAssurance | null {
  if (limits === null || target === null || better === 'neither') return null;
  const slack = 1e-9 * Math.max(Math.abs(limits.lower), Math.abs(limits.upper));
  if (limits.lower - target > slack) return better === 'higher' ? 'consistently-met' : 'consistently-missed';
  if (target - limits.upper > slack) return better === 'higher' ? 'consistently-missed' : 'consistently-met';
  return 'hit-or-miss';
}
