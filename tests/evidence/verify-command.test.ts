import { readFileSync } from 'node:fs';
import { DuckDBInstance } from '@duckdb/node-api';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import type { Snapshot } from '../../src/core/evidence/snapshot.ts';
import { openDuckDbStore } from '../../src/server/duckdb-store.ts';
import { type RunningServer, startServer } from '../../src/server/serve.ts';
import { openFolder, runCli } from '../cli/run-cli.ts';
import { CLAIM, openWorld, record } from './evidence-world.ts';

const folder = openFolder();
afterAll(() => folder.remove());

const database = folder.path('x.duckdb');
let snapshot: Snapshot;
let file: string;

beforeAll(async () => {
  const store = await openDuckDbStore(database);
  const world = await openWorld(store);
  await world.put('claim', 'january', CLAIM);
  snapshot = (await world.send('POST', '/v1/snapshots', { claim: 'january', author: 'Amal' })).body as Snapshot;
  file = folder.path('january.json', JSON.stringify(snapshot, null, 2));
  await store.close();
});

const verify = (given: string, ...more: string[]) => runCli(['verify', given, '--db', database, ...more]);

describe('tajawub verify', () => {
  it('says figure by figure that all is the same, from the file and by id, and exits with 0', async () => {
    const run = await verify(file);
    expect([run.code, run.err]).toEqual([0, '']);
    expect(run.out).toMatch(/= rate {2}response-on-time {2}90\.9% 10\/11 {2}\(records 12\)/);
    expect(run.out).toContain('All the same.');
    const byId = await verify(snapshot.id, '--format', 'json', '--lang', 'ar');
    expect([byId.code, JSON.parse(byId.out)]).toMatchObject([0, { isSame: true }]);
  });

  it('finds one digit altered in the file, and exits with 1', async () => {
    const text = readFileSync(file, 'utf8');
    const altered = folder.path('altered.json', text.replace('"numerator": 10', '"numerator": 11'));
    const run = await verify(altered);
    expect(run.code).toBe(1);
    expect(run.out).toContain('THE SEAL IS BROKEN');
    expect(run.out).toMatch(/≠ rate[^\n]*\n[^\n]*as then: 90\.9% 10\/11[^\n]*\n\s+The snapshot was altered/);
    const arabic = await verify(altered, '--lang', 'ar');
    expect(arabic.out).toContain('الختم مكسور');
  });

  it('refuses what is no snapshot, and says so', async () => {
    const none = await verify(folder.path('none.json', '{}'));
    expect([none.code, none.err]).toEqual([2, expect.stringContaining('not a snapshot')]);
    const unknown = await verify('no-such-id');
    expect([unknown.code, unknown.err]).toEqual([2, expect.stringContaining('no such document')]);
    expect((await runCli(['verify', '--db', database])).code).toBe(2);
  });

  it('asks through the server that holds the database', async () => {
    let server: RunningServer | null = null;
    try {
      server = await startServer({ databasePath: database, port: 0, appFolder: null, hasDemonstration: false });
      expect((await verify(file)).code).toBe(0);
      expect((await verify(snapshot.id)).code).toBe(0);
    } finally {
      await server?.close();
    }
  });

  it('finds a record that was rewritten in the database behind the product’s back', async () => {
    const instance = await DuckDBInstance.create(database);
    const connection = await instance.connect();
    await connection.run("UPDATE inquiries SET citizen = 'c-9' WHERE id = 'q-4'");
    connection.closeSync();
    instance.closeSync();
    const run = await verify(file);
    expect(run.code).toBe(1);
    expect(run.out).toContain('Records beneath it were added, removed or changed');
  });

  it('finds a record that was altered by an import, and names it', async () => {
    const store = await openDuckDbStore(database);
    const world = await openWorld(store);
    await world.import([record(7, { updatedAt: '2026-03-01T00:00:00Z', events: [] })]);
    await store.close();
    const run = await verify(file);
    expect([run.code, run.out]).toEqual([1, expect.stringMatching(/Records changed since: \d \(.*q-7/)]);
  });
});
