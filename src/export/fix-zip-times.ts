const END = 0x06054b50;
const ENTRY = 0x02014b50;
/** 1980-01-01 00:00, the earliest that a ZIP can say */
const DATE = 0x0021;

/**
 * The same archive with every time at 1980-01-01, in place: equal contents are equal bytes, on every day and in every zone.
 * @throws RangeError where the bytes are no ZIP without ZIP64 directory
 */
export function fixZipTimes(bytes: Uint8Array<ArrayBuffer>): Uint8Array<ArrayBuffer> {
  const view = new DataView(bytes.buffer, bytes.byteOffset, bytes.byteLength);
  let end = bytes.length - 22;
  while (end >= 0 && view.getUint32(end, true) !== END) end -= 1;
  if (end < 0) throw new RangeError('No ZIP.');
  const count = view.getUint16(end + 10, true);
  let at = view.getUint32(end + 16, true);
  for (let i = 0; i < count; i++) {
    if (view.getUint32(at, true) !== ENTRY) throw new RangeError('No ZIP directory.');
    view.setUint16(at + 12, 0, true);
    view.setUint16(at + 14, DATE, true);
    const local = view.getUint32(at + 42, true);
    view.setUint16(local + 10, 0, true);
    view.setUint16(local + 12, DATE, true);
    at += 46 + view.getUint16(at + 28, true) + view.getUint16(at + 30, true) + view.getUint16(at + 32, true);
  }
  return bytes;
}
