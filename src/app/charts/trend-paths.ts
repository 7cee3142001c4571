/** Values by period; null is a gap. */
export type Values = readonly (number | null)[];

/** Where periods and values lie, in px. */
export interface Plot {
  readonly left: number;
  readonly top: number;
  readonly width: number;
  /** px to the right of the plot, for what is said at the ends of lines */
  readonly room: number;
  readonly height: number;
  readonly count: number;
  readonly y: (value: number) => number;
}

const xOf = (plot: Plot, index: number): number => round(plot.left + ((index + 0.5) * plot.width) / plot.count);
const round = (px: number): number => Math.round(px * 10) / 10;

/** A line that stops at gaps. */
export function linePath(values: Values, plot: Plot): string {
  return runsOf(values)
    .map((run) => run.map(([i, value], at) => `${at === 0 ? 'M' : 'L'}${xOf(plot, i)} ${round(plot.y(value))}`).join(''))
    .join('');
}

/** An area between two lines that stops where either has a gap. */
export function bandPath(low: Values, high: Values, plot: Plot): string {
  const spans = low.map((value, i) => (value === null || (high[i] ?? null) === null ? null : i));
  return runsOf(spans)
    .map((run) => {
      const edge = (values: Values, indexes: readonly number[]) =>
        indexes.map((i) => `${xOf(plot, i)} ${round(plot.y(values[i] as number))}`);
      const indexes = run.map(([i]) => i);
      return `M${[...edge(high, indexes), ...edge(low, indexes.toReversed())].join('L')}Z`;
    })
    .join('');
}

/** Bars from the bottom of the plot, three quarters of a period wide. */
export function barsOf(values: Values, plot: Plot) {
  const step = plot.width / Math.max(1, plot.count);
  const width = round(Math.max(1, step * 0.76));
  return values.flatMap((value, i) => {
    if (value === null) return [];
    const y = round(plot.y(value));
    return [{ i, box: { x: round(xOf(plot, i) - width / 2), y, width, height: Math.max(0, round(plot.top + plot.height - y)) } }];
  });
}

/** Stretches without a gap, as pairs of index and value. */
function runsOf(values: Values): (readonly [number, number])[][] {
  const runs: [number, number][][] = [];
  let run: [number, number][] | null = null;
  values.forEach((value, i) => {
    if (value === null) {
      run = null;
      return;
    }
    if (run === null) {
      run = [];
      runs.push(run);
    }
    run.push([i, value]);
  });
  return runs;
}
