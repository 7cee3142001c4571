import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { digestRecords } from '../../src/api/evidence/digest-records.ts';
import { sealed } from '../../src/api/evidence/freeze-claim.ts';
import { createMemoryStore } from '../../src/api/memory-store.ts';
import type { Store } from '../../src/api/store.ts';
import type { Problem } from '../../src/contract/problem.ts';
import { bhGovernment } from '../../src/core/calendar/presets/bh-government.ts';
import type { FrozenFigure, Snapshot } from '../../src/core/evidence/snapshot.ts';
import type { Verification } from '../../src/core/evidence/verdict.ts';
import { tawasul } from '../../src/core/sla/policies/tawasul.ts';
import { openDuckDbStore } from '../../src/server/duckdb-store.ts';
import { CLAIM, openWorld, RECORDS, record, type World } from './evidence-world.ts';

const STORES: readonly [string, () => Promise<Store>][] = [
  ['memory', async () => createMemoryStore()],
  ['DuckDB', () => openDuckDbStore(':memory:')],
];

describe.each(STORES)('a claim frozen over %s', (_, open) => {
  let store: Store;
  let world: World;
  let snapshot: Snapshot;

  beforeEach(async () => {
    store = await open();
    world = await openWorld(store);
    expect((await world.put('claim', 'january', CLAIM)).status).toBe(201);
    const frozen = await world.send('POST', '/v1/snapshots', { claim: 'january', author: 'Amal' });
    expect(frozen).toMatchObject({ status: 201 });
    snapshot = frozen.body as Snapshot;
  });
  afterEach(() => store.close());

  const verify = async (given: unknown = snapshot): Promise<Verification> => {
    const { status, body } = await world.send('POST', '/v1/verify', given);
    expect(body).toHaveProperty('figures');
    expect(status).toBe(200);
    return body as Verification;
  };
  const driftsOf = (verification: Verification) => Object.fromEntries(verification.figures.map(({ name, drifts }) => [name, drifts]));
  const altered = (change: (content: Snapshot['content']) => Snapshot['content']): Snapshot => ({
    ...snapshot,
    content: change(structuredClone(snapshot.content)),
  });
  const withFigure = (name: string, change: (figure: FrozenFigure) => FrozenFigure) => (content: Snapshot['content']) => ({
    ...content,
    figures: content.figures.map((figure) => (figure.name === name ? change(figure) : figure)),
  });

  it('holds the figures, the records, the exclusions and what measured them', () => {
    const [rate, all, median, citizens] = snapshot.content.figures;
    expect(rate).toMatchObject({
      value: { value: 10 / 11, numerator: 10, denominator: 11 },
      records: { count: 12 },
      exclusions: { duplicates: 1, withdrawn: 0, endedUnknown: 0 },
      calendars: [{ id: 'bh-government', version: bhGovernment.version }],
      policy: { id: 'tawasul', version: tawasul.version },
      query: { asOf: '2026-02-01T00:00:00Z', dataVersion: 12, zone: 'Asia/Bahrain', calendar: null, policy: null },
    });
    expect(all?.records).toEqual(rate?.records);
    expect(median?.value).toMatchObject({ n: 11 });
    expect(citizens).toMatchObject({ value: { value: 11 }, calendars: [], policy: null });
    expect(snapshot.id).toBe(`january-${snapshot.sha256.slice(0, 12)}`);
  });

  it('is the same when asked again, by its id and from its file', async () => {
    expect(await verify()).toMatchObject({ isSame: true, isSealWhole: true, changedRecords: { count: 0 } });
    expect((await world.send('POST', `/v1/snapshots/${snapshot.id}/verify`)).body).toMatchObject({ isSame: true });
    expect((await world.send('GET', `/v1/snapshots/${snapshot.id}`)).body).toEqual(snapshot);
    expect((await world.send('GET', '/v1/snapshots')).body).toMatchObject({
      snapshots: [
        {
          id: snapshot.id,
          claim: 'january',
          claimVersion: 1,
          figures: [{ name: 'rate', part: 'value', value: { numerator: 10 } }, {}, {}, {}],
        },
      ],
    });
  });

  it('is the same after what happens later: new cases, late events, a holiday next year', async () => {
    await world.import([
      record(20, { receivedAt: '2026-02-10T06:00:00Z', events: [] }),
      record(3, { updatedAt: '2026-03-01T00:00:00Z', events: [...record(3).events, { at: '2026-02-20T06:00:00Z', type: 'resolved' }] }),
    ]);
    const days = [...(bhGovernment.days ?? []), { on: '2027-03-02', hours: [] }].sort((a, b) => (a.on < b.on ? -1 : 1));
    expect((await world.put('calendar', 'bh-government', { ...bhGovernment, days })).status).toBe(201);
    expect(await verify()).toMatchObject({ isSame: true, dataVersion: 12, newestDataVersion: 14 });
  });

  it('finds a record that was altered, and names it', async () => {
    await world.import([record(3, { updatedAt: '2026-03-01T00:00:00Z', events: [{ at: '2026-01-30T07:00:00Z', type: 'responded' }] })]);
    const verification = await verify();
    expect(verification).toMatchObject({ isSame: false, isSealWhole: true, changedRecords: { count: 1, ids: ['q-3'] } });
    expect(driftsOf(verification)).toEqual(
      Object.fromEntries(['rate', 'all', 'median', 'citizens'].map((name) => [name, ['records-changed']])),
    );
    expect(verification.figures[0]).toMatchObject({
      frozen: { numerator: 10 },
      asThen: { numerator: 10 },
      today: { numerator: 9 },
      records: { frozen: 12, asThen: 12, today: 12 },
    });
  });

  it('finds a record that was removed, and one that was added late', async () => {
    await world.import([record(30)], { removed: ['q-2'] });
    expect((await verify()).changedRecords).toEqual({ count: 2, ids: ['q-2', 'q-30'] });
  });

  it('counts every record that was rewritten, and names the first twenty', async () => {
    const many = Array.from({ length: 30 }, (_, i) => record(100 + i));
    await world.import(many);
    const { body } = await world.send('POST', '/v1/snapshots', { claim: 'january', author: 'Amal' });
    await world.import(many.map((each) => ({ ...each, citizen: 'c-0', updatedAt: '2026-03-01T00:00:00Z' })));
    const { changedRecords } = await verify(body);
    expect(changedRecords).toMatchObject({ count: 30 });
    expect(changedRecords?.ids).toEqual(many.slice(0, 20).map(({ id }) => id));
  });

  it('reads the same records under the same hashes, however few it reads at once', async () => {
    await world.import([record(3, { citizen: 'c-0', updatedAt: '2026-03-01T00:00:00Z' })], { removed: ['q-5'] });
    const scope = { startsAt: Number.NEGATIVE_INFINITY, endsAt: 2e9, where: {}, group: [], asOf: 2e9 };
    const asked = [12, 14].map((dataVersion) => ({ scope, dataVersion }));
    const whole = await digestRecords(store, asked, [[0, 1]]);
    expect(whole).toMatchObject({ digests: [{ count: 12 }, { count: 11 }], differing: ['q-3', 'q-5'] });
    for (const rows of [1, 2, 13]) expect(await digestRecords(store, asked, [[0, 1]], rows)).toEqual(whole);
  });

  it('finds that the working hours were changed, where hours matter', async () => {
    const days = [...(bhGovernment.days ?? []), { on: '2026-01-05', hours: [] }].sort((a, b) => (a.on < b.on ? -1 : 1));
    expect((await world.put('calendar', 'bh-government', { ...bhGovernment, days })).status).toBe(201);
    expect(driftsOf(await verify())).toEqual({
      rate: ['calendar-changed'],
      all: ['calendar-changed'],
      median: ['calendar-changed'],
      citizens: [],
    });
  });

  it('finds that the policy was changed, and not that its title was', async () => {
    const id = 'tawasul';
    await world.put('policy', id, { ...tawasul, title: { en: 'Ours', ar: 'لنا' } });
    expect((await verify()).isSame).toBe(true);
    expect((await world.put('policy', id, { ...tawasul, rules: [{ response: { workingHours: 1 } }] }, 1)).status).toBe(200);
    const verification = await verify();
    expect(driftsOf(verification)).toMatchObject({ rate: ['policy-changed'], citizens: [] });
    expect(verification.figures[0]).toMatchObject({ asThen: { numerator: 10 }, today: { numerator: 0 } });
  });

  it('finds that an indicator means something else now', async () => {
    const other = withFigure('rate', (figure) => ({ ...figure, definition: { ...figure.definition, sha256: '0'.repeat(64) } }));
    expect(driftsOf(await verify(await sealed(other(snapshot.content))))).toEqual({
      rate: ['definition-changed'],
      all: [],
      median: [],
      citizens: [],
    });
  });

  it('finds an indicator that is no more', async () => {
    const gone = withFigure('rate', (figure) => ({ ...figure, kpi: 'gone' }));
    expect(driftsOf(await verify(await sealed(gone(snapshot.content))))).toMatchObject({ rate: ['not-askable'], all: [] });
  });

  it('finds a figure that this product computes otherwise, though nothing changed beneath it', async () => {
    const other = withFigure('citizens', (figure) => ({ ...figure, value: { ...figure.value, value: 12 } }));
    expect(driftsOf(await verify(await sealed(other(snapshot.content))))).toMatchObject({ citizens: ['computation-changed'], rate: [] });
  });

  it('finds one digit altered, and says in which figure', async () => {
    const verification = await verify(altered(withFigure('rate', (figure) => ({ ...figure, value: { ...figure.value, numerator: 11 } }))));
    expect(verification).toMatchObject({ isSame: false, isSealWhole: false });
    expect(driftsOf(verification)).toEqual({ rate: ['snapshot-altered'], all: [], median: [], citizens: [] });
  });

  it('finds every digit, wherever it stands', async () => {
    const text = JSON.stringify(snapshot);
    const places = [...text.matchAll(/\d/g)].map(({ index }) => index).filter((_, i) => i % 29 === 0);
    expect(places.length).toBeGreaterThan(20);
    for (const place of places) {
      const digit = text.charAt(place) === '9' ? '8' : String(Number(text.charAt(place)) + 1);
      const { status, body } = await world.send(
        'POST',
        '/v1/verify',
        JSON.parse(`${text.slice(0, place)}${digit}${text.slice(place + 1)}`),
      );
      if (status === 200) expect(body, text.slice(place - 20, place + 5)).toMatchObject({ isSame: false, isSealWhole: false });
      else expect(body).toMatchObject({ code: 'invalid-snapshot' });
    }
  });

  it('says that a store is not the one that it was frozen over', async () => {
    const empty = await open();
    try {
      const other = await openWorld(empty);
      await other.import([], { removed: ['q-0'] });
      const elsewhere = (await other.send('POST', '/v1/verify', snapshot)).body as Verification;
      expect(elsewhere.figures[0]?.drifts).toEqual(['records-changed']);
    } finally {
      await empty.close();
    }
  });

  it('says that a store does not reach the data version that was frozen', async () => {
    const younger = await open();
    try {
      const other = await openWorld(younger, RECORDS.slice(0, 5));
      const elsewhere = (await other.send('POST', '/v1/verify', snapshot)).body as Verification;
      expect(elsewhere).toMatchObject({ isSame: false, isSealWhole: true, dataVersion: 12, newestDataVersion: 5, changedRecords: null });
      expect(elsewhere.figures[0]?.drifts).toEqual(['records-changed', 'data-version-missing']);
    } finally {
      await younger.close();
    }
  });

  it('is written by freezing alone, and a claim must be whole', async () => {
    const codeOf = async (sent: Promise<{ body: unknown }>) => ((await sent).body as Problem).code;
    expect(await codeOf(world.put('snapshot', snapshot.id, snapshot, 1))).toBe('snapshot-sealed');
    expect(await codeOf(world.put('claim', 'x', { ...CLAIM, text: { ...CLAIM.text, ar: 'كتب {citizens} مواطنًا.' } }))).toBe(
      'invalid-claim',
    );
    expect(await codeOf(world.send('POST', '/v1/snapshots', { claim: 'nothing', author: 'Amal' }))).toBe('unknown-document');
    const empty = {
      text: { en: '{x}', ar: '{x}' },
      figures: [{ ...CLAIM.figures[0], name: 'x', period: null, query: { kpis: ['a'], where: { kind: ['suggestion'] } } }],
    };
    await world.put('claim', 'empty', empty);
    expect(await codeOf(world.send('POST', '/v1/snapshots', { claim: 'empty', author: 'Amal' }))).toBe('figure-without-value');
    expect(await codeOf(world.send('POST', '/v1/verify', { id: 'x' }))).toBe('invalid-snapshot');
  });
});

it('both stores freeze the same records under the same hashes', async () => {
  const figures = await Promise.all(
    STORES.map(async ([, open]) => {
      const store = await open();
      const world = await openWorld(store);
      await world.import([record(40, { id: '😀' }), record(41, { id: '\uff5e' }), record(42, { id: 'Q' })]);
      await world.put('claim', 'january', CLAIM);
      const { body } = await world.send('POST', '/v1/snapshots', { claim: 'january', author: 'Amal' });
      await store.close();
      return (body as Snapshot).content.figures;
    }),
  );
  expect(figures[0]).toEqual(figures[1]);
});
