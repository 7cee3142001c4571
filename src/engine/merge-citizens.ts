import { bitAt, setBit, WORD } from './bits.ts';
import type { Citizens } from './citizens.ts';
import { type RowRuns, SLICE } from './row-runs.ts';

const NOWHERE = 0xffff_ffff;

/** Rows of two lists with equal citizens together, in one walk along the first: those of the second are laid behind their own. In slices. */
export function* mergeCitizens(own: Citizens, added: Citizens, rows: RowRuns): Generator<void, Citizens> {
  const [ownRow, addedRow] = newPlaces(own, added, rows);
  yield;
  const addedOf = runsByName(added);
  const order = new Uint32Array(rows.length);
  const ends = new Int32Array(Math.ceil(rows.length / WORD));
  const names: string[] = [];
  let at = 0;
  const layAdded = ([from, to]: Span): void => {
    for (let rank = from; rank < to; rank++) order[at++] = addedRow[added.order[rank]!]!;
  };
  const finish = (name: string, start: number): void => {
    if (at === start) return;
    setBit(ends, at - 1);
    names.push(name);
  };
  for (let rank = 0, citizen = 0, start = 0; rank < own.named; rank++) {
    const row = ownRow[own.order[rank]!]!;
    if (row !== NOWHERE) order[at++] = row;
    if (bitAt(own.ends, rank)) {
      const name = own.names[citizen++]!;
      const more = addedOf.get(name);
      if (more !== undefined) {
        layAdded(more);
        addedOf.delete(name);
      }
      finish(name, start);
      start = at;
    }
    if ((rank + 1) % SLICE === 0) yield;
  }
  for (const [name, span] of addedOf) {
    const start = at;
    layAdded(span);
    finish(name, start);
  }
  const named = at;
  for (let rank = own.named; rank < own.order.length; rank++) {
    const row = ownRow[own.order[rank]!]!;
    if (row !== NOWHERE) order[at++] = row;
  }
  layAdded([added.named, added.order.length]);
  yield;
  return { order, named, ends, names };
}

type Span = readonly [from: number, to: number];

/** [row of a list] where it lies now */
function newPlaces(own: Citizens, added: Citizens, { runs }: RowRuns): [Uint32Array, Uint32Array] {
  const places = [new Uint32Array(own.order.length).fill(NOWHERE), new Uint32Array(added.order.length)] as [Uint32Array, Uint32Array];
  let at = 0;
  for (const { isAdded, from, to } of runs) {
    const place = places[isAdded ? 1 : 0];
    for (let row = from; row < to; row++) place[row] = at++;
  }
  return places;
}

/** The ranks of each citizen, by name. */
function runsByName({ named, ends, names }: Citizens): Map<string, Span> {
  const runs = new Map<string, Span>();
  for (let rank = 0, start = 0, citizen = 0; rank < named; rank++) {
    if (!bitAt(ends, rank)) continue;
    runs.set(names[citizen++]!, [start, rank + 1]);
    start = rank + 1;
  }
  return runs;
}
