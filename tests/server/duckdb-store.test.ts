import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import type { Store } from '../../src/api/store.ts';
import { openDuckDbStore } from '../../src/server/duckdb-store.ts';
import { batchOf, inquiryOf, JANUARY, manyInquiries, received, SETTINGS } from './store-fixtures.ts';

const DAY = 86_400;
let store: Store;
beforeEach(async () => {
  store = await openDuckDbStore(':memory:');
});
afterEach(() => store.close());

const count = async (dataVersion: number, asOf?: number): Promise<unknown> =>
  (await store.answer(received(asOf), SETTINGS, dataVersion)).grids[0]?.total;

describe('writing', () => {
  it('changes nothing when the same records come twice', async () => {
    const batch = batchOf(manyInquiries(3000), { dataAsOf: JANUARY });
    const first = await store.write(batch);
    expect(first).toMatchObject({ inserted: 3000, unchanged: 0 });
    expect(await store.write(batch)).toEqual({ ...first, inserted: 0, unchanged: 3000 });
    expect((await store.meta()).dataVersion).toBe(first.dataVersion);
  });

  it('keeps the later of two versions by their last change, the later read where that is equal or missing', async () => {
    await store.write(batchOf([inquiryOf('a', { updatedAt: JANUARY + 10, channel: 'web' }), inquiryOf('b', { channel: 'web' })]));
    const older = await store.write(batchOf([inquiryOf('a', { updatedAt: JANUARY + 9, channel: 'phone' })]));
    expect(older).toMatchObject({ outdated: 1, updated: 0 });
    const newer = await store.write(
      batchOf([inquiryOf('a', { updatedAt: JANUARY + 10, channel: 'visit' }), inquiryOf('b', { channel: 'app' })]),
    );
    expect(newer).toMatchObject({ updated: 2 });
    expect((await store.inquiry('a', newer.dataVersion))?.inquiry.channel).toBe('visit');
    expect((await store.inquiry('b', newer.dataVersion))?.inquiry.channel).toBe('app');
  });

  it('lets one of several records with one id in a batch stand', async () => {
    const { dataVersion } = await store.write(
      batchOf([1, 3, 2].map((n) => inquiryOf('a', { updatedAt: JANUARY + n, channel: `channel ${n}` }))),
    );
    expect((await store.inquiry('a', dataVersion))?.inquiry.channel).toBe('channel 3');
    expect(await count(dataVersion)).toEqual({ count: 1 });
  });

  it('gives a record back as it came, lists and nulls too', async () => {
    const inquiry = inquiryOf("d'é \u0001 شكوى", {
      events: [
        { at: JANUARY + 5, type: 'responded' },
        { at: JANUARY + 5, type: 'resolved' },
      ],
      updatedAt: JANUARY + 7,
      kind: 'complaint',
      rating: 4,
      promisedAt: JANUARY + 9,
      outcome: 'x',
      isEndedUnknown: true,
      defects: ['invalid-field', 'unknown-kind'],
    });
    const { dataVersion } = await store.write(batchOf([inquiry, inquiryOf('none'), inquiryOf('empty', { events: [] })]));
    expect((await store.inquiry(inquiry.id, dataVersion))?.inquiry).toEqual(inquiry);
    expect((await store.inquiry('none', dataVersion))?.inquiry).toEqual(inquiryOf('none'));
    expect((await store.inquiry('empty', dataVersion))?.inquiry.events).toEqual([]);
    expect(await store.inquiry('nobody', dataVersion)).toBeNull();
  });

  it('keeps a refused row once, however often it is refused', async () => {
    const rejections = [{ source: 'f.csv', row: 3, reason: 'missing-id', raw: ',,x' }];
    await store.write(batchOf([], { rejections }));
    await store.write(batchOf([], { rejections }));
    expect(await store.rejections({ offset: 0, limit: 10 })).toEqual({ total: 1, rows: rejections });
    expect((await store.meta()).rejected).toBe(1);
  });
});

describe('data versions', () => {
  it('answers as it did then, through an update and a removal', async () => {
    const first = await store.write(batchOf([inquiryOf('a', { channel: 'web' }), inquiryOf('b', { channel: 'web' })]));
    const second = await store.write(batchOf([inquiryOf('a', { channel: 'phone' })]));
    const third = await store.write(batchOf([], { removed: ['b', 'never seen'] }));
    expect(third.removed).toBe(1);
    const web = async (dataVersion: number): Promise<unknown> =>
      (await store.answer({ ...received(), where: { channel: ['web'] } }, SETTINGS, dataVersion)).grids[0]?.total;
    expect(await Promise.all([first, second, third].map((write) => web(write.dataVersion)))).toEqual([
      { count: 2 },
      { count: 1 },
      { count: 0 },
    ]);
    expect(await Promise.all([0, first.dataVersion, second.dataVersion, third.dataVersion].map((at) => count(at)))).toEqual(
      [0, 2, 2, 1].map((n) => ({ count: n })),
    );
    expect((await store.meta(first.dataVersion)).dimensions.channel).toEqual([{ value: 'web', count: 2 }]);
    expect((await store.inquiry('b', second.dataVersion))?.inquiry.id).toBe('b');
    expect(await store.inquiry('b', third.dataVersion)).toBeNull();
  });

  it('derives new records for settings in use, and all of them for settings never asked by', async () => {
    const first = await store.write(batchOf(manyInquiries(10)));
    expect(await count(first.dataVersion)).toEqual({ count: 10 });
    const second = await store.write(batchOf(manyInquiries(25)));
    expect(await count(second.dataVersion)).toEqual({ count: 25 });
    const other = { ...SETTINGS, key: 'other' };
    expect((await store.answer(received(), other, second.dataVersion)).grids[0]?.total).toEqual({ count: 25 });
    expect((await store.answer(received(JANUARY + 60), other, second.dataVersion)).grids[0]?.total).toEqual({ count: 2 });
  });

  it('makes room for new settings without losing an answer', async () => {
    const { dataVersion } = await store.write(batchOf(manyInquiries(10)));
    const keys = Array.from({ length: 12 }, (_, i) => `settings ${i}`);
    for (const key of [...keys, ...keys]) {
      expect((await store.answer(received(), { ...SETTINGS, key }, dataVersion)).grids[0]?.total).toEqual({ count: 10 });
    }
  });

  it('answers questions while a batch is being written', async () => {
    const { dataVersion } = await store.write(batchOf(manyInquiries(100)));
    const write = store.write(batchOf(manyInquiries(5000)));
    const asked = await Promise.all(Array.from({ length: 5 }, () => count(dataVersion)));
    expect(asked).toEqual(Array.from({ length: 5 }, () => ({ count: 100 })));
    expect(await count((await write).dataVersion)).toEqual({ count: 5000 });
  });
});

describe('changes', () => {
  it('pages through what stands in the order of writing, removals as tombstones', async () => {
    await store.write(batchOf([inquiryOf('a'), inquiryOf('b'), inquiryOf('c')]));
    await store.write(batchOf([inquiryOf('a', { channel: 'web' })], { removed: ['b'] }));
    const seen: string[] = [];
    let next: number | null = 0;
    while (next !== null) {
      const page = await store.changes(next, 1);
      for (const change of page.changes) seen.push('removed' in change ? `-${change.removed}` : change.inquiry.id);
      next = page.next;
    }
    expect(seen).toEqual(['c', 'a', '-b']);
  });
});

describe('meta', () => {
  it('is empty of an empty store', async () => {
    expect(await store.meta()).toMatchObject({
      dataVersion: 0,
      inquiries: 0,
      firstReceivedAt: null,
      dataAsOf: null,
      isDemonstration: false,
      rejected: 0,
    });
    expect(await count(0)).toEqual({ count: 0 });
  });

  it('counts the values of each dimension, null last, and names defects', async () => {
    await store.write(
      batchOf(
        [
          inquiryOf('a', { channel: 'web', kind: 'complaint', defects: ['unknown-kind', 'invalid-field'] }),
          inquiryOf('b', { receivedAt: JANUARY - DAY, defects: ['unknown-kind'] }),
          inquiryOf('c', { channel: 'app' }),
        ],
        { dataAsOf: JANUARY + DAY },
      ),
    );
    await store.write(batchOf([], { source: 'silent', recorded: [] }));
    await store.write(batchOf([inquiryOf('c', { channel: 'app' })], { source: 'other', recorded: ['resolved', 'rated'] }));
    const meta = await store.meta();
    expect(meta).toMatchObject({ inquiries: 3, firstReceivedAt: JANUARY - DAY, dataAsOf: JANUARY + DAY, recorded: ['resolved'] });
    expect(meta.dimensions.channel).toEqual([
      { value: 'app', count: 1 },
      { value: 'web', count: 1 },
      { value: null, count: 1 },
    ]);
    expect(meta.dimensions.language).toEqual([{ value: null, count: 3 }]);
    expect(meta.defects).toEqual({ 'invalid-field': 1, 'unknown-kind': 2 });
  });
});

describe('documents', () => {
  it('adds a version where the expected one is the newest, and nothing otherwise', async () => {
    const draft = { kind: 'view', id: 'v', body: { a: ['x', null] }, isDeleted: false, author: 'Amal', writtenAt: JANUARY } as const;
    const { documents } = store;
    expect(await documents.put(draft, 1)).toBeNull();
    expect(await documents.put(draft, 0)).toEqual({ ...draft, version: 1 });
    expect(await documents.put(draft, 0)).toBeNull();
    await documents.put({ ...draft, body: 2, isDeleted: true }, 1);
    expect(await documents.list('view')).toEqual([]);
    expect((await documents.get('view', 'v'))?.isDeleted).toBe(true);
    expect(await documents.get('view', 'v', 1)).toEqual({ ...draft, version: 1 });
    expect((await documents.versions('view', 'v')).map(({ version }) => version)).toEqual([1, 2]);
    expect(await documents.get('view', 'nothing')).toBeNull();
  });
});
