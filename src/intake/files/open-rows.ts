import { IntakeFault } from '../problem.ts';
import { decodeText } from './decode-text.ts';
import { joinBytes } from './join-bytes.ts';
import { readCsv } from './read-csv.ts';
import { readJson } from './read-json.ts';
import { readXlsx } from './read-xlsx.ts';
import type { RowReading, RowSource } from './row-source.ts';
import { isZip, listZip, type ZipMember } from './zip-archive.ts';

/**
 * A file's rows, whatever it is: its format comes from the mapping, its first bytes, or its name, in this order.
 * @throws IntakeFault
 */
export async function openRows(bytes: AsyncIterable<Uint8Array>, name: string, reading: RowReading): Promise<RowSource> {
  const { head, all } = await peek(bytes, reading.source);
  const isWorkbookName = /\.xls[xm]$/i.test(name);
  if (isZip(head)) {
    const archive = await collect(all);
    if (reading.file.format === 'xlsx' || isWorkbookName) return readXlsx(archive, reading);
    const members = listZip(archive, reading.source);
    if (members.some((member) => member.name === 'xl/workbook.xml')) return readXlsx(archive, reading);
    const member = chooseMember(members, reading);
    return openRows(member.bytes(), member.name, reading);
  }
  if (reading.file.format === 'xlsx' || isWorkbookName) return readXlsx(await collect(all), reading);
  const text = decodeText(all, reading);
  const isJson = reading.file.format === undefined ? looksLikeJson(head, name) : reading.file.format !== 'csv';
  return isJson ? readJson(text, reading) : readCsv(text, reading);
}

function chooseMember(members: readonly ZipMember[], { source, file, note }: RowReading): ZipMember {
  // macOS packs a second, invisible file of attributes beside each real one.
  const real = members.filter((member) => !member.name.startsWith('__MACOSX/') && !/(^|\/)\./.test(member.name));
  const chosen =
    file.member === undefined ? real : real.filter((member) => member.name === file.member || member.name.endsWith(`/${file.member}`));
  const [only] = chosen;
  if (only === undefined || chosen.length > 1)
    throw new IntakeFault('zip-member', {
      source,
      found:
        real
          .map((member) => member.name)
          .slice(0, 20)
          .join(', ') || '—',
    });
  const others = members.filter((member) => member !== only).map((member) => member.name);
  if (others.length > 0) note('members-ignored', others.slice(0, 10).join(', '));
  return only;
}

function looksLikeJson(head: Uint8Array, name: string): boolean {
  if (/\.(json|ndjson|jsonl|geojson)$/i.test(name)) return true;
  if (/\.(csv|tsv|txt|tab)$/i.test(name)) return false;
  const first = new TextDecoder().decode(head.subarray(0, 200)).trimStart();
  return first.startsWith('[') || first.startsWith('{') || first.startsWith('//');
}

async function peek(bytes: AsyncIterable<Uint8Array>, source: string): Promise<{ head: Uint8Array; all: AsyncIterable<Uint8Array> }> {
  const pieces = bytes[Symbol.asyncIterator]();
  const held: Uint8Array[] = [];
  let size = 0;
  while (size < 4) {
    const next = await pieces.next();
    if (next.done) break;
    held.push(next.value);
    size += next.value.length;
  }
  if (size === 0) throw new IntakeFault('empty-file', { source });
  async function* all(): AsyncGenerator<Uint8Array> {
    yield* held;
    for (;;) {
      const next = await pieces.next();
      if (next.done) return;
      yield next.value;
    }
  }
  return { head: joinBytes(held), all: all() };
}

async function collect(bytes: AsyncIterable<Uint8Array>): Promise<Uint8Array<ArrayBuffer>> {
  const pieces: Uint8Array[] = [];
  for await (const piece of bytes) pieces.push(piece);
  return joinBytes(pieces);
}
