/** A vertical axis that the chart, its labels and its marks agree on. */
export interface Axis {
  readonly min: number;
  readonly max: number;
  readonly ticks: readonly number[];
  readonly isLog: boolean;
}

/** An axis of 3 to 6 round ticks that holds every value; from zero unless `from` says otherwise. */
export function niceAxis(
  values: readonly (number | null)[],
  options: { from?: number; to?: number; steps?: readonly number[] } = {},
): Axis {
  const known = values.filter((value) => value !== null);
  const min = options.from ?? 0;
  const top = Math.max(options.to ?? Number.NEGATIVE_INFINITY, ...known, min);
  const span = top - min || 1;
  const step = niceStep(span / 4, options.steps);
  const max = options.to ?? min + Math.ceil(span / step - 1e-9) * step;
  const ticks: number[] = [];
  for (let i = 0; min + i * step <= max + step * 1e-9; i++) ticks.push(round(min + i * step));
  return { min, max: round(max), ticks, isLog: false };
}

/** A logarithmic axis over the given candidates for ticks, for tails that would flatten everything else. */
export function logAxis(values: readonly (number | null)[], candidates: readonly number[]): Axis {
  const known = values.filter((value) => value !== null && value > 0) as number[];
  const lowest = Math.min(...known);
  const highest = Math.max(...known);
  const min = candidates.findLast((tick) => tick <= lowest) ?? lowest;
  const max = candidates.find((tick) => tick >= highest) ?? highest;
  return { min, max, ticks: candidates.filter((tick) => tick >= min && tick <= max), isLog: true };
}

/** 0 at the bottom, 1 at the top; below the axis counts as the bottom. */
export function shareOfAxis(axis: Axis, value: number): number {
  const scale = axis.isLog ? (v: number) => Math.log(Math.max(v, axis.min)) : (v: number) => v;
  const span = scale(axis.max) - scale(axis.min) || 1;
  return Math.min(1, Math.max(0, (scale(value) - scale(axis.min)) / span));
}

function niceStep(rough: number, steps?: readonly number[]): number {
  const fitting = steps?.find((step) => step >= rough * 0.8);
  if (fitting) return fitting;
  const magnitude = 10 ** Math.floor(Math.log10(rough));
  return ([1, 2, 2.5, 5, 10].find((factor) => factor * magnitude >= rough * 0.999) ?? 10) * magnitude;
}

const round = (value: number): number => Number(value.toPrecision(12));
