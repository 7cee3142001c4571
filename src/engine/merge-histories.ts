import { type Histories, type States, StateTable } from './histories.ts';
import { codeColumn } from './narrow.ts';
import { moveParts, moveRows, type RowRuns } from './row-runs.ts';

/** Histories of rows from two lists, in slices. */
export function* mergeHistories(own: Histories, added: Histories, rows: RowRuns): Generator<void, Histories> {
  const table = new StateTable();
  numberStates(table, own.states);
  const renumbered = numberStates(table, added.states);
  const addedState = Uint32Array.from(added.state, (state) => renumbered[state]!);
  const states = table.finish();
  yield;
  const first = mergeFirst(own.first, added.first, rows);
  yield;
  const length = first.at(-1)!;
  const moved = (name: 'at' | 'resolution' | 'resolutionDueAt'): Uint32Array =>
    moveParts(rows, { first: own.first, column: own[name] }, { first: added.first, column: added[name] }, new Uint32Array(length));
  const at = moved('at');
  yield;
  const state = moveParts(
    rows,
    { first: own.first, column: own.state },
    { first: added.first, column: addedState },
    codeColumn(length, states.type.length),
  );
  yield;
  const resolution = moved('resolution');
  yield;
  const resolutionDueAt = moved('resolutionDueAt');
  yield;
  const picked = (name: 'receivedPosition' | 'responseSeconds' | 'responseDueAt'): Uint32Array =>
    moveRows(rows, own[name], added[name], new Uint32Array(rows.length));
  return {
    first,
    at,
    state,
    resolution,
    resolutionDueAt,
    states,
    clockIndex: moveRows(rows, own.clockIndex, added.clockIndex, new Uint8Array(rows.length)),
    receivedPosition: picked('receivedPosition'),
    responseSeconds: picked('responseSeconds'),
    responseDueAt: picked('responseDueAt'),
  };
}

/** Where the transitions of each row begin now. */
function mergeFirst(own: Uint32Array, added: Uint32Array, { runs, length }: RowRuns): Uint32Array {
  const merged = new Uint32Array(length + 1);
  let at = 0;
  for (const { isAdded, from, to } of runs) {
    const first = isAdded ? added : own;
    const moved = merged[at]! - first[from]!;
    for (let row = from; row < to; row++) merged[++at] = first[row + 1]! + moved;
  }
  return merged;
}

/** [state] its number in the table */
const numberStates = (table: StateTable, { facts, type, openDelta, overdueDelta, responseRuns, resolutionRuns }: States): Uint32Array =>
  Uint32Array.from(type, (_, i) =>
    table.number(type[i]!, facts[i]!, openDelta[i]!, overdueDelta[i]!, responseRuns[i]!, resolutionRuns[i]!),
  );
