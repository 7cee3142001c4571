import { readFileSync } from 'node:fs';
import { afterAll, describe, expect, it, vi } from 'vitest';
import { writeManifest } from '../../src/export/manifest.ts';
import { writeCsv } from '../../src/export/write-csv.ts';
import { entryName, type ZipEntry, zipStream } from '../../src/export/write-zip.ts';
import { documentOf, HOSTILE } from './hostile.ts';
import { findTool, openWorkshop, runTool } from './reader-tool.ts';

const unzip = await findTool('unzip');
const workshop = openWorkshop();
afterAll(() => workshop.remove());

async function* entries(): AsyncGenerator<ZipEntry> {
  for (const [i, title] of Object.values(HOSTILE).entries())
    yield { name: entryName(title, i + 1, 'csv'), bytes: writeCsv(documentOf({ title })).bytes };
}
const zipped = async (): Promise<Buffer> => Buffer.from(await new Response(zipStream(entries())).arrayBuffer());

describe('an archive', () => {
  it('is the same bytes on another day', async () => {
    const first = await zipped();
    vi.useFakeTimers({ toFake: ['Date'], now: Date.UTC(2031, 4, 5) });
    const second = await zipped();
    vi.useRealTimers();
    expect(second.equals(first)).toBe(true);
  });

  it('names its files so that no name leaves the folder, hides or runs', () => {
    const names = Object.values(HOSTILE).map((title, i) => entryName(title, i + 1, 'csv'));
    expect(new Set(names).size).toBe(names.length);
    for (const name of names) expect(name).toMatch(/^\d\d-[\p{L}\p{M}\p{N}][\p{L}\p{M}\p{N}-]{0,60}\.csv$/u);
    expect(entryName('../../etc/passwd', 1, 'png')).toBe('01-etc-passwd.png');
    expect(entryName('—', 2, 'png')).toBe('02-chart.png');
    expect(entryName('الرد في الموعد: 96.6%', 3, 'svg')).toBe('03-الرد-في-الموعد-96-6.svg');
  });

  it.skipIf(unzip === null)(`is listed and tested by unzip${unzip === null ? ' (skipped: it is not installed)' : ''}`, async () => {
    const path = workshop.write('hostile.zip', await zipped());
    const { stdout } = await runTool(unzip as string, ['-t', path]);
    expect(stdout).toContain('No errors detected');
    const list = (await runTool(unzip as string, ['-Z1', path])).stdout.trim().split('\n');
    expect(list).toHaveLength(Object.keys(HOSTILE).length);
    await runTool(unzip as string, ['-q', path, '-d', workshop.folder]);
    expect(readFileSync(`${workshop.folder}/${list[0]}`).equals(Buffer.from(writeCsv(documentOf({ title: HOSTILE.formula })).bytes))).toBe(
      true,
    );
  });

  it('says in its manifest what each file rests on, with hostile titles as text', () => {
    const { facts } = documentOf();
    const files = Object.values(HOSTILE).map((title, i) => ({ file: entryName(title, i, 'csv'), title, summary: '', bytes: 1, facts }));
    const file = writeManifest({
      title: HOSTILE.script,
      language: 'en',
      isDemonstration: true,
      link: 'https://example.org',
      files,
      left: [],
    });
    const text = new TextDecoder().decode(file.bytes);
    expect(text).not.toMatch(/[<\u202A-\u202E\u2066-\u2069]/);
    const read = JSON.parse(text) as { title: string; files: { title: string; facts: unknown[] }[] };
    expect(read.title).toBe(HOSTILE.script);
    expect(read.files.map(({ title }) => title)).toContain(HOSTILE.override);
    expect(read.files[0]?.facts.length).toBe(facts.length);
    expect(file.replaced).toBeGreaterThanOrEqual(3);
  });
});
