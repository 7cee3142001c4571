/** Bitmaps are `Int32Array`s, 32 rows a word, the lowest bit first. */
export const WORD = 32;

export function countBits(word: number): number {
  let v = word - ((word >>> 1) & 0x5555_5555);
  v = (v & 0x3333_3333) + ((v >>> 2) & 0x3333_3333);
  return Math.imul((v + (v >>> 4)) & 0x0f0f_0f0f, 0x0101_0101) >>> 24;
}

/** How many bits both bitmaps have in the words `[from, to)`. */
export function countBoth(a: Int32Array, b: Int32Array, from: number, to: number): number {
  let count = 0;
  let w = from;
  // Three words at a time: a full adder makes two words of them, one of which counts twice.
  for (; w + 3 <= to; w += 3) {
    const x = a[w]! & b[w]!;
    const y = a[w + 1]! & b[w + 1]!;
    const z = a[w + 2]! & b[w + 2]!;
    const odd = x ^ y;
    let ones = odd ^ z;
    let twos = (x & y) | (odd & z);
    ones -= (ones >>> 1) & 0x5555_5555;
    twos -= (twos >>> 1) & 0x5555_5555;
    ones = (ones & 0x3333_3333) + ((ones >>> 2) & 0x3333_3333);
    twos = (twos & 0x3333_3333) + ((twos >>> 2) & 0x3333_3333);
    const bytes = ((ones + (ones >>> 4)) & 0x0f0f_0f0f) + 2 * ((twos + (twos >>> 4)) & 0x0f0f_0f0f);
    count += Math.imul(bytes, 0x0101_0101) >>> 24;
  }
  for (; w < to; w++) count += countBits(a[w]! & b[w]!);
  return count;
}

/** Whether both have a bit in common in the words `[from, to)`. */
export function haveCommon(a: Int32Array, b: Int32Array, from: number, to: number): boolean {
  for (let w = from; w < to; w++) if (a[w]! & b[w]!) return true;
  return false;
}

/** The place of the lowest bit set; 32 where there is none. */
export const lowestBit = (word: number): number => (word === 0 ? WORD : 31 - Math.clz32(word & -word));

/** The place of the bit that has `n` set bits below it. */
export function nthBit(word: number, n: number): number {
  let rest = word;
  for (let i = 0; i < n; i++) rest &= rest - 1;
  return lowestBit(rest);
}

/** `a &= b` */
export function keepCommon(a: Int32Array, b: Int32Array): void {
  for (let w = 0; w < a.length; w++) a[w] = a[w]! & b[w]!;
}
