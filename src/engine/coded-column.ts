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
  // Most rows say what the row before them said.
  private lastText: string | null | undefined;
  private lastCode = 0;

  push(text: string | null): void {
    if (text !== this.lastText) {
      const known = this.codeOf.get(text);
      this.lastCode = known ?? this.codeOf.size;
      if (known === undefined) this.codeOf.set(text, this.lastCode);
      this.lastText = text;
    }
    this.codes.push(this.lastCode);
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
