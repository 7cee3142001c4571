import type { Flow, Stock } from '../core/facts.ts';
import type { TransitionType } from '../core/lifecycle.ts';
import { GrowingColumn } from './growing-column.ts';
import { type Histories, statesWith, TYPE_CODE } from './histories.ts';

/** What happened, as known at an as-of: flows, and what adds to a stock and what takes from it. */
export type EventKind = `${Flow}-flow` | `${Stock}-${'plus' | 'minus'}`;

/** Things that happened to rows, row by row. */
export interface Happenings {
  readonly at: Uint32Array;
  readonly row: Uint32Array;
}

/** What happened by the as-of to the first `rowCount` rows. A resolution that was reopened by then is none of the `resolved`. */
export function happenedBy(histories: Histories, rowCount: number, kind: EventKind, asOf: number): Happenings {
  const { first, at, state, states } = histories;
  const happened = tableOf(histories, kind);
  const undone = kind === 'resolved-flow' ? statesWith(states, (one) => states.type[one] === TYPE_CODE.reopened) : null;
  const found = { at: new GrowingColumn(), row: new GrowingColumn() };
  for (let row = 0; row < rowCount; row++) {
    const end = first[row + 1]!;
    let standing = -1;
    for (let i = first[row]!; i < end; i++) {
      const when = at[i]!;
      if (when > asOf) break;
      const one = state[i]!;
      if (undone !== null) {
        if (happened[one]) standing = i;
        else if (undone[one]) standing = -1;
      } else if (happened[one]) {
        found.at.push(when);
        found.row.push(row);
      }
    }
    if (standing >= 0) {
      found.at.push(at[standing]!);
      found.row.push(row);
    }
  }
  return { at: found.at.values.slice(), row: found.row.values.slice() };
}

const TYPE_OF: Readonly<Record<Flow, TransitionType>> = {
  resolved: 'resolved',
  resolution: 'resolved',
  reopening: 'reopened',
  withdrawal: 'withdrawn',
};

/** [state] 1: a transition to it is one of these. */
function tableOf({ states }: Histories, kind: EventKind): Uint8Array {
  const [name, side] = kind.split('-') as [Flow, 'flow'] | [Stock, 'plus' | 'minus'];
  if (side === 'flow') return statesWith(states, (state) => states.type[state] === TYPE_CODE[TYPE_OF[name as Flow]]);
  const deltas = name === 'open' ? states.openDelta : states.overdueDelta;
  return statesWith(states, (state) => deltas[state] === (side === 'plus' ? 1 : -1));
}
