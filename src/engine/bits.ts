/** Bitmaps are `Int32Array`s, 32 rows a word, the lowest bit first. */
export const WORD = 32;

export const countBits = (word: number): number => Math.imul(countBytes(word), 0x0101_0101) >>> 24;

/** How many bits each byte of a word has, in that byte: up to 31 of these can be added before they are summed. */
function countBytes(word: number): number {
  let v = word - ((word >>> 1) & 0x5555_5555);
  v = (v & 0x3333_3333) + ((v >>> 2) & 0x3333_3333);
  return (v + (v >>> 4)) & 0x0f0f_0f0f;
}

/**
 * How many bits both bitmaps have in the words `[from, to)`. Full adders add eight words bit by bit (Harley and Seal), so that one
 * word in eight is counted.
 */
export function countBoth(a: Int32Array, b: Int32Array, from: number, to: number): number {
  let ones = 0;
  let twos = 0;
  let fours = 0;
  let eights = 0;
  let w = from;
  for (; w + 8 <= to; w += 8) {
    let x = a[w]! & b[w]!;
    let y = a[w + 1]! & b[w + 1]!;
    let odd = ones ^ x;
    const twos1 = (ones & x) | (odd & y);
    ones = odd ^ y;
    x = a[w + 2]! & b[w + 2]!;
    y = a[w + 3]! & b[w + 3]!;
    odd = ones ^ x;
    const twos2 = (ones & x) | (odd & y);
    ones = odd ^ y;
    odd = twos ^ twos1;
    const fours1 = (twos & twos1) | (odd & twos2);
    twos = odd ^ twos2;
    x = a[w + 4]! & b[w + 4]!;
    y = a[w + 5]! & b[w + 5]!;
    odd = ones ^ x;
    const twos3 = (ones & x) | (odd & y);
    ones = odd ^ y;
    x = a[w + 6]! & b[w + 6]!;
    y = a[w + 7]! & b[w + 7]!;
    odd = ones ^ x;
    const twos4 = (ones & x) | (odd & y);
    ones = odd ^ y;
    odd = twos ^ twos3;
    const fours2 = (twos & twos3) | (odd & twos4);
    twos = odd ^ twos4;
    odd = fours ^ fours1;
    eights += countBits((fours & fours1) | (odd & fours2));
    fours = odd ^ fours2;
  }
  let count = 8 * eights + 4 * countBits(fours) + 2 * countBits(twos) + countBits(ones);
  for (; w < to; w++) count += countBits(a[w]! & b[w]!);
  return count;
}

/** Ranks are counted for so many words together: 2³. */
export const STRIDE_BITS = 3;
const STRIDE = 1 << STRIDE_BITS;

/** [stride], one more than strides: how many bits both bitmaps have before each stride of words. */
export function countStrides(a: Int32Array, b: Int32Array): Uint32Array {
  const before = new Uint32Array(Math.ceil(a.length / STRIDE) + 1);
  let count = 0;
  for (let stride = 0, w = 0; stride + 1 < before.length; stride++) {
    const end = Math.min(w + STRIDE, a.length);
    let bytes = 0;
    for (; w < end; w++) bytes += countBytes(a[w]! & b[w]!);
    count += (bytes & 0xff) + ((bytes >>> 8) & 0xff) + ((bytes >>> 16) & 0xff) + (bytes >>> 24);
    before[stride + 1] = count;
  }
  return before;
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
  for (let w = 0; w < a.length; w++) a[w]! &= b[w]!;
}

export function setBit(bits: Int32Array, place: number): void {
  bits[place >>> 5]! |= 1 << (place & 31);
}

export const bitAt = (bits: Int32Array, place: number): boolean => ((bits[place >>> 5]! >>> (place & 31)) & 1) === 1;
