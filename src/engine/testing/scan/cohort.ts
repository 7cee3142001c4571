import type { Measure, Selection } from '../../../core/facts.ts';
import { maskOf } from '../../../core/facts.ts';
import type { Period } from '../../../core/period.ts';
import { countBefore } from '../../instant-order.ts';
import type { Grouping } from './grouping.ts';
import type { PlainColumns } from './plain-columns.ts';
import type { PlainKnown } from './plain-known.ts';

/**
 * The rows received in the range, ordered by group, period and receipt: a cell is a contiguous range of places, and so are a group
 * and the total. PlainColumns are [place].
 */
export interface Cohort {
  readonly rows: Uint32Array;
  /** places of cell `group × periods + period`: `cellStart[cell] … cellStart[cell + 1] − 1` */
  readonly cellStart: Uint32Array;
  readonly facts: Int32Array;
  /** citizen codes */
  citizens(): Uint32Array;
  seconds(measure: Measure): Uint32Array;
}

export function buildCohort(columns: PlainColumns, known: PlainKnown, { keys, groupOf }: Grouping, periods: readonly Period[]): Cohort {
  const receivedAt = columns.receivedAt.subarray(0, known.rowCount);
  const firstRow = [...periods.map((period) => period.startsAt), periods.at(-1)?.endsAt ?? 0].map((at) => countBefore(receivedAt, at));
  const cellStart = new Uint32Array(keys.length * periods.length + 1);
  const eachRow = (visit: (row: number, cell: number) => void): void => {
    for (let period = 0; period < periods.length; period++) {
      for (let row = firstRow[period]!; row < firstRow[period + 1]!; row++) {
        const group = groupOf[row]!;
        if (group >= 0) visit(row, group * periods.length + period);
      }
    }
  };
  eachRow((_, cell) => {
    cellStart[cell + 1] = cellStart[cell + 1]! + 1;
  });
  for (let cell = 0; cell + 1 < cellStart.length; cell++) cellStart[cell + 1] = cellStart[cell + 1]! + cellStart[cell]!;
  const rows = new Uint32Array(cellStart.at(-1)!);
  const next = cellStart.slice();
  eachRow((row, cell) => {
    rows[next[cell]!] = row;
    next[cell] = next[cell]! + 1;
  });

  const gathered = new Map<Uint32Array, Uint32Array>();
  const gather = (column: Uint32Array): Uint32Array => {
    const found = gathered.get(column) ?? rows.map((row) => column[row]!);
    gathered.set(column, found);
    return found;
  };
  return {
    rows,
    cellStart,
    facts: Int32Array.from(rows, (row) => known.facts[row]!),
    citizens: () => gather(Uint32Array.from(columns.citizens.codes)),
    seconds: (measure) => gather(known.seconds[measure]),
  };
}

/** The seconds of the selected places in `[from, to)`, in any order. */
export function secondsOf(cohort: Cohort, of: Selection, measure: Measure, from: number, to: number): Uint32Array {
  const { mask, value } = maskOf(of);
  const { facts } = cohort;
  const seconds = cohort.seconds(measure);
  const found = new Uint32Array(to - from);
  let n = 0;
  for (let place = from; place < to; place++) if ((facts[place]! & mask) === value) found[n++] = seconds[place]!;
  return found.subarray(0, n);
}
