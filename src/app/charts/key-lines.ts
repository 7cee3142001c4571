/** px that a letter of a small text takes, on average */
export const LETTER = 7;
/** px of a key beside its name */
const MARK = 36;

/** How many lines keys take above a chart of so many px, one behind another. */
export function linesOfKeys(keys: readonly { readonly name: string }[], width: number): number {
  let lines = 0;
  let left = 0;
  for (const { name } of keys) {
    const own = name.length * LETTER + MARK;
    if (own > left) {
      lines++;
      left = width;
    }
    left -= own;
  }
  return lines;
}
