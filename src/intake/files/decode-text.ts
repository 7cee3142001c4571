import { IntakeFault } from '../problem.ts';
import { joinBytes } from './join-bytes.ts';
import type { RowReading } from './row-source.ts';

/** Tells whether the bytes begin like text at all, and in which encoding. */
function detect(sample: Uint8Array): { encoding: string; bomBytes: number } | null {
  if (sample[0] === 0xef && sample[1] === 0xbb && sample[2] === 0xbf) return { encoding: 'utf-8', bomBytes: 3 };
  if (sample[0] === 0xff && sample[1] === 0xfe) return { encoding: 'utf-16le', bomBytes: 2 };
  if (sample[0] === 0xfe && sample[1] === 0xff) return { encoding: 'utf-16be', bomBytes: 2 };
  return sample.includes(0) ? null : { encoding: isUtf8(sample) ? 'utf-8' : 'windows-1256', bomBytes: 0 };
}

function isUtf8(bytes: Uint8Array): boolean {
  try {
    // A character cut at the sample's end is no fault: stream mode keeps it back.
    new TextDecoder('utf-8', { fatal: true }).decode(bytes, { stream: true });
    return true;
  } catch {
    return false;
  }
}

const isAscii = (bytes: Uint8Array): boolean => bytes.every((byte) => byte < 0x80);

/**
 * The file's text in pieces. Without an encoding in the mapping: UTF-8 where the bytes allow it, else Windows-1256, also when
 * the first byte that is not ASCII comes late. Bytes that are no text become U+FFFD and are seen as damage further on.
 * @throws IntakeFault empty-file, not-text
 */
export async function* decodeText(bytesIn: AsyncIterable<Uint8Array>, { source, file, note }: RowReading): AsyncGenerator<string> {
  let decoder: TextDecoder | null = null;
  let isUndecided = false;
  for await (let bytes of withWholeMark(bytesIn)) {
    if (decoder === null) {
      const found = detect(bytes);
      if (found === null && !file.encoding?.startsWith('utf-16')) throw new IntakeFault('not-text', { source });
      const encoding: string = found !== null && found.bomBytes > 0 ? found.encoding : (file.encoding ?? found!.encoding);
      if (found !== null && found.bomBytes > 0) bytes = bytes.subarray(found.bomBytes);
      isUndecided = file.encoding === undefined && encoding === 'utf-8' && found?.bomBytes === 0;
      if (file.encoding === undefined && encoding !== 'utf-8') note('encoding-detected', encoding);
      if (file.encoding?.startsWith('windows-') && encoding === file.encoding && !isAscii(bytes) && isUtf8(bytes)) note('encoding-contradicted', encoding);
      decoder = new TextDecoder(encoding, { ignoreBOM: true });
    }
    if (isUndecided && !isAscii(bytes)) {
      // All before was ASCII and reads the same either way, so the choice can still be made here.
      isUndecided = false;
      if (!isUtf8(bytes)) {
        decoder = new TextDecoder('windows-1256');
        note('encoding-detected', 'windows-1256');
      }
    }
    const text = decoder.decode(bytes, { stream: true });
    if (text !== '') yield text;
  }
  if (decoder === null) throw new IntakeFault('empty-file', { source });
  const tail = decoder.decode();
  if (tail !== '') yield tail;
}

/** The same bytes; the first piece has four of them at least where the file does, so that a mark is not cut. */
async function* withWholeMark(pieces: AsyncIterable<Uint8Array>): AsyncGenerator<Uint8Array> {
  let head: Uint8Array | null = new Uint8Array(0);
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
