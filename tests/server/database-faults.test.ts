import { type ChildProcess, spawn } from 'node:child_process';
import { once } from 'node:events';
import { closeSync, openSync, statSync, writeFileSync, writeSync } from 'node:fs';
import { createInterface } from 'node:readline';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { openDuckDbStore } from '../../src/server/duckdb-store.ts';
import { Fault } from '../../src/server/fault.ts';
import { openDatabase } from '../../src/server/store/database.ts';
import { batchOf, manyInquiries, received, SETTINGS, temporaryFolder } from './store-fixtures.ts';

let folder: ReturnType<typeof temporaryFolder>;
let children: ChildProcess[] = [];
beforeEach(() => {
  folder = temporaryFolder();
});
afterEach(() => {
  for (const child of children) child.kill('SIGKILL');
  children = [];
  folder.remove();
});

const faultOf = async (work: Promise<unknown>): Promise<Fault> => {
  const error = await work.then(
    () => null,
    (reason: unknown) => reason,
  );
  expect(error).toBeInstanceOf(Fault);
  return error as Fault;
};

/** Runs the importing child until it says `word`. */
async function importUntil(path: string, word: string): Promise<ChildProcess> {
  const script = new URL('./importing-child.ts', import.meta.url).pathname;
  const child = spawn(process.execPath, ['--import', 'tsx', script, path], { stdio: ['ignore', 'pipe', 'inherit'] });
  children.push(child);
  for await (const line of createInterface({ input: child.stdout as NodeJS.ReadableStream })) if (line === word) return child;
  throw new Error(`the child ended without saying "${word}"`);
}

async function killAndWait(child: ChildProcess): Promise<void> {
  const ended = once(child, 'exit');
  child.kill('SIGKILL');
  await ended;
}

describe('a process killed in the middle of an import', () => {
  it.each(['midway', 'whole'])('loses nothing that was written before, and the import repeats cleanly (killed %s)', async (moment) => {
    const path = folder.path('killed.duckdb');
    await killAndWait(await importUntil(path, moment));

    const store = await openDuckDbStore(path);
    const meta = await store.meta();
    expect([500, 20_000]).toContain(meta.inquiries);
    const asked = await store.answer(received(), SETTINGS, meta.dataVersion);
    expect(asked.grids[0]?.total).toEqual({ count: meta.inquiries });

    const repeated = await store.write(batchOf(manyInquiries(20_000), { source: 'large' }));
    expect(repeated.inserted + repeated.unchanged).toBe(20_000);
    expect(repeated.unchanged).toBe(meta.inquiries);
    expect((await store.answer(received(), SETTINGS, repeated.dataVersion)).grids[0]?.total).toEqual({ count: 20_000 });
    expect(await store.write(batchOf(manyInquiries(20_000), { source: 'large' }))).toMatchObject({
      inserted: 0,
      updated: 0,
      unchanged: 20_000,
    });
    await store.close();
  });
});

describe('a database that cannot be opened', () => {
  it('says that another process holds it, in both languages, and leaves it to that process', async () => {
    const path = folder.path('held.duckdb');
    const child = await importUntil(path, 'ready');
    const fault = await faultOf(openDuckDbStore(path));
    expect(fault.code).toBe('database-held');
    expect(fault.sentence.en).toContain(path);
    expect(fault.sentence.ar).toContain(path);
    await killAndWait(child);
    const store = await openDuckDbStore(path);
    expect((await store.meta()).inquiries).toBeGreaterThanOrEqual(500);
    await store.close();
  });

  it('says that this process holds it already', async () => {
    const path = folder.path('twice.duckdb');
    const store = await openDuckDbStore(path);
    expect((await faultOf(openDuckDbStore(path))).code).toBe('database-held');
    await store.close();
    await (await openDuckDbStore(path)).close();
  });

  it('says that a file is no database, and leaves it as it is', async () => {
    const path = folder.path('letter.duckdb');
    writeFileSync(path, 'id,received\n'.repeat(2000));
    const fault = await faultOf(openDuckDbStore(path));
    expect(fault.code).toBe('database-damaged');
    expect(fault.sentence.ar).toMatch(/تالف/);
    expect(statSync(path).size).toBe(24_000);
  });

  it('says that a file is damaged when its blocks do not check', async () => {
    const path = folder.path('scratched.duckdb');
    const store = await openDuckDbStore(path);
    await store.write(batchOf(manyInquiries(5000)));
    await store.close();
    const file = openSync(path, 'r+');
    const size = statSync(path).size;
    for (let at = 12_288; at < size; at += 4096) writeSync(file, 'scratched', at + 100);
    closeSync(file);
    const fault = await faultOf(openDuckDbStore(path).then((opened) => opened.meta().finally(() => opened.close())));
    expect(fault.code).toBe('database-damaged');
  });

  it('says that a database of another program is none of ours', async () => {
    const path = folder.path('other.duckdb');
    const other = await openDatabase(path);
    await other.transaction((transaction) => transaction.run('CREATE TABLE sales (id BIGINT)'));
    await other.close();
    expect((await faultOf(openDuckDbStore(path))).code).toBe('database-damaged');
  });

  it('says that a newer program wrote it', async () => {
    const path = folder.path('newer.duckdb');
    await (await openDuckDbStore(path)).close();
    const database = await openDatabase(path);
    await database.transaction((transaction) => transaction.run("UPDATE meta SET value = '99' WHERE name = 'schema'"));
    await database.close();
    expect((await faultOf(openDuckDbStore(path))).code).toBe('database-too-new');
  });

  it('says that its folder cannot be used', async () => {
    writeFileSync(folder.path('file'), '');
    expect((await faultOf(openDuckDbStore(folder.path('file/inside.duckdb')))).code).toBe('database-unreachable');
  });
});

describe('a database that other code derived from', () => {
  it('derives again and answers the same', async () => {
    const path = folder.path('older.duckdb');
    const store = await openDuckDbStore(path);
    const { dataVersion } = await store.write(batchOf(manyInquiries(50)));
    await store.answer(received(), SETTINGS, dataVersion);
    await store.close();
    const database = await openDatabase(path);
    await database.transaction(async (transaction) => {
      await transaction.run("UPDATE meta SET value = 'older' WHERE name = 'derivation'");
      await transaction.run('DELETE FROM transitions_1 WHERE seq < 20');
    });
    await database.close();
    const again = await openDuckDbStore(path);
    expect((await again.answer(received(), SETTINGS, dataVersion)).grids[0]?.total).toEqual({ count: 50 });
    await again.close();
  });
});
