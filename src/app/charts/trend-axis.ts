import type { KpiUnit } from '../../core/kpis/kpi.ts';
import { type Axis, logAxis, niceAxis } from './axis.ts';

type Values = readonly (number | null)[];

const HOUR = 3600;
/** A tail so many times the middle would press the middle flat on a linear axis. */
const LONG_TAIL = 12;

const hours = (...values: number[]) => values.map((value) => value * HOUR);
const STEPS = hours(1 / 4, 1 / 2, 1, 2, 4, 6, 12, 24, 48, 72, 120, 240, 480, 720, 1440);
const DECADES = hours(1 / 60, 1 / 4, 1, 4, 16, 64, 256, 1024, 4096);

/**
 * The axis that fits a unit: rates from the ten below them, durations from zero or, where the tail is long, on a logarithm.
 * @param drawn everything that must fit
 * @param nice what it should hold where it is near: a target
 */
export function trendAxis(unit: KpiUnit, drawn: Values, nice: number | undefined): Axis {
  const known = drawn.filter((value) => value !== null);
  if (unit === 'ratio') {
    const lowest = Math.min(1, ...known, nice ?? 1);
    const highest = Math.max(1, ...known);
    const from = Math.max(0, Math.floor((lowest - 0.02) * 10) / 10);
    return niceAxis([highest], { from, ...(highest > 1 ? {} : { to: 1 }), steps: [0.02, 0.05, 0.1, 0.2, 0.25] });
  }
  const highest = Math.max(...known, 0);
  const near = nice !== undefined && nice < highest * 1.5 ? nice : null;
  if (unit === 'count') return niceAxis([...drawn, near, 1]);
  const lowest = Math.min(...known.filter((value) => value > 0));
  const isLong = Number.isFinite(lowest) && highest > lowest * LONG_TAIL && known.every((value) => value >= 0);
  return isLong ? logAxis(drawn, DECADES) : niceAxis([...drawn, near, HOUR], { steps: STEPS });
}
