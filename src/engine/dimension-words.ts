import { DIMENSIONS, type Dimension } from '../core/inquiry.ts';
import type { CodedColumn } from './coded-column.ts';
import type { CodeColumn } from './narrow.ts';

/** Codes inside the numbers of a column: `(column[row] >>> shift) & mask`. */
export interface Field {
  readonly column: CodeColumn;
  readonly shift: number;
  readonly mask: number;
  /** codes are below it */
  readonly limit: number;
}

interface PackedField {
  readonly word: number;
  readonly shift: number;
  readonly bits: number;
  /** [code] */
  readonly values: readonly (string | null)[];
}

/** The codes of all dimensions side by side in words of 32 bits: seven columns in the room of one. */
export interface DimensionWords {
  /** [word][row] */
  readonly words: readonly Uint32Array[];
  readonly fields: Readonly<Record<Dimension, PackedField>>;
}

export function packDimensions(length: number, coded: Readonly<Record<Dimension, CodedColumn>>): DimensionWords {
  const words: Uint32Array[] = [];
  const fields = {} as Record<Dimension, PackedField>;
  let free = 0;
  for (const dimension of DIMENSIONS) {
    const { codes, values } = coded[dimension];
    const bits = Math.ceil(Math.log2(Math.max(values.length, 1)));
    if (words.length === 0 || bits > free) {
      words.push(new Uint32Array(length));
      free = 32;
    }
    const word = words.at(-1)!;
    const shift = 32 - free;
    if (bits > 0) for (let row = 0; row < length; row++) word[row]! |= codes[row]! << shift;
    fields[dimension] = { word: words.length - 1, shift, bits, values };
    free -= bits;
  }
  return { words, fields };
}

export function fieldOf({ words, fields }: DimensionWords, dimension: Dimension): Field & Pick<PackedField, 'values'> {
  const { word, shift, bits, values } = fields[dimension];
  // A shift by 32 is a shift by none: a dimension of one value needs no bits, and its mask makes a zero of anything.
  return { column: words[word]!, shift: shift & 31, mask: bits === 32 ? -1 : (1 << bits) - 1, limit: values.length, values };
}

/** One dimension by itself again. */
export function unpackDimension(dimensions: DimensionWords, dimension: Dimension): CodedColumn {
  const { column, shift, mask, values } = fieldOf(dimensions, dimension);
  return { codes: Uint32Array.from(column, (word) => (word >>> shift) & mask), values };
}
