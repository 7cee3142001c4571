import { describe, expect, it } from 'vitest';
import { admit } from '../core/admission.ts';
import { compileCalendar } from '../core/calendar/compile-calendar.ts';
import { always } from '../core/calendar/presets/always.ts';
import type { Inquiry } from '../core/inquiry.ts';
import { createMemoryStore } from './memory-store.ts';
import type { KeyedSettings, WriteBatch } from './store.ts';

const inquiry = (id: string, more: Record<string, unknown> = {}): Inquiry => {
  const { inquiry: admitted } = admit({ id, receivedAt: '2026-01-04T06:00:00Z', ...more });
  if (!admitted) throw new Error('not admitted');
  return admitted;
};
const batch = (inquiries: readonly Inquiry[], more: Partial<WriteBatch> = {}): WriteBatch => ({
  source: 'test',
  inquiries,
  rejections: [],
  recorded: ['resolved'],
  isDemonstration: false,
  dataAsOf: null,
  ...more,
});
const settings: KeyedSettings = {
  clocks: [compileCalendar(always)],
  defaultCalendar: 'always',
  policy: null,
  override: null,
  key: 'always',
};
const count = { kind: 'count', of: { all: ['answerable'] } } as const;

describe('createMemoryStore', () => {
  it('gives a seq to what is new or changed alone', async () => {
    const store = createMemoryStore();
    expect(await store.write(batch([inquiry('a'), inquiry('b')]))).toMatchObject({ inserted: 2, dataVersion: 2 });
    expect(await store.write(batch([inquiry('a'), inquiry('b', { channel: 'app' })]))).toMatchObject({
      unchanged: 1,
      updated: 1,
      dataVersion: 3,
    });
  });

  it('keeps the record with the later updatedAt, in whichever order they come', async () => {
    const store = createMemoryStore();
    const [old, recent] = ['2026-01-05T00:00:00Z', '2026-01-06T00:00:00Z'].map((updatedAt) => inquiry('a', { updatedAt }));
    expect(await store.write(batch([recent!, old!]))).toMatchObject({ inserted: 1, outdated: 1 });
    expect(await store.write(batch([old!]))).toMatchObject({ outdated: 1, dataVersion: 1 });
    expect((await store.inquiry('a', 1))?.inquiry.updatedAt).toBe(recent!.updatedAt);
  });

  it('leaves a tombstone, keeps what stood before it, and takes the inquiry back', async () => {
    const store = createMemoryStore();
    await store.write(batch([inquiry('a'), inquiry('b')]));
    expect(await store.write(batch([], { removed: ['a', 'a', 'never'] }))).toMatchObject({ removed: 1, dataVersion: 3 });
    expect([await store.inquiry('a', 3), (await store.inquiry('a', 2))?.seq]).toEqual([null, 1]);
    expect((await store.changes(0, 10)).changes).toEqual([expect.objectContaining({ seq: 2 }), { seq: 3, removed: 'a' }]);
    expect(await store.write(batch([inquiry('a')]))).toMatchObject({ inserted: 1, dataVersion: 4 });
    expect((await store.meta()).inquiries).toBe(2);
    expect((await store.meta(3)).inquiries).toBe(1);
  });

  it('answers for the data version that is named', async () => {
    const store = createMemoryStore();
    await store.write(batch([inquiry('a')]));
    await store.write(batch([inquiry('b')]));
    const periods = [{ label: '2026', startsAt: Date.UTC(2026, 0) / 1000, endsAt: Date.UTC(2027, 0) / 1000 }];
    const question = { statistics: [count], periods, by: [], where: {}, asOf: Date.UTC(2026, 5) / 1000 };
    const totals = await Promise.all([1, 2].map(async (version) => (await store.answer(question, settings, version)).grids[0]?.total));
    expect(totals).toEqual([{ count: 1 }, { count: 2 }]);
    const cases = await store.cases({ of: count, group: null, by: [], range: periods[0]!, where: {}, asOf: question.asOf }, settings, 2, {
      offset: 1,
      limit: 1,
    });
    expect([cases.total, cases.rows.map((row) => row.inquiry.id)]).toEqual([2, ['b']]);
  });

  it('says what every source records, and whose data it is', async () => {
    const store = createMemoryStore();
    await store.write(batch([inquiry('a')], { recorded: ['resolved', 'responded'], isDemonstration: true, dataAsOf: 1_767_600_000 }));
    await store.write(batch([inquiry('b')], { source: 'other', recorded: ['resolved'] }));
    await store.write(batch([], { source: 'empty', recorded: [] }));
    expect(await store.meta()).toMatchObject({ recorded: ['resolved'], isDemonstration: true, dataAsOf: 1_767_600_000 });
    expect((await store.meta(1)).recorded).toEqual(['responded', 'resolved']);
  });

  it('quarantines the same refused row once', async () => {
    const store = createMemoryStore();
    const rejections = [{ source: 'test', row: 3, reason: 'missing-id', raw: '{}' }];
    await store.write(batch([], { rejections }));
    await store.write(batch([], { rejections }));
    expect(await store.rejections({ offset: 0, limit: 10 })).toEqual({ total: 1, rows: rejections });
  });
});
