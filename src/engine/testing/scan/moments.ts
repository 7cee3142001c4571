import type { Flow, Stock } from '../../../core/facts.ts';
import { instantOrder } from '../../instant-order.ts';
import { type TransitionColumns, TYPE_CODE } from './transition-columns.ts';

/** Things that happened to rows, in the order in which they happened. */
export interface Happenings {
  readonly at: Uint32Array;
  readonly row: Uint32Array;
}
/** Resolutions know when they were superseded by a reopening; NONE: never. */
export interface ResolvingHappenings extends Happenings {
  readonly supersededAt: Uint32Array;
}
/** What adds one to a stock, and what takes one from it. */
export interface StockMoves {
  readonly plus: Happenings;
  readonly minus: Happenings;
}

/** The orders that flows and stocks are walked in. */
export interface Moments {
  readonly resolutions: ResolvingHappenings;
  readonly reopenings: Happenings;
  readonly withdrawals: Happenings;
  readonly stocks: Readonly<Record<Stock, StockMoves>>;
}

export function encodeMoments(transitions: TransitionColumns, firstTransition: Uint32Array): Moments {
  const rowOf = new Uint32Array(transitions.length);
  for (let row = 0; row + 1 < firstTransition.length; row++) rowOf.fill(row, firstTransition[row], firstTransition[row + 1]);
  const order = instantOrder(transitions.at);
  const indexesWith = (column: Uint8Array | Int8Array, value: number): Uint32Array => {
    const found = new Uint32Array(order.length);
    let n = 0;
    for (let k = 0; k < order.length; k++) if (column[order[k]!] === value) found[n++] = order[k]!;
    return found.slice(0, n);
  };
  const at = (indexes: Uint32Array): Happenings => ({ at: gather(indexes, transitions.at), row: gather(indexes, rowOf) });
  const moves = (deltas: Int8Array): StockMoves => ({ plus: at(indexesWith(deltas, 1)), minus: at(indexesWith(deltas, -1)) });
  const ofType = (code: number): Uint32Array => indexesWith(transitions.type, code);
  const resolutions = ofType(TYPE_CODE.resolved);
  return {
    resolutions: { ...at(resolutions), supersededAt: gather(resolutions, transitions.supersededAt) },
    reopenings: at(ofType(TYPE_CODE.reopened)),
    withdrawals: at(ofType(TYPE_CODE.withdrawn)),
    stocks: { open: moves(transitions.openDelta), overdue: moves(transitions.overdueDelta) },
  };
}

function gather(indexes: Uint32Array, column: Uint32Array): Uint32Array {
  const found = new Uint32Array(indexes.length);
  for (let i = 0; i < found.length; i++) found[i] = column[indexes[i]!]!;
  return found;
}

/** What a flow counts, as known at the as-of: its happenings up to then, `resolved` without those reopened by then. */
export function flowUntil(
  moments: Moments,
  flow: Flow,
  asOf: number,
): { readonly happenings: Happenings; readonly counts: (index: number) => boolean } {
  const { resolutions } = moments;
  if (flow === 'resolved')
    return { happenings: resolutions, counts: (i) => resolutions.at[i]! <= asOf && resolutions.supersededAt[i]! > asOf };
  const happenings = { resolution: resolutions, reopening: moments.reopenings, withdrawal: moments.withdrawals }[flow];
  return { happenings, counts: (i) => happenings.at[i]! <= asOf };
}
