const DIGIT_BITS = 11;
const DIGITS = 1 << DIGIT_BITS;

/**
 * The indexes of 32-bit keys in ascending order of key, stable: `Uint32Array[keys.length]`. Counting passes over as many digits as
 * the greatest key has, so that a million events cost milliseconds where a comparator costs a second.
 */
export function instantOrder(keys: ArrayLike<number>): Uint32Array {
  const { length } = keys;
  let order = new Uint32Array(length);
  let next = new Uint32Array(length);
  let greatest = 0;
  for (let i = 0; i < length; i++) {
    order[i] = i;
    if (keys[i]! > greatest) greatest = keys[i]!;
  }
  for (let shift = 0; shift < 32 && greatest >= 2 ** shift; shift += DIGIT_BITS) {
    const starts = new Uint32Array(DIGITS + 1);
    for (let i = 0; i < length; i++) {
      const digit = (keys[i]! >>> shift) & (DIGITS - 1);
      starts[digit + 1]! += 1;
    }
    for (let digit = 0; digit < DIGITS; digit++) starts[digit + 1]! += starts[digit]!;
    for (let i = 0; i < length; i++) {
      const index = order[i]!;
      const digit = (keys[index]! >>> shift) & (DIGITS - 1);
      next[starts[digit]!] = index;
      starts[digit]! += 1;
    }
    [order, next] = [next, order];
  }
  return order;
}

/** How many of the ascending instants are less than `at`. */
export function countBefore(ascending: ArrayLike<number>, at: number): number {
  let low = 0;
  let high = ascending.length;
  while (low < high) {
    const middle = (low + high) >>> 1;
    if (ascending[middle]! < at) low = middle + 1;
    else high = middle;
  }
  return low;
}
