import { IntakeFault } from '../problem.ts';
import { joinBytes } from './join-bytes.ts';
import type { RowReading } from './row-source.ts';

const NOTHING = new Uint8Array(0);
const isAscii = (bytes: Uint8Array): boolean => bytes.every((byte) => byte < 0x80);

/** Of bytes that are not all ASCII; null: they end inside their first longer character, so more must come. */
function guess(bytes: Uint8Array): 'utf-8' | 'windows-1256' | null {
  try {
    const text = new TextDecoder('utf-8', { fatal: true }).decode(bytes, { stream: true });
    return /[\u0080-\uffff]/.test(text) ? 'utf-8' : null;
  } catch {
    return 'windows-1256';
  }
}

function byteOrderMark(bytes: Uint8Array): { encoding: string; length: number } | null {
  if (bytes[0] === 0xef && bytes[1] === 0xbb && bytes[2] === 0xbf) return { encoding: 'utf-8', length: 3 };
  if (bytes[0] === 0xff && bytes[1] === 0xfe) return { encoding: 'utf-16le', length: 2 };
  return bytes[0] === 0xfe && bytes[1] === 0xff ? { encoding: 'utf-16be', length: 2 } : null;
}

/**
 * The file's text in pieces. A byte order mark decides, then the mapping; else UTF-8 where the bytes allow it and Windows-1256
 * where not, judged at the first byte that is not ASCII, however late. Bytes that are no text become U+FFFD, which counts as damage.
 * @throws IntakeFault empty-file, not-text
 */
export async function* decodeText(bytesIn: AsyncIterable<Uint8Array>, { source, file, note }: RowReading): AsyncGenerator<string> {
  let isFirst = true;
  let decoder: TextDecoder | null = null;
  let held = NOTHING as Uint8Array;
  for await (let bytes of withWholeMark(bytesIn)) {
    if (isFirst) {
      isFirst = false;
      const mark = byteOrderMark(bytes);
      const encoding = mark?.encoding ?? file.encoding ?? null;
      if (mark !== null) bytes = bytes.subarray(mark.length);
      if (mark?.encoding.startsWith('utf-16') && file.encoding === undefined) note('encoding-detected', mark.encoding);
      if (encoding?.startsWith('utf-16') !== true && bytes.includes(0)) throw new IntakeFault('not-text', { source });
      if (encoding !== null) decoder = new TextDecoder(encoding, { ignoreBOM: true });
      if (mark === null && file.encoding?.startsWith('windows-') && guess(bytes) === 'utf-8') note('encoding-contradicted', file.encoding);
    }
    if (decoder === null) {
      held = held.length === 0 ? bytes : joinBytes([held, bytes]);
      if (isAscii(held)) {
        yield new TextDecoder().decode(held);
        held = NOTHING;
        continue;
      }
      const encoding = guess(held);
      if (encoding === null) continue;
      if (encoding !== 'utf-8') note('encoding-detected', encoding);
      decoder = new TextDecoder(encoding, { ignoreBOM: true });
      bytes = held;
    }
    const text = decoder.decode(bytes, { stream: true });
    if (text !== '') yield text;
  }
  if (isFirst) throw new IntakeFault('empty-file', { source });
  if (decoder === null && held.length > 0) {
    note('encoding-detected', 'windows-1256');
    yield new TextDecoder('windows-1256').decode(held);
  }
  const tail = decoder?.decode() ?? '';
  if (tail !== '') yield tail;
}

/** The same bytes; the first piece has four of them at least where the file does, so that a mark is not cut. */
async function* withWholeMark(pieces: AsyncIterable<Uint8Array>): AsyncGenerator<Uint8Array> {
  let head: Uint8Array | null = NOTHING;
  for await (const piece of pieces) {
    if (head === null) {
      if (piece.length > 0) yield piece;
      continue;
    }
    head = head.length === 0 ? piece : joinBytes([head, piece]);
    if (head.length < 4) continue;
    yield head;
    head = null;
  }
  if (head !== null && head.length > 0) yield head;
}
