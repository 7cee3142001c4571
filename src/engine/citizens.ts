import { bitAt, setBit, WORD } from './bits.ts';
import { instantOrder } from './instant-order.ts';

/** Rows with equal citizens together, those that name none last: an order is all that a count of citizens needs. */
export interface Citizens {
  /** [rank] */
  readonly order: Uint32Array;
  /** how many rows name a citizen */
  readonly named: number;
  /** bitmap [rank]: the last row of each citizen */
  readonly ends: Int32Array;
  /** [citizen], as they lie in the order: pseudonyms, for merging alone */
  readonly names: readonly string[];
}

/** @param codes [row], indexes into `values`; null among the values stands for none */
export function orderCitizens(codes: Uint32Array, values: readonly (string | null)[]): Citizens {
  // Codes in use, one after another; nobody is greater than all.
  const isUsed = new Uint8Array(values.length);
  for (let row = 0; row < codes.length; row++) isUsed[codes[row]!] = 1;
  const renumbered = new Uint32Array(values.length);
  const names: string[] = [];
  for (const [code, value] of values.entries()) {
    if (value === null || !isUsed[code]) continue;
    renumbered[code] = names.length;
    names.push(value);
  }
  const nobody = values.indexOf(null);
  if (nobody >= 0) renumbered[nobody] = names.length;
  const own = new Uint32Array(codes.length);
  for (let row = 0; row < own.length; row++) own[row] = renumbered[codes[row]!]!;
  const order = instantOrder(own);
  let named = order.length;
  while (named > 0 && own[order[named - 1]!] === names.length) named--;
  const ends = new Int32Array(Math.ceil(order.length / WORD));
  for (let rank = 0; rank < named; rank++) if (rank + 1 === named || own[order[rank]!] !== own[order[rank + 1]!]) setBit(ends, rank);
  return { order, named, ends, names };
}

/** [row]: the number of its citizen; those that name none have the number after the last. */
export function citizenCodes({ order, named, ends, names }: Citizens): Uint32Array {
  const codes = new Uint32Array(order.length).fill(names.length);
  let citizen = 0;
  for (let rank = 0; rank < named; rank++) {
    codes[order[rank]!] = citizen;
    if (bitAt(ends, rank)) citizen++;
  }
  return codes;
}
