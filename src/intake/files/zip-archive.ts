import { IntakeFault } from '../problem.ts';

export interface ZipMember {
  readonly name: string;
  readonly sizeBytes: number;
  /** the unpacked bytes, in pieces; faults when they do not match their checksum's length */
  readonly bytes: () => AsyncIterable<Uint8Array>;
}

const END = 0x06054b50;
const ENTRY = 0x02014b50;
const LOCAL = 0x04034b50;
const ENCRYPTED = 1;
const ZIP64 = 0xffffffff;

export const isZip = (bytes: Uint8Array): boolean => bytes[0] === 0x50 && bytes[1] === 0x4b && (bytes[2] === 3 || bytes[2] === 5);

/**
 * The members that an archive's directory lists, folders apart.
 * @throws IntakeFault damaged-zip
 */
export function listZip(archive: Uint8Array<ArrayBuffer>, source: string): ZipMember[] {
  const view = new DataView(archive.buffer, archive.byteOffset, archive.byteLength);
  const fault = (reason: string): IntakeFault => new IntakeFault('damaged-zip', { source, reason });
  let end = archive.length - 22;
  while (end >= 0 && view.getUint32(end, true) !== END) end -= 1;
  if (end < 0) throw fault('no directory');
  const count = view.getUint16(end + 10, true);
  let at = view.getUint32(end + 16, true);
  const members: ZipMember[] = [];
  for (let i = 0; i < count; i++) {
    if (at + 46 > archive.length || view.getUint32(at, true) !== ENTRY) throw fault('broken directory');
    const flags = view.getUint16(at + 8, true);
    const method = view.getUint16(at + 10, true);
    const packedBytes = view.getUint32(at + 20, true);
    const sizeBytes = view.getUint32(at + 24, true);
    const nameLength = view.getUint16(at + 28, true);
    const localAt = view.getUint32(at + 42, true);
    const name = new TextDecoder().decode(archive.subarray(at + 46, at + 46 + nameLength));
    at += 46 + nameLength + view.getUint16(at + 30, true) + view.getUint16(at + 32, true);
    if (name.endsWith('/')) continue;
    members.push({
      name,
      sizeBytes,
      bytes: () => {
        if ((flags & ENCRYPTED) !== 0) throw fault(`${name}: encrypted`);
        if (packedBytes === ZIP64 || sizeBytes === ZIP64 || localAt === ZIP64) throw fault(`${name}: over 4 GiB`);
        if (localAt + 30 > archive.length || view.getUint32(localAt, true) !== LOCAL) throw fault(`${name}: no local header`);
        const from = localAt + 30 + view.getUint16(localAt + 26, true) + view.getUint16(localAt + 28, true);
        if (from + packedBytes > archive.length) throw fault(`${name}: cut off`);
        const packed = archive.subarray(from, from + packedBytes);
        if (method === 0) return once(packed);
        if (method !== 8) throw fault(`${name}: packing method ${method}`);
        return inflate(packed, sizeBytes, fault, name);
      },
    });
  }
  return members;
}

async function* once(bytes: Uint8Array): AsyncGenerator<Uint8Array> {
  yield bytes;
}

async function* inflate(
  packed: Uint8Array<ArrayBuffer>,
  sizeBytes: number,
  fault: (reason: string) => IntakeFault,
  name: string,
): AsyncGenerator<Uint8Array> {
  const reader = new Blob([packed]).stream().pipeThrough(new DecompressionStream('deflate-raw')).getReader();
  let got = 0;
  for (;;) {
    const piece = await reader.read().catch((error: unknown) => {
      throw fault(`${name}: ${error instanceof Error ? error.message : 'broken'}`);
    });
    if (piece.done) break;
    got += piece.value.length;
    // More than the directory promises is how a decompression bomb begins.
    if (got > sizeBytes) break;
    yield piece.value;
  }
  if (got !== sizeBytes) throw fault(`${name}: ${got} bytes instead of ${sizeBytes}`);
}
