/** A text column as codes. Values ascend by code unit, null ("not recorded") is a value like any other and the last, so codes sort as groups do. */
export interface CodedColumn {
  /** [row] */
  readonly codes: Uint32Array;
  /** [code] */
  readonly values: readonly (string | null)[];
}

export function encodeTexts(length: number, textOf: (row: number) => string | null): CodedColumn {
  const first = new Map<string | null, number>();
  const codes = new Uint32Array(length);
  for (let row = 0; row < length; row++) {
    const text = textOf(row);
    let code = first.get(text);
    if (code === undefined) {
      code = first.size;
      first.set(text, code);
    }
    codes[row] = code;
  }
  const values = [...first.keys()].sort((a, b) => (a === null ? 1 : b === null ? -1 : a < b ? -1 : 1));
  const sortedCodes = new Uint32Array(values.length);
  for (let code = 0; code < values.length; code++) sortedCodes[first.get(values[code]!)!] = code;
  for (let row = 0; row < length; row++) codes[row] = sortedCodes[codes[row]!]!;
  return { codes, values };
}
