/** Bytes of all typed arrays that can be reached from something, each buffer once; what is left out is not entered. */
export function bytesHeld(root: object, leftOut: readonly object[] = []): number {
  const seen = new Set<object>(leftOut);
  let bytes = 0;
  const visit = (value: unknown): void => {
    if (value === null || typeof value !== 'object' || seen.has(value)) return;
    seen.add(value);
    if (ArrayBuffer.isView(value)) {
      if (seen.has(value.buffer)) return;
      seen.add(value.buffer);
      bytes += value.buffer.byteLength;
    } else if (value instanceof Map) for (const part of value.values()) visit(part);
    else for (const part of Object.values(value)) visit(part);
  };
  visit(root);
  return bytes;
}
