import { type Histories, type States, StateTable } from './histories.ts';
import { type CodeColumn, codeColumn } from './narrow.ts';

type TransitionColumn = 'at' | 'state' | 'resolution' | 'resolutionDueAt';
type RowColumn = 'clockIndex' | 'receivedPosition' | 'responseSeconds' | 'responseDueAt';

/** Histories of rows from two lists: a row of the first by its number, one of the second by its complement. In slices. */
export function* mergeHistories(own: Histories, theirs: Histories, from: Int32Array): Generator<void, Histories> {
  const table = new StateTable();
  numberStates(table, own.states);
  const renumbered = numberStates(table, theirs.states);
  const states = table.finish();
  const first = new Uint32Array(from.length + 1);
  for (let row = 0; row < from.length; row++) {
    const [source, at] = from[row]! < 0 ? [theirs.first, ~from[row]!] : [own.first, from[row]!];
    first[row + 1] = first[row]! + source[at + 1]! - source[at]!;
  }
  yield;
  const added = { ...theirs, state: Uint32Array.from(theirs.state, (state) => renumbered[state]!) };
  const length = first[from.length]!;
  const moved = <C extends CodeColumn>(name: TransitionColumn, column: C): C => {
    let to = 0;
    for (let row = 0; row < from.length; row++) {
      const [source, at] = from[row]! < 0 ? [added, ~from[row]!] : [own, from[row]!];
      const values = source[name];
      for (let i = source.first[at]!; i < source.first[at + 1]!; i++) column[to++] = values[i]!;
    }
    return column;
  };
  const at = moved('at', new Uint32Array(length));
  yield;
  const state = moved('state', codeColumn(length, states.type.length));
  yield;
  const resolution = moved('resolution', new Uint32Array(length));
  yield;
  const resolutionDueAt = moved('resolutionDueAt', new Uint32Array(length));
  yield;
  const picked = <C extends CodeColumn>(name: RowColumn, column: C): C => {
    for (let row = 0; row < from.length; row++) column[row] = from[row]! < 0 ? theirs[name][~from[row]!]! : own[name][from[row]!]!;
    return column;
  };
  return {
    first,
    at,
    state,
    resolution,
    resolutionDueAt,
    states,
    clockIndex: picked('clockIndex', new Uint8Array(from.length)),
    receivedPosition: picked('receivedPosition', new Uint32Array(from.length)),
    responseSeconds: picked('responseSeconds', new Uint32Array(from.length)),
    responseDueAt: picked('responseDueAt', new Uint32Array(from.length)),
  };
}

/** [state] its number in the table */
const numberStates = (table: StateTable, { facts, type, openDelta, overdueDelta, responseRuns, resolutionRuns }: States): Uint32Array =>
  Uint32Array.from(type, (_, i) =>
    table.number(type[i]!, facts[i]!, openDelta[i]!, overdueDelta[i]!, responseRuns[i]!, resolutionRuns[i]!),
  );
