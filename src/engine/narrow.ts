export type CodeColumn = Uint8Array | Uint16Array | Uint32Array;

/** The narrowest column that holds every number below `limit`. */
export function codeColumn(length: number, limit: number): CodeColumn {
  return limit <= 0x100 ? new Uint8Array(length) : limit <= 0x1_0000 ? new Uint16Array(length) : new Uint32Array(length);
}

/** `[i]`: `column[indexes[i]]`, as narrow as codes below `limit` are. */
export function gather(column: ArrayLike<number>, indexes: Uint32Array, limit = 2 ** 32): CodeColumn {
  const found = codeColumn(indexes.length, limit);
  for (let i = 0; i < found.length; i++) found[i] = column[indexes[i]!]!;
  return found;
}
