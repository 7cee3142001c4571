import { GrowingColumn } from './growing-column.ts';
import { type CodeColumn, codeColumn } from './narrow.ts';

/** A text column as codes. Values ascend by code unit, null ("not recorded") is a value like any other and the last, so codes sort as groups do. */
export interface CodedColumn {
  /** [row], as narrow as the codes are */
  readonly codes: CodeColumn;
  /** [code] */
  readonly values: readonly (string | null)[];
}

/** Texts one after another to codes, numbered as they come. */
export class TextWriter {
  readonly codes = new GrowingColumn();
  private readonly codeOf = new Map<string | null, number>();
  // Most texts were there lately, and comparing one takes less than hashing it. [place by its end] text; its code
  private readonly recent: (string | null)[] = [];
  private readonly recentCode: number[] = [];

  push(text: string | null): void {
    const place = text ? (text.charCodeAt(text.length - 1) + 17 * text.charCodeAt(text.length - 2) + text.length) & 0xff : 0x100;
    if (text !== this.recent[place]) {
      if (!this.codeOf.has(text)) this.codeOf.set(text, this.codeOf.size);
      this.recent[place] = text;
      this.recentCode[place] = this.codeOf.get(text)!;
    }
    this.codes.push(this.recentCode[place]!);
  }

  /** [code], as they came */
  get values(): readonly (string | null)[] {
    return [...this.codeOf.keys()];
  }

  /** Rows in the given order, values sorted. */
  finish(order: Uint32Array): CodedColumn {
    return sortValues(this.codes.values, order, this.values);
  }
}

/** `codes[order[row]]` with values in order, and only those that occur. */
export function sortValues(codes: ArrayLike<number>, order: Uint32Array, given: readonly (string | null)[]): CodedColumn {
  const occurs = new Uint8Array(given.length);
  for (let row = 0; row < order.length; row++) occurs[codes[order[row]!]!] = 1;
  const sorted = [...given.keys()].filter((code) => occurs[code] === 1).sort((a, b) => compareValues(given[a]!, given[b]!));
  const sortedCode = new Uint32Array(given.length);
  for (const [rank, code] of sorted.entries()) sortedCode[code] = rank;
  const narrow = codeColumn(order.length, sorted.length);
  for (let row = 0; row < order.length; row++) narrow[row] = sortedCode[codes[order[row]!]!]!;
  return { codes: narrow, values: sorted.map((code) => given[code]!) };
}

const compareValues = (a: string | null, b: string | null): number => (a === b ? 0 : a === null ? 1 : b === null ? -1 : a < b ? -1 : 1);
