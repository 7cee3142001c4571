import { makeZip } from 'client-zip';

export interface ZipEntry {
  /** path inside the archive */
  readonly name: string;
  readonly bytes: Uint8Array<ArrayBuffer>;
}

/** The earliest that a ZIP can say; local parts are what is written, so it reads the same in every zone. */
const TIME = new Date(1980, 0, 1);

/**
 * Files as one archive that comes as they do: an entry is asked for once the one before is out. Equal entries are equal bytes, on
 * every day.
 */
export function zipStream(entries: AsyncIterable<ZipEntry>): ReadableStream<Uint8Array> {
  return makeZip(timed(entries), { buffersAreUTF8: true });
}

async function* timed(entries: AsyncIterable<ZipEntry>) {
  for await (const { name, bytes } of entries) yield { name, input: bytes, lastModified: TIME, size: bytes.length };
}

/** A name that any system unpacks: no separator, no dot at an end, no mark that steers direction, and not too long. */
export function entryName(title: string, index: number, extension: string): string {
  const plain = title
    .normalize('NFC')
    .replace(/[^\p{L}\p{M}\p{N}]+/gu, '-')
    .replace(/^-+|-+$/g, '');
  const cut = [...plain].slice(0, 60).join('').replace(/-+$/, '');
  return `${String(index).padStart(2, '0')}-${cut || 'chart'}.${extension}`;
}
