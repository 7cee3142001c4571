import { describe, expect, it } from 'vitest';
import { formatInstant } from '../core/instant.ts';
import type { Mapping } from './mapping/mapping-schema.ts';
import { parseMapping } from './mapping/parse-mapping.ts';
import { describeNote } from './note.ts';
import type { IntakeResult } from './report.ts';
import { type IntakeOutcome, runIntake } from './run-intake.ts';
import type { IntakeOptions, IntakeProgress } from './stream-intake.ts';

async function* bytesOf(content: string | Uint8Array, pieceBytes = 65_536): AsyncGenerator<Uint8Array> {
  const bytes = typeof content === 'string' ? new TextEncoder().encode(content) : content;
  for (let from = 0; from < bytes.length; from += pieceBytes) yield bytes.subarray(from, from + pieceBytes);
}
const base = {
  id: 'test',
  zone: 'Asia/Bahrain',
  dates: ['D/M/YYYY HH:mm'],
  records: ['resolved'],
  fields: { id: 'id', receivedAt: 'opened', resolvedAt: 'closed', channel: 'channel' },
};
function mappingOf(changes: object = {}): Mapping {
  const parsed = parseMapping({ ...base, ...changes });
  if (!parsed.ok) throw new Error(JSON.stringify(parsed.problems));
  return parsed.mapping;
}
type Files = Record<string, string | Uint8Array>;
const run = (files: Files, changes: object = {}, options: IntakeOptions = {}, pieceBytes?: number): Promise<IntakeOutcome> =>
  runIntake(
    Object.entries(files).map(([name, content]) => ({ name, bytes: bytesOf(content, pieceBytes) })),
    mappingOf(changes),
    options,
  );

async function accepted(...args: Parameters<typeof run>): Promise<IntakeResult> {
  const outcome = await run(...args);
  if (!outcome.ok) throw new Error(outcome.problem.message.en);
  const { rows, filtered, read, accepted: stands, replaced, rejected } = outcome.report;
  expect(read, 'no row is lost').toBe(stands + replaced + rejected);
  expect(rows).toBe(filtered + read);
  return outcome;
}
async function refused(...args: Parameters<typeof run>): Promise<{ code: string; en: string; ar: string }> {
  const outcome = await run(...args);
  if (outcome.ok) throw new Error('was accepted');
  return { code: outcome.problem.code, ...outcome.problem.message };
}
const notesOf = (result: IntakeResult): string[] =>
  result.report.notes.map(({ code, detail }) => (detail === null ? code : `${code}: ${detail}`));
const HEADER = 'id,opened,closed,channel\n';

describe('runIntake on CSV', () => {
  it('takes local times in the mapped zone and empty cells as nothing', async () => {
    const { inquiries, recorded } = await accepted({ 'a.csv': `${HEADER}1,5/3/2016 09:00,6/3/2016 10:30,web\n2,5/3/2016 10:00,,  \n` });
    expect(
      inquiries.map(({ id, receivedAt, resolvedAt, channel }) => [
        id,
        formatInstant(receivedAt),
        resolvedAt && formatInstant(resolvedAt),
        channel,
      ]),
    ).toEqual([
      ['1', '2016-03-05T06:00:00Z', '2016-03-06T07:30:00Z', 'web'],
      ['2', '2016-03-05T07:00:00Z', null, null],
    ]);
    expect(recorded).toEqual(['resolved']);
  });

  it('names what it cannot parse as a defect and never as nothing', async () => {
    const { inquiries, report, quarantine } = await accepted({
      'a.csv': `${HEADER}1,5/3/2016 09:00,3/31/2016 10:30,x\n2,31/31/2016 09:00,,x\n3,2016-03-05T09:00:00Z,,x\n`,
    });
    expect(report).toMatchObject({ read: 3, accepted: 1, rejected: 2, defects: { 'invalid-resolution-time': 1 } });
    expect(inquiries[0]).toMatchObject({ resolvedAt: null, isEndedUnknown: true });
    expect(quarantine).toEqual([
      { source: 'a.csv', row: 3, rows: 1, raw: '2,31/31/2016 09:00,,x', reason: 'invalid-receipt' },
      { source: 'a.csv', row: 4, rows: 1, raw: '3,2016-03-05T09:00:00Z,,x', reason: 'invalid-receipt' },
    ]);
  });

  it('refuses a local time when no zone is named', async () => {
    const { quarantine } = await accepted({ 'a.csv': `${HEADER}1,2016-03-05T09:00:00,,x\n` }, { zone: undefined, dates: ['iso'] });
    expect(quarantine[0]!.reason).toBe('time-without-offset');
  });

  it.each([
    [';', 'delimiter-detected: ;'],
    ['\t', 'delimiter-detected: TAB'],
    ['|', 'delimiter-detected: |'],
  ])('detects %j between columns, and says so', async (delimiter, note) => {
    const result = await accepted({ 'a.csv': `${HEADER}1,5/3/2016 09:00,,x\n`.replaceAll(',', delimiter) });
    expect(result.report.accepted).toBe(1);
    expect(notesOf(result)).toContain(note);
  });

  it('reads UTF-8 with a byte order mark, UTF-16, and Windows-1256 without being told', async () => {
    const text = `\ufeff${HEADER}1,5/3/2016 09:00,,هاتف\n`;
    const utf16 = new Uint8Array(new Uint16Array([...text].map((c) => c.charCodeAt(0))).buffer);
    const arabic1256 = new Uint8Array([...new TextEncoder().encode(`${HEADER}1,5/3/2016 09:00,,`), 0xe5, 0xc7, 0xca, 0xdd, 10]);
    for (const [content, note] of [
      [new TextEncoder().encode(text), null],
      [utf16, 'encoding-detected: utf-16le'],
      [arabic1256, 'encoding-detected: windows-1256'],
    ] as const) {
      for (const pieceBytes of [1, 65_536]) {
        const result = await accepted({ 'a.csv': content }, {}, {}, pieceBytes);
        expect(result.inquiries[0]!.channel).toBe('هاتف');
        expect(notesOf(result).filter((n) => n.startsWith('encoding'))).toEqual(note === null ? [] : [note]);
      }
    }
  });

  it('finds Windows-1256 that first shows long after the beginning', async () => {
    const ascii = Array.from({ length: 5000 }, (_, i) => `${i},5/3/2016 09:00,,x\n`).join('');
    const bytes = new Uint8Array([...new TextEncoder().encode(`${HEADER}${ascii}z,5/3/2016 09:00,,`), 0xe5, 0xc7, 0xca, 0xdd]);
    const result = await accepted({ 'a.csv': bytes });
    expect(result.inquiries.at(-1)!.channel).toBe('هاتف');
  });

  it('counts damaged text in a named encoding as a defect, and doubts a wrong one', async () => {
    const bytes = new Uint8Array([...new TextEncoder().encode(`${HEADER}1,5/3/2016 09:00,,`), 0xe5, 0xc7, 10]);
    const damaged = await accepted({ 'a.csv': bytes }, { file: { encoding: 'utf-8' } });
    expect(damaged.report.defects).toEqual({ 'invalid-field': 1 });
    expect(notesOf(damaged)).toContain('damaged-text: 1');
    const doubted = await accepted({ 'a.csv': `${HEADER}1,5/3/2016 09:00,,هاتف\n` }, { file: { encoding: 'windows-1256' } });
    expect(notesOf(doubted)).toContain('encoding-contradicted: windows-1256');
  });

  it('keeps formulas as harmless text', async () => {
    const { inquiries } = await accepted({ 'a.csv': `${HEADER}1,5/3/2016 09:00,,"=HYPERLINK(""http://x"",""y"")"\n` });
    expect(inquiries[0]!.channel).toBe('=HYPERLINK("http://x","y")');
  });

  it('survives a cell of a megabyte: harmless where unmapped, a defect where mapped, cut in the quarantine', async () => {
    const megabyte = 'x'.repeat(1 << 20);
    const result = await accepted({
      'a.csv': `id,opened,closed,channel,remark\n1,5/3/2016 09:00,,web,"${megabyte}"\n2,5/3/2016 09:00,,"${megabyte}",\n3,never,,web,${megabyte}\n`,
    });
    expect(result.inquiries.map(({ channel, defects }) => [channel, defects])).toEqual([
      ['web', []],
      [null, ['invalid-field']],
    ]);
    expect(result.quarantine[0]!.raw.length).toBeLessThan(4100);
  });

  it('quarantines a truncated quote, a shifted row and a row that ends early, and reads on', async () => {
    const { quarantine, inquiries } = await accepted({
      'a.csv': `${HEADER}1,5/3/2016 09:00,,"open\n2,5/3/2016 09:00,,a,b,c\n3,5/3/2016\n4,5/3/2016 09:00,,x,\n5,5/3/2016 09:00,,x`,
    });
    expect(quarantine.map(({ row, reason }) => [row, reason])).toEqual([
      [2, 'unreadable-row'],
      [3, 'unreadable-row'],
      [4, 'unreadable-row'],
    ]);
    expect(inquiries.map(({ id }) => id)).toEqual(['4', '5']);
  });

  it('fills short rows when the mapping says so, and says it', async () => {
    const result = await accepted({ 'a.csv': `${HEADER}1,5/3/2016 09:00\n` }, { file: { shortRows: 'fill' } });
    expect(result.report.accepted).toBe(1);
    expect(notesOf(result)).toContain('short-rows-filled: 1');
  });

  it('refuses binary data, an empty file and a missing or doubled column in words that help', async () => {
    expect(await refused({ 'a.csv': new Uint8Array([0x89, 0x50, 0x4e, 0x47, 13, 10, 26, 10, 0, 0]) })).toMatchObject({
      code: 'not-text',
      en: expect.stringContaining('"a.csv" is not text'),
    });
    expect(await refused({ 'a.csv': '' })).toMatchObject({ code: 'empty-file' });
    expect(await refused({ 'a.csv': '\n\n' })).toMatchObject({ code: 'empty-file' });
    expect(await refused({ 'a.csv': 'id,"opened,closed\n1,2,3\n' })).toMatchObject({ code: 'broken-header' });
    const missing = await refused({ 'a.csv': 'id,open_dt,closed,channel\n' });
    expect(missing.en).toBe(
      '"a.csv" has no column "opened", which the mapping reads at fields.receivedAt. Columns found: id, open_dt, closed, channel.',
    );
    expect(missing.ar).toContain('opened');
    expect(await refused({ 'a.csv': 'id,opened,closed,channel,id\n' })).toMatchObject({
      code: 'duplicate-column',
      en: expect.stringContaining('"id"'),
    });
  });

  it('quarantines rows with binary zeros behind a good header', async () => {
    const { quarantine, report } = await accepted(
      { 'a.csv': `${HEADER}1,5/3/2016 09:00,,x\n${`2,5/3/2016 09:00,,${'y'.repeat(70_000)}\n3,\u0000\u0001,,x\n`}` },
      {},
      {},
      1024,
    );
    expect(report.accepted).toBe(2);
    expect(quarantine.map(({ reason }) => reason)).toEqual(['unreadable-row']);
  });

  it('says of a header alone that there are no rows, and tolerates doubled columns that are not read', async () => {
    const result = await accepted({ 'a.csv': 'id,opened,closed,channel,x,x\n' });
    expect(result.report).toMatchObject({ rows: 0, accepted: 0 });
    expect(notesOf(result)).toEqual(['unmapped-duplicate-columns: x', 'no-rows']);
  });

  it('finds columns by name in each part, in any order and under any of their names', async () => {
    const fields = { ...base.fields, channel: { column: ['channel', 'via'], isOptional: true } };
    const { inquiries } = await accepted(
      {
        'a.csv': `${HEADER}1,5/3/2016 09:00,,web\n`,
        'b.csv': 'x,via,id,opened,closed\n,app,2,5/3/2016 09:00,\n',
        'c.csv': 'id,opened,closed\n3,5/3/2016 09:00,\n',
      },
      { fields },
    );
    expect(inquiries.map(({ id, channel }) => [id, channel])).toEqual([
      ['1', 'web'],
      ['2', 'app'],
      ['3', null],
    ]);
  });

  it('lets the later update of one id stand, else the later in reading order', async () => {
    const fields = { ...base.fields, updatedAt: 'updated' };
    const csv =
      'id,opened,closed,channel,updated\n1,5/3/2016 09:00,,new,7/3/2016 09:00\n1,5/3/2016 09:00,,old,6/3/2016 09:00\n2,5/3/2016 09:00,,first,\n2,5/3/2016 09:00,,second,\n';
    const { inquiries, report } = await accepted({ 'a.csv': csv }, { fields });
    expect(inquiries.map(({ channel }) => channel)).toEqual(['new', 'second']);
    expect(report).toMatchObject({ read: 4, accepted: 2, replaced: 2 });
  });

  it('filters rows, and counts what it left out', async () => {
    const { report } = await accepted(
      { 'a.csv': `${HEADER}1,5/3/2016 09:00,,web\n2,5/3/2016 09:00,,test\n3,5/3/2016 09:00,,\n` },
      { rows: [{ column: 'channel', notIn: ['test'] }] },
    );
    expect(report).toMatchObject({ rows: 3, filtered: 1, read: 2, accepted: 2 });
  });

  it('maps words, marks what is missing, and adds constants', async () => {
    const fields = {
      ...base.fields,
      kind: { column: 'channel', values: { شكوى: 'complaint', test: null }, otherwise: { as: 'enquiry' } },
      channel: { column: 'channel', missing: ['n/a'] },
      language: { constant: 'ar' },
    };
    const { inquiries } = await accepted(
      { 'a.csv': `${HEADER}1,5/3/2016 09:00,,\u200fشكوى\u200f\n2,5/3/2016 09:00,,test\n3,5/3/2016 09:00,,n/a\n4,5/3/2016 09:00,,\n` },
      { fields },
    );
    expect(inquiries.map(({ kind, channel, language }) => [kind, channel, language])).toEqual([
      ['complaint', 'شكوى', 'ar'],
      [null, 'test', 'ar'],
      ['enquiry', null, 'ar'],
      [null, null, 'ar'],
    ]);
  });

  it('reads Arabic-Indic digits in dates', async () => {
    const { inquiries } = await accepted({ 'a.csv': `${HEADER}1,٥/٣/٢٠١٦ ٠٩:٠٠,,x\n` });
    expect(formatInstant(inquiries[0]!.receivedAt)).toBe('2016-03-05T06:00:00Z');
  });

  it('moves a wall time that a clock change skips, and takes the earlier of a doubled one', async () => {
    const csv = `${HEADER}1,13/3/2016 02:30,,x\n2,6/11/2016 01:30,,x\n`;
    const { inquiries } = await accepted({ 'a.csv': csv }, { zone: 'America/New_York' });
    expect(inquiries.map(({ receivedAt }) => formatInstant(receivedAt))).toEqual(['2016-03-13T07:30:00Z', '2016-11-06T05:30:00Z']);
  });

  it('takes a date without a time as the mapping says', async () => {
    const csv = `${HEADER}1,5/3/2016,6/3/2016,x\n`;
    const fields = { ...base.fields, resolvedAt: { column: 'closed', dateOnly: 'end-of-day' } };
    const { inquiries } = await accepted({ 'a.csv': csv }, { dates: ['D/M/YYYY HH:mm', 'D/M/YYYY'], fields });
    expect([inquiries[0]!.receivedAt, inquiries[0]!.resolvedAt!].map(formatInstant)).toEqual([
      '2016-03-04T21:00:00Z',
      '2016-03-06T20:59:59Z',
    ]);
  });

  it('computes a promise from receipt, and calls an amount that is none a defect', async () => {
    const csv = 'id,opened,closed,channel,goal\n1,5/3/2016 09:00,,x,3\n2,5/3/2016 09:00,,x,soon\n3,5/3/2016 09:00,,x,\n';
    const promised = async (afterReceipt: object, until?: string): Promise<(string | null)[]> => {
      const { inquiries, report } = await accepted({ 'a.csv': csv }, { fields: { ...base.fields, promisedAt: { afterReceipt, until } } });
      expect(report.defects).toEqual({ 'invalid-promise': 1 });
      return inquiries.map(({ promisedAt }) => (promisedAt === null ? null : formatInstant(promisedAt)));
    };
    expect(await promised({ days: { column: 'goal' } })).toEqual(['2016-03-08T06:00:00Z', null, null]);
    expect(await promised({ days: { column: 'goal' } }, 'end-of-day')).toEqual(['2016-03-08T20:59:59Z', null, null]);
    expect(await promised({ hours: { column: 'goal' } })).toEqual(['2016-03-05T09:00:00Z', null, null]);
  });

  it('reports progress and stops when told to', async () => {
    const csv = HEADER + Array.from({ length: 20_000 }, (_, i) => `${i},5/3/2016 09:00,,x\n`).join('');
    const seen: IntakeProgress[] = [];
    await accepted({ 'a.csv': csv }, {}, { onProgress: (progress) => seen.push(progress) });
    expect(seen.length).toBeGreaterThan(3);
    expect(seen.at(-1)).toMatchObject({ source: 'a.csv', rows: 20_000, readBytes: csv.length });
    const stop = new AbortController();
    expect(await refused({ 'a.csv': csv }, {}, { signal: stop.signal, onProgress: () => stop.abort() })).toMatchObject({ code: 'aborted' });
  });

  it('says when the source itself breaks off', async () => {
    async function* broken(): AsyncGenerator<Uint8Array> {
      yield new TextEncoder().encode(`${HEADER}1,5/3/2016 09:00,,x\n`);
      throw new Error('disk gone');
    }
    const outcome = await runIntake([{ name: 'a.csv', bytes: broken() }], mappingOf());
    expect(outcome).toMatchObject({
      ok: false,
      problem: { code: 'unreadable-source', message: { en: expect.stringContaining('disk gone') } },
    });
  });
});

describe('runIntake and requesters', () => {
  const fields = { ...base.fields, citizen: { column: 'who', pseudonym: 'keyed-hash' } };
  const csv =
    'id,opened,closed,channel,who\n1,5/3/2016 09:00,,x,Ali  Hasan\n2,5/3/2016 09:00,,x,ALI HASAN\n3,5/3/2016 09:00,,x,Mariam\n4,never,,x,Mariam\n5,"x\n';

  it('keeps a keyed pseudonym and no name, not even in the quarantine', async () => {
    const result = await accepted({ 'a.csv': csv }, { fields }, { salt: 'a salt of sixteen or more' });
    const [one, two, three] = result.inquiries.map(({ citizen }) => citizen);
    expect(one).toMatch(/^p-[0-9a-f]{24}$/);
    expect(two).toBe(one);
    expect(three).not.toBe(one);
    expect(JSON.stringify(result)).not.toMatch(/hasan|mariam/i);
    expect(result.quarantine.map(({ reason, raw }) => [reason, raw])).toEqual([
      ['invalid-receipt', '{"id":"4","opened":"never","closed":"","channel":"x","who":"[withheld]"}'],
      ['unreadable-row', '[withheld: 4]'],
    ]);
    const other = await accepted({ 'a.csv': csv }, { fields }, { salt: 'another salt of sixteen or more' });
    expect(other.inquiries[0]!.citizen).not.toBe(one);
  });

  it('refuses to go on without a salt', async () => {
    expect(await refused({ 'a.csv': csv }, { fields })).toMatchObject({ code: 'salt-missing' });
  });

  it('withholds the columns that the mapping calls private', async () => {
    const { quarantine } = await accepted({ 'a.csv': csv }, { private: ['who'] });
    expect(quarantine[0]!.raw).not.toContain('Mariam');
  });
});

describe('runIntake on JSON', () => {
  const record = (id: number, extra: object = {}): string =>
    JSON.stringify({ id, opened: '5/3/2016 09:00', closed: null, channel: 'web', ...extra });

  it('forgives comment lines before a list, and says so; an absent key is nothing', async () => {
    const text = `// from the portal\n  // twice\n[${record(1)},\n${JSON.stringify({ id: 2, opened: '5/3/2016 09:00' })}]`;
    for (const pieceBytes of [1, 7, 65_536]) {
      const result = await accepted({ 'a.json': text }, {}, {}, pieceBytes);
      expect(result.inquiries.map(({ id, channel }) => [id, channel])).toEqual([
        ['1', 'web'],
        ['2', null],
      ]);
      expect(notesOf(result)).toContain('comment-forgiven: 2');
      expect(describeNote(result.report.notes[0]!).ar).toMatch(/تعليق/);
    }
  });

  it('reads brackets and quotes inside texts, nested paths and a record that is none', async () => {
    const fields = { ...base.fields, channel: 'how.via' };
    const { inquiries, quarantine } = await accepted(
      { 'a.json': `[${record(1, { note: ']}"\\', how: { via: 'app' } })}, 7, {"id": oops}, ${record(2)}]` },
      { fields },
    );
    expect(inquiries.map(({ id, channel }) => [id, channel])).toEqual([
      ['1', 'app'],
      ['2', null],
    ]);
    expect(quarantine.map(({ row, raw }) => [row, raw])).toEqual([
      [2, '7'],
      [3, '{"id": oops}'],
    ]);
  });

  it('quarantines what a cut-off list ends in, and says that it was cut', async () => {
    const result = await accepted({ 'a.json': `[${record(1)},${record(2).slice(0, 20)}` });
    expect(result.report).toMatchObject({ read: 2, accepted: 1, rejected: 1 });
    expect(notesOf(result)).toContain('cut-off: 2');
  });

  it('reads one object a line, past a broken line', async () => {
    const { inquiries, quarantine } = await accepted({ 'a.ndjson': `${record(1)}\n{"id":\n\n${record(2)}` });
    expect(inquiries.map(({ id }) => id)).toEqual(['1', '2']);
    expect(quarantine).toHaveLength(1);
  });

  it('takes a nested value for a text as a defect, and says which column never occurred', async () => {
    const result = await accepted({ 'a.json': `[${JSON.stringify({ id: '1', opened: '5/3/2016 09:00', channel: { a: 1 } })}]` });
    expect(result.report.defects).toEqual({ 'invalid-field': 1 });
    expect(notesOf(result)).toContain('column-never-seen: closed');
  });

  it('refuses what is no JSON list', async () => {
    expect(await refused({ 'a.json': '<html>' })).toMatchObject({ code: 'not-json', en: expect.stringContaining('<html>') });
    expect(await refused({ 'a.json': '  ' })).toMatchObject({ code: 'empty-file' });
  });

  it('reads a list of events inside the record, and epoch times', async () => {
    const changes = {
      dates: ['epoch-ms'],
      fields: { id: 'id', receivedAt: 'opened' },
      records: ['responded', 'resolved'],
      events: [{ list: 'history', type: 'what', at: 'when', values: { replied: 'responded', closed: 'resolved', viewed: null } }],
    };
    const history = [
      { what: 'viewed', when: 1 },
      { what: 'replied', when: 1_457_168_400_000 },
      { what: 'closed', when: 'x' },
      { what: 'lost', when: 1_457_168_400_000 },
    ];
    const { inquiries } = await accepted({ 'a.json': JSON.stringify([{ id: 1, opened: 1_457_164_800_000, history }]) }, changes);
    expect(inquiries[0]).toMatchObject({ events: [{ at: 1_457_168_400, type: 'responded' }], isEndedUnknown: true });
    expect(inquiries[0]!.defects).toEqual(['invalid-event-time', 'unknown-event-type']);
  });
});

describe('runIntake on event logs', () => {
  const update = 'no,state,opened,updated,channel\n';
  const mapping = {
    log: { rows: 'updates' },
    records: ['responded', 'paused', 'resumed', 'resolved', 'reopened'],
    fields: { id: 'no', receivedAt: 'opened', updatedAt: 'updated', channel: 'channel' },
    events: [
      { type: 'responded', at: 'updated', where: [{ column: 'state', notIn: ['New'] }], take: 'first' },
      { type: 'paused', at: 'updated', where: [{ column: 'state', in: ['Waiting'] }], take: 'entering' },
      { type: 'resumed', at: 'updated', where: [{ column: 'state', notIn: ['Waiting'] }], take: 'entering' },
      { type: 'resolved', at: 'updated', where: [{ column: 'state', in: ['Done'] }], take: 'entering' },
      { type: 'reopened', at: 'updated', where: [{ column: 'state', notIn: ['Done'] }], take: 'entering' },
    ],
  };

  it('groups updates into cases, wherever their rows stand, and keeps account of every row', async () => {
    const csv = `${update}1,New,5/3/2016 09:00,5/3/2016 09:01,web\n2,New,5/3/2016 09:00,5/3/2016 09:02,app\n1,Waiting,5/3/2016 09:00,5/3/2016 10:00,web\n1,Waiting,5/3/2016 09:00,5/3/2016 11:00,web\n,New,5/3/2016 09:00,5/3/2016 09:00,x\n`;
    const rest = `${update}1,Done,5/3/2016 09:00,5/3/2016 12:00,phone\n3,Done,never,5/3/2016 12:00,x\n3,Done,never,5/3/2016 12:00,x\n`;
    const { inquiries, report, quarantine } = await accepted({ 'a.csv': csv, 'b.csv': rest }, mapping);
    expect(report).toMatchObject({ read: 8, accepted: 2, replaced: 3, rejected: 3 });
    expect(inquiries[0]).toMatchObject({ id: '1', channel: 'phone' });
    expect(inquiries[0]!.events!.map(({ at, type }) => `${formatInstant(at).slice(11, 16)} ${type}`)).toEqual([
      '06:01 resumed',
      '06:01 reopened',
      '07:00 responded',
      '07:00 paused',
      '09:00 resumed',
      '09:00 resolved',
    ]);
    expect(quarantine.map(({ source, row, rows, reason }) => [source, row, rows, reason])).toEqual([
      ['a.csv', 6, 1, 'missing-id'],
      ['b.csv', 3, 2, 'invalid-receipt'],
    ]);
  });

  it('takes fields from the latest update and counts the next response when the first lies before receipt', async () => {
    const csv = `${update}1,Done,5/3/2016 09:00,5/3/2016 12:00,late\n1,Active,5/3/2016 09:00,5/3/2016 08:00,early\n1,Active,5/3/2016 09:00,5/3/2016 10:00,early\n`;
    const events = [mapping.events[0]];
    const { inquiries } = await accepted(
      {
        'a.csv':
          csv.replace('1,Done,5/3/2016 09:00,5/3/2016 12:00,late\n', '') +
          '1,Done,5/3/2016 09:00,5/3/2016 12:00,late\n1,New,5/3/2016 09:00,5/3/2016 07:00,older\n',
      },
      { ...mapping, records: ['responded'], events },
    );
    expect(inquiries[0]).toMatchObject({ channel: 'late', defects: ['event-before-receipt'], events: [{ type: 'responded' }] });
    expect(formatInstant(inquiries[0]!.events![0]!.at)).toBe('2016-03-05T07:00:00Z');
  });

  it('reads one row an event, with the receipt in a row of its own', async () => {
    const csv =
      'no,what,when,channel\n1,Reply sent,5/3/2016 11:00,\n1,Registered,5/3/2016 09:00,web\n1,Viewed,5/3/2016 10:00,\n1,Closed,6/3/2016 09:00,\n2,Closed,6/3/2016 09:00,\n';
    const { inquiries, quarantine } = await accepted(
      { 'a.csv': csv },
      {
        log: { rows: 'events' },
        records: ['responded', 'resolved'],
        fields: {
          id: 'no',
          receivedAt: { column: 'when', where: [{ column: 'what', in: ['Registered'] }], take: 'first-filled' },
          channel: { column: 'channel', take: 'last-filled' },
        },
        events: [
          {
            typeFrom: { column: 'what', values: { 'Reply sent': 'responded', Closed: 'resolved', Registered: null, Viewed: null } },
            at: 'when',
          },
        ],
      },
    );
    expect(inquiries).toHaveLength(1);
    expect(inquiries[0]).toMatchObject({ channel: 'web', defects: [] });
    expect(inquiries[0]!.events!.map(({ type }) => type)).toEqual(['responded', 'resolved']);
    expect(quarantine).toMatchObject([{ row: 6, reason: 'missing-receipt' }]);
  });

  it('takes what ended without a time as ended, time unknown', async () => {
    const changes = { log: undefined, endedWhere: [{ column: 'channel', in: ['closed'] }] };
    const { inquiries, report } = await accepted(
      { 'a.csv': `${HEADER}1,5/3/2016 09:00,,closed\n2,5/3/2016 09:00,5/3/2016 10:00,closed\n3,5/3/2016 09:00,,open\n` },
      changes,
    );
    expect(inquiries.map(({ isEndedUnknown }) => isEndedUnknown)).toEqual([true, false, false]);
    expect(report.defects).toEqual({ 'invalid-resolution-time': 1 });
  });
});
