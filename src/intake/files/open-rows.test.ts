import { deflateRawSync } from 'node:zlib';
import { describe, expect, it } from 'vitest';
import writeXlsxFile from 'write-excel-file/node';
import { formatInstant } from '../../core/instant.ts';
import { parseMapping } from '../mapping/parse-mapping.ts';
import { type IntakeOutcome, runIntake } from '../run-intake.ts';

const base = {
  id: 'test',
  zone: 'Asia/Bahrain',
  dates: ['YYYY-MM-DD HH:mm'],
  records: ['resolved'],
  fields: { id: 'id', receivedAt: 'opened', resolvedAt: 'closed', channel: 'channel' },
};

async function run(name: string, content: Uint8Array, changes: object = {}): Promise<IntakeOutcome> {
  const parsed = parseMapping({ ...base, ...changes });
  if (!parsed.ok) throw new Error(JSON.stringify(parsed.problems));
  async function* bytes(): AsyncGenerator<Uint8Array> {
    yield content;
  }
  return runIntake([{ name, bytes: bytes() }], parsed.mapping);
}
const codeOf = (outcome: IntakeOutcome): string => (outcome.ok ? 'accepted' : outcome.problem.code);

interface Member {
  readonly name: string;
  readonly content: string;
  readonly sizeBytes?: number;
  readonly isEncrypted?: boolean;
}
/** A ZIP file as packers write it: local headers, members, directory. */
function zipOf(members: readonly Member[]): Uint8Array {
  const parts: Buffer[] = [];
  const directory: Buffer[] = [];
  let at = 0;
  for (const { name, content, sizeBytes = Buffer.byteLength(content), isEncrypted = false } of members) {
    const packed = deflateRawSync(content);
    const local = Buffer.alloc(30);
    local.writeUInt32LE(0x04034b50, 0);
    local.writeUInt16LE(8, 8);
    local.writeUInt16LE(Buffer.byteLength(name), 26);
    const entry = Buffer.alloc(46);
    entry.writeUInt32LE(0x02014b50, 0);
    entry.writeUInt16LE(isEncrypted ? 1 : 0, 8);
    entry.writeUInt16LE(8, 10);
    entry.writeUInt32LE(packed.length, 20);
    entry.writeUInt32LE(sizeBytes, 24);
    entry.writeUInt16LE(Buffer.byteLength(name), 28);
    entry.writeUInt32LE(at, 42);
    parts.push(local, Buffer.from(name), packed);
    directory.push(entry, Buffer.from(name));
    at += 30 + Buffer.byteLength(name) + packed.length;
  }
  const end = Buffer.alloc(22);
  end.writeUInt32LE(0x06054b50, 0);
  end.writeUInt16LE(members.length, 10);
  end.writeUInt32LE(at, 16);
  return new Uint8Array(Buffer.concat([...parts, ...directory, end]));
}
const csv = 'id,opened,closed,channel\n1,2026-01-04 09:00,2026-01-05 09:00,web\n';

describe('openRows on ZIP archives', () => {
  it('reads the one real member and says what it ignored', async () => {
    const outcome = await run(
      'a.zip',
      zipOf([
        { name: 'data/a.csv', content: csv },
        { name: '__MACOSX/data/._a.csv', content: '\u0000' },
      ]),
    );
    expect(outcome).toMatchObject({
      ok: true,
      report: { accepted: 1, notes: [{ code: 'members-ignored', detail: '__MACOSX/data/._a.csv' }] },
    });
  });

  it('asks which member is meant, and reads the one that the mapping names', async () => {
    const two = zipOf([
      { name: 'a.csv', content: csv },
      { name: 'b.csv', content: csv },
    ]);
    const asked = await run('a.zip', two);
    expect(asked).toMatchObject({
      ok: false,
      problem: { code: 'zip-member', message: { en: expect.stringContaining('Found: a.csv, b.csv') } },
    });
    expect(codeOf(await run('a.zip', two, { file: { member: 'b.csv' } }))).toBe('accepted');
  });

  it('refuses a damaged, an encrypted and a lying archive', async () => {
    const whole = zipOf([{ name: 'a.csv', content: csv.repeat(50) }]);
    expect(codeOf(await run('a.zip', whole.subarray(0, 60)))).toBe('damaged-zip');
    const broken = whole.slice();
    broken.fill(0xff, 40, 60);
    expect(codeOf(await run('a.zip', broken))).toBe('damaged-zip');
    expect(codeOf(await run('a.zip', zipOf([{ name: 'a.csv', content: csv, isEncrypted: true }])))).toBe('damaged-zip');
    expect(codeOf(await run('a.zip', zipOf([{ name: 'a.csv', content: csv.repeat(1000), sizeBytes: 10 }])))).toBe('damaged-zip');
  });
});

describe('openRows on workbooks', () => {
  const header = ['id', 'opened', 'closed', 'channel'].map((value) => ({ value }));
  const workbook = async (rows: readonly object[][]): Promise<Uint8Array> =>
    new Uint8Array(await writeXlsxFile([header, ...rows] as never, { sheet: 'Requests' } as never).toBuffer());

  it('reads date cells as wall time in the mapped zone, numbers as ids, and text', async () => {
    const bytes = await workbook([
      [
        { value: 7, type: Number },
        { value: new Date(Date.UTC(2026, 0, 4, 9, 0, 1)), type: Date, format: 'yyyy-mm-dd hh:mm:ss' },
        { value: '2026-01-05 09:00', type: String },
        { value: 'هاتف', type: String },
      ],
      [{ value: 'x', type: String }, { value: 'soon', type: String }, { value: null }, { value: null }],
    ] as object[][]);
    const outcome = await run('a.xlsx', bytes);
    if (!outcome.ok) throw new Error(outcome.problem.message.en);
    expect(outcome.report).toMatchObject({ read: 2, accepted: 1, rejected: 1 });
    const [inquiry] = outcome.inquiries;
    expect([inquiry!.id, formatInstant(inquiry!.receivedAt), formatInstant(inquiry!.resolvedAt!), inquiry!.channel]).toEqual([
      '7',
      '2026-01-04T06:00:01Z',
      '2026-01-05T06:00:00Z',
      'هاتف',
    ]);
    expect(outcome.quarantine[0]).toMatchObject({
      row: 3,
      reason: 'invalid-receipt',
      raw: '{"id":"x","opened":"soon","closed":null,"channel":null}',
    });
  });

  it('refuses a missing sheet, a missing column and a file that is no workbook', async () => {
    const bytes = await workbook([]);
    expect(codeOf(await run('a.xlsx', bytes, { file: { sheet: 'Other' } }))).toBe('unknown-sheet');
    expect(codeOf(await run('a.xlsx', bytes, { file: { sheet: 'Requests' }, fields: { ...base.fields, channel: 'via' } }))).toBe(
      'missing-column',
    );
    expect(codeOf(await run('a.xlsx', new TextEncoder().encode('not a workbook')))).toBe('damaged-workbook');
    expect(codeOf(await run('a.xlsx', zipOf([{ name: 'a.txt', content: 'x' }])))).toBe('damaged-workbook');
    expect(await run('a.xlsx', bytes)).toMatchObject({ ok: true, report: { read: 0, notes: [{ code: 'no-rows' }] } });
  });
});
