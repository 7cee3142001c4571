import { describe, expect, it } from 'vitest';
import type { CaseRecord, CasesAnswer } from '../../../contract/cases.ts';
import type { CaseColumn } from './case-columns.ts';
import { casesCsv, downloadOf, pagesOf } from './case-files.ts';

const column = (id: CaseColumn['id'], text: CaseColumn['text']): CaseColumn => ({
  id,
  name: id,
  width: 1,
  isNumber: false,
  text,
  order: () => null,
});
const record = (id: string) => ({ inquiry: { id, receivedAt: '2026-01-01T00:00:00Z' }, responseSeconds: 60 }) as unknown as CaseRecord;
const answer = (cases: readonly CaseRecord[], next: string | null): CasesAnswer => ({ asOf: '', dataVersion: 1, total: 3, cases, next });
const facts = [{ name: 'Data', text: 'demonstration data' }];

describe('cases as CSV', () => {
  it('comes page by page, made harmless, and says on every row what it rests on', async () => {
    const asked: (string | null)[] = [];
    const told: number[] = [];
    const pages = pagesOf(async (cursor) => {
      asked.push(cursor);
      return cursor === null ? answer([record('=1+1'), record('a\u202Eb\u0000')], 'two') : answer([record('c')], null);
    }, new AbortController().signal);
    const columns = [column('id', ({ inquiry }) => inquiry.id), column('response-time', () => 'in words')];
    const { blob, replaced } = await casesCsv({ columns, facts, pages, onProgress: (done) => told.push(done) });
    expect(await blob.text()).toBe(
      `id,response-time (s),Data\r\n'=1+1,60,demonstration data\r\nab\uFFFD,60,demonstration data\r\nc,60,demonstration data\r\n`,
    );
    expect(new Uint8Array(await blob.slice(0, 3).arrayBuffer())).toEqual(new Uint8Array([0xef, 0xbb, 0xbf]));
    expect(asked).toEqual([null, 'two']);
    expect(told).toEqual([2, 3]);
    expect(replaced).toBe(1);
  });

  it('stops between two pages when it is cancelled', async () => {
    const controller = new AbortController();
    const asked: (string | null)[] = [];
    const pages = pagesOf(async (cursor) => {
      asked.push(cursor);
      return answer([record('a')], 'more');
    }, controller.signal);
    const written = casesCsv({ columns: [column('id', () => 'a')], facts, pages, onProgress: () => controller.abort() });
    await expect(written).rejects.toThrow(/abort/i);
    expect(asked).toEqual([null]);
  });
});

describe('a download', () => {
  it('tells how far it is, and of how much where that is known', async () => {
    const told: (readonly [number, number | null])[] = [];
    const response = new Response(new Uint8Array(10), { headers: { 'content-length': '10' } });
    const blob = await downloadOf(response, (done, of) => told.push([done, of]));
    expect(blob.size).toBe(10);
    expect(told.at(-1)).toEqual([10, 10]);
  });
});
