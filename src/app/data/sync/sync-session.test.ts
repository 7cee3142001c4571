import { describe, expect, it } from 'vitest';
import { EMPTY_QUERY, type KpiTable } from '../../../core/query.ts';
import { fixtureEngine, fixtureTable } from '../../testing/fixture-engine.ts';
import { localFirstEngine } from '../local-first-engine.ts';
import type { OnSyncProgress, SyncOutcome } from './device-engine.ts';
import { type DeviceConnection, LOOK_AGAIN_MS, startSync } from './sync-session.ts';
import type { SyncStatus } from './sync-status.ts';

const query = { ...EMPTY_QUERY, kpis: ['received'] };
const of = (dataVersion: number): KpiTable => fixtureTable(query, { dataVersion });
const HOLDING = { records: 9, dataVersion: 2, dataAsOf: '2026-11-01T04:00:00Z' };
const READY: SyncOutcome = { kind: 'ready', holding: HOLDING, isKept: true, isChanged: false };
const never = new Promise<never>(() => {});

function connectionOf(change: Partial<DeviceConnection['device']> = {}): DeviceConnection & { isEnded: boolean } {
  const connection = {
    onDeath: null,
    isEnded: false,
    device: {
      open: async () => null,
      sync: async () => READY,
      pause: async () => {},
      ask: async () => of(2),
      ahead: async () => {},
      ...change,
    },
    end() {
      connection.isEnded = true;
    },
  };
  return connection as unknown as DeviceConnection & { isEnded: boolean };
}

const turns = async (): Promise<void> => {
  for (let i = 0; i < 20; i++) await Promise.resolve();
};

/** One whose sync goes on until it is told how it ended; a pause ends it as one. */
function awaited(change: Partial<DeviceConnection['device']> = {}) {
  const syncs: OnSyncProgress[] = [];
  let deliver = (_: SyncOutcome): void => {};
  const connection = connectionOf({
    sync: (_, onProgress) => {
      syncs.push(onProgress);
      return new Promise((resolve) => {
        deliver = resolve;
      });
    },
    ...change,
  });
  return { connection, syncs, deliver: (outcome: SyncOutcome) => deliver(outcome) };
}

function start(connections: readonly DeviceConnection[], more: { readonly isWithoutWorkers?: boolean } = {}) {
  const engine = localFirstEngine({ ...fixtureEngine(), ask: async () => of(1) });
  const statuses: SyncStatus[] = [];
  const kept: boolean[] = [];
  const clock = { now: 0 };
  let changes = 0;
  let next = 0;
  const session = startSync({
    engine,
    connect: more.isWithoutWorkers ? null : () => connections[next++] as DeviceConnection,
    limit: 100,
    hasKept: false,
    onStatus: (status) => statuses.push(status),
    onChanged: () => changes++,
    onKept: (isKept) => kept.push(isKept),
    now: () => clock.now,
  });
  const answeredBy = async () => ((await engine.ask(query)).dataVersion === 1 ? 'server' : 'device');
  return { engine, session, statuses, kept, clock, answeredBy, connected: () => next, changes: () => changes };
}

describe('a sync as the page sees it', () => {
  it('lets the server answer until everything is here, and the device from then on', async () => {
    let deliver = (_: SyncOutcome): void => {};
    const pending = new Promise<SyncOutcome>((resolve) => {
      deliver = resolve;
    });
    const { session, statuses, kept, answeredBy } = start([connectionOf({ sync: () => pending })]);
    const done = session.sync();
    expect(await answeredBy()).toBe('server');
    deliver(READY);
    await done;
    expect(statuses.at(-1)).toEqual({ kind: 'ready', holding: HOLDING, isKept: true });
    expect(kept).toEqual([true]);
    expect(await answeredBy()).toBe('device');
  });

  it('answers from what was kept when the difference does not come', async () => {
    const failing = connectionOf({
      open: async () => HOLDING,
      sync: async () => ({ kind: 'failed', code: 'unreachable', holding: HOLDING }),
    });
    const { session, statuses, answeredBy } = start([failing]);
    await session.sync();
    expect(statuses.at(-1)).toEqual({ kind: 'failed', code: 'unreachable', holding: HOLDING });
    expect(await answeredBy()).toBe('device');
  });

  it('asks the screens to ask again when the data have changed under them', async () => {
    const { session, changes } = start([connectionOf({ sync: async () => ({ ...READY, isChanged: true }) as SyncOutcome })]);
    await session.sync();
    expect(changes()).toBe(1);
  });

  it('falls back on the server when the worker dies, starts another one at once, and after two only when the viewer wants it', async () => {
    const dying = [connectionOf({ sync: () => never }), connectionOf({ sync: () => never })];
    const { session, statuses, answeredBy, connected } = start([...dying, connectionOf()]);
    void session.sync();
    for (const [i, connection] of dying.entries()) {
      await turns();
      expect(connected()).toBe(i + 1);
      expect(statuses.at(-1)).toMatchObject({ kind: 'pulling' });
      connection.onDeath?.();
      expect(await answeredBy()).toBe('server');
      expect(statuses).toContainEqual({ kind: 'failed', code: 'engine', holding: null });
      expect(connection.isEnded).toBe(true);
    }
    await turns();
    expect(statuses.at(-1)).toEqual({ kind: 'failed', code: 'engine', holding: null });
    await session.look();
    expect(connected()).toBe(2);
    await session.sync();
    expect(connected()).toBe(3);
    expect(statuses.at(-1)).toMatchObject({ kind: 'ready' });
    expect(await answeredBy()).toBe('device');
  });

  it('replaces a worker that dies while nothing is under way', async () => {
    const [first, second] = [connectionOf(), connectionOf({ open: async () => HOLDING })];
    const { session, statuses, answeredBy, connected } = start([first, second]);
    await session.sync();
    expect(await answeredBy()).toBe('device');
    first.onDeath?.();
    expect(await answeredBy()).toBe('server');
    await turns();
    expect(connected()).toBe(2);
    expect(statuses.at(-1)).toMatchObject({ kind: 'ready' });
    expect(await answeredBy()).toBe('device');
  });

  it('leaves it at that when the viewer had paused', async () => {
    const { connection, deliver } = awaited();
    const { session, connected } = start([connection, connectionOf()]);
    const done = session.sync();
    await turns();
    await session.pause();
    deliver({ kind: 'paused', holding: null });
    await done;
    connection.onDeath?.();
    await turns();
    await session.look();
    expect(connected()).toBe(1);
  });

  it('is paused too when the worker had not even opened: nothing is pulled until the viewer goes on', async () => {
    let opened = (_: typeof HOLDING | null): void => {};
    const open = () =>
      new Promise<typeof HOLDING | null>((resolve) => {
        opened = resolve;
      });
    const { connection, syncs } = awaited({ open });
    const { session, statuses } = start([connection]);
    const done = session.sync();
    await session.pause();
    opened(HOLDING);
    await done;
    expect(syncs).toHaveLength(0);
    expect(statuses.at(-1)).toEqual({ kind: 'paused', progress: null, holding: HOLDING });
    void session.sync();
    await turns();
    expect(syncs).toHaveLength(1);
  });

  it('is not paused any more once everything is there: a pause that came too late, or with nothing under way, is none', async () => {
    const { connection, syncs, deliver } = awaited();
    const { session, statuses } = start([connection]);
    for (const kind of ['ready', 'too-many'] as const) {
      const done = session.sync();
      await turns();
      await session.pause();
      deliver(kind === 'ready' ? READY : { kind });
      await done;
      expect(statuses.at(-1)).not.toMatchObject({ kind: 'paused' });
      const looked = session.look();
      await turns();
      deliver(READY);
      await looked;
    }
    await session.pause();
    void session.look();
    await turns();
    expect(syncs).toHaveLength(5);
  });

  it('stays paused when this page writes; the server answers then, and the line says so', async () => {
    const { connection, syncs, deliver } = awaited({ open: async () => HOLDING });
    const { engine, session, statuses, answeredBy } = start([connection]);
    const done = session.sync();
    await turns();
    await session.pause();
    deliver({ kind: 'paused', holding: HOLDING });
    await done;
    expect(statuses.at(-1)).toEqual({ kind: 'paused', progress: null, holding: HOLDING });
    expect(await answeredBy()).toBe('device');
    engine.onWrite();
    await turns();
    expect(syncs).toHaveLength(1);
    expect(statuses.at(-1)).toEqual({ kind: 'paused', progress: null, holding: null });
    expect(await answeredBy()).toBe('server');
  });

  it('lets the server answer until a look that began after the write has ended', async () => {
    const { connection, syncs, deliver } = awaited({ open: async () => HOLDING });
    const { engine, session, answeredBy } = start([connection]);
    const before = session.sync();
    await turns();
    engine.onWrite();
    deliver(READY);
    await before;
    expect(await answeredBy()).toBe('server');
    await turns();
    expect(syncs).toHaveLength(2);
    deliver(READY);
    await turns();
    expect(await answeredBy()).toBe('device');
  });

  it('says that the server answers as soon as what was held is dropped', async () => {
    let asked = 0;
    const ask = async () => {
      asked += 1;
      return null;
    };
    const { connection, syncs } = awaited({ open: async () => HOLDING, ask });
    const { session, statuses, answeredBy } = start([connection]);
    void session.sync();
    await turns();
    await answeredBy();
    expect(asked).toBe(1);
    expect(statuses.at(-1)).toMatchObject({ kind: 'pulling', holding: HOLDING });
    syncs[0]?.({ done: 1, of: 9 }, null);
    expect(statuses.at(-1)).toEqual({ kind: 'pulling', progress: { done: 1, of: 9 }, holding: null });
    expect(await answeredBy()).toBe('server');
    expect(asked).toBe(1);
  });

  it('looks again by itself while what failed may pass, and ever more rarely where it lasts', async () => {
    const outcomes: SyncOutcome[] = [];
    let looks = 0;
    const sync = async (): Promise<SyncOutcome> => {
      looks += 1;
      return outcomes.shift() ?? READY;
    };
    const { session, clock } = start([connectionOf({ sync })]);
    const looksAfter = async (code: 'unreachable' | 'unbalanced' | 'engine', beats: number) => {
      outcomes.push({ kind: 'failed', code, holding: null });
      looks = 0;
      for (let beat = 0; beat < beats; beat++) {
        clock.now += LOOK_AGAIN_MS;
        await session.look();
      }
      return looks;
    };
    await session.sync();
    expect(await looksAfter('unreachable', 2)).toBe(2);
    expect(await looksAfter('unbalanced', 2)).toBe(1);
    // Two minutes after the first, four after the second.
    expect(await looksAfter('engine', 1)).toBe(1);
    expect(await looksAfter('unbalanced', 3)).toBe(0);
    outcomes.length = 0;
    expect(await looksAfter('unbalanced', 1)).toBe(1);
    // Whoever presses the button does not wait.
    looks = 0;
    await session.sync();
    expect(looks).toBe(1);
    expect(await looksAfter('unreachable', 3)).toBe(3);
  });

  it('says so when there are too many records, or no workers', async () => {
    const tooMany = start([connectionOf({ sync: async () => ({ kind: 'too-many' }) })]);
    await tooMany.session.sync();
    expect(tooMany.statuses.at(-1)).toEqual({ kind: 'server', why: 'too-many', limit: 100 });
    expect(await tooMany.answeredBy()).toBe('server');
    const without = start([], { isWithoutWorkers: true });
    await without.session.sync();
    expect(without.statuses.at(-1)).toEqual({ kind: 'server', why: 'unsupported' });
  });

  it('says nothing any more and leaves everything to the server once it has ended', async () => {
    const connection = connectionOf();
    const { session, statuses, answeredBy } = start([connection]);
    await session.sync();
    session.end();
    const said = statuses.length;
    await session.sync();
    expect(statuses).toHaveLength(said);
    expect(connection.isEnded).toBe(true);
    expect(await answeredBy()).toBe('server');
  });

  it.each(['open', 'sync'] as const)(
    'ends in the middle of %s without a word, and takes nothing from the session after it',
    async (step) => {
      let reject = (_: Error): void => {};
      const hanging = () =>
        new Promise<never>((_, refuse) => {
          reject = refuse;
        });
      const ending = connectionOf({ [step]: hanging });
      const end = ending.end.bind(ending);
      ending.end = () => {
        if (ending.isEnded) throw new Error('released twice');
        end();
        reject(new Error('The worker is gone.'));
      };
      const { engine, session, statuses } = start([ending]);
      const done = session.sync();
      await turns();
      const said = statuses.length;
      session.end();
      engine.use(connectionOf().device, 'alone');
      await done;
      expect(statuses).toHaveLength(said);
      expect((await engine.ask(query)).dataVersion).toBe(2);
    },
  );
});
