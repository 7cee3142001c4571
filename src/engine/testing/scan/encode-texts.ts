export type CodeColumn = Uint8Array | Uint16Array | Uint32Array;

/** A text column as codes. Values ascend by code unit, null ("not recorded") is a value like any other and the last, so codes sort as groups do. */
export interface CodedColumn {
  /** [row], as narrow as the codes are */
  readonly codes: CodeColumn;
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
  const narrow = values.length <= 0x100 ? new Uint8Array(length) : values.length <= 0x1_0000 ? new Uint16Array(length) : codes;
  for (let row = 0; row < length; row++) narrow[row] = sortedCodes[codes[row]!]!;
  return { codes: narrow, values };
}
