import { describe, expect, it } from 'vitest';
import { EMPTY_QUERY, type KpiTable } from '../../../core/query.ts';
import { fixtureEngine, fixtureTable } from '../../testing/fixture-engine.ts';
import { localFirstEngine } from '../local-first-engine.ts';
import type { SyncOutcome } from './device-engine.ts';
import { type DeviceConnection, startSync } from './sync-session.ts';
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
    device: { open: async () => null, sync: async () => READY, pause: async () => {}, ask: async () => of(2), ...change },
    end() {
      connection.isEnded = true;
    },
  };
  return connection as unknown as DeviceConnection & { isEnded: boolean };
}

function start(connections: readonly DeviceConnection[], more: { readonly isWithoutWorkers?: boolean } = {}) {
  const engine = localFirstEngine({ ...fixtureEngine(), ask: async () => of(1) });
  const statuses: SyncStatus[] = [];
  const kept: boolean[] = [];
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
  });
  const answeredBy = async () => ((await engine.ask(query)).dataVersion === 1 ? 'server' : 'device');
  return { engine, session, statuses, kept, answeredBy, connected: () => next, changes: () => changes };
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

  it('falls back on the server when the worker dies, starts another one at once, and gives up after two', async () => {
    const dying = [connectionOf({ sync: () => never }), connectionOf({ sync: () => never })];
    const { session, statuses, answeredBy, connected } = start(dying);
    const turns = async () => {
      for (let i = 0; i < 20; i++) await Promise.resolve();
    };
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
    await session.sync();
    expect(connected()).toBe(2);
  });

  it('replaces a worker that dies while nothing is under way', async () => {
    const [first, second] = [connectionOf(), connectionOf({ open: async () => HOLDING })];
    const { session, statuses, answeredBy, connected } = start([first, second]);
    await session.sync();
    expect(await answeredBy()).toBe('device');
    first.onDeath?.();
    expect(await answeredBy()).toBe('server');
    for (let i = 0; i < 20; i++) await Promise.resolve();
    expect(connected()).toBe(2);
    expect(statuses.at(-1)).toMatchObject({ kind: 'ready' });
    expect(await answeredBy()).toBe('device');
  });

  it('leaves it at that when the viewer had paused', async () => {
    const paused = connectionOf();
    const { session, connected } = start([paused, connectionOf()]);
    await session.sync();
    await session.pause();
    paused.onDeath?.();
    for (let i = 0; i < 20; i++) await Promise.resolve();
    expect(connected()).toBe(1);
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
});
