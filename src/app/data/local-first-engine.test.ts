import { describe, expect, it } from 'vitest';
import { EMPTY_QUERY, type KpiQuery, type KpiTable } from '../../core/query.ts';
import { fixtureEngine, fixtureTable } from '../testing/fixture-engine.ts';
import { type DeviceAnswers, localFirstEngine } from './local-first-engine.ts';

const query = { ...EMPTY_QUERY, kpis: ['received'] };
const of = (dataVersion: number): KpiTable => fixtureTable(query, { dataVersion });
const never = new Promise<never>(() => {});
const down = async (): Promise<never> => {
  throw new Error('no network');
};
const serverOf = (ask: () => Promise<KpiTable>) => ({ ...fixtureEngine(), ask });
const deviceOf = (ask: () => Promise<KpiTable | null>) =>
  ({ ask, meta: async () => null, ahead: async () => {} }) as unknown as DeviceAnswers;

describe('who answers', () => {
  it('is the server until there is a device, and what the device leaves to it', async () => {
    const engine = localFirstEngine(serverOf(async () => of(1)));
    expect((await engine.ask(query)).dataVersion).toBe(1);
    engine.use(
      deviceOf(async () => null),
      'alone',
    );
    expect((await engine.ask(query)).dataVersion).toBe(1);
    await engine.hasAnswered;
  });

  it('is the device alone once it is ready, and the server again when it fails', async () => {
    let asked = 0;
    const engine = localFirstEngine(
      serverOf(async () => {
        asked += 1;
        return of(1);
      }),
    );
    engine.use(
      deviceOf(async () => of(2)),
      'alone',
    );
    expect((await engine.ask(query)).dataVersion).toBe(2);
    expect(asked).toBe(0);
    engine.use(deviceOf(down), 'alone');
    expect((await engine.ask(query)).dataVersion).toBe(1);
  });

  it('is whoever is first while the device is busy, and the other one when the first fails', async () => {
    const slow = localFirstEngine(serverOf(async () => of(1)));
    slow.use(
      deviceOf(() => never),
      'race',
    );
    expect((await slow.ask(query)).dataVersion).toBe(1);
    const cut = localFirstEngine(serverOf(down));
    cut.use(
      deviceOf(async () => of(2)),
      'race',
    );
    expect((await cut.ask(query)).dataVersion).toBe(2);
    cut.use(
      deviceOf(async () => null),
      'race',
    );
    await expect(cut.ask(query)).rejects.toThrow('no network');
  });

  it('is a device that is still on its way, where records were kept and the network is down', async () => {
    const engine = localFirstEngine(serverOf(down), true);
    const answer = engine.ask(query);
    engine.use(
      deviceOf(async () => of(2)),
      'race',
    );
    expect((await answer).dataVersion).toBe(2);
    const without = localFirstEngine(serverOf(down), true);
    const refused = without.ask(query);
    without.use(null, 'not');
    await expect(refused).rejects.toThrow('no network');
  });

  it('is, once it is ready, a device that was told what the server has answered, and told once', async () => {
    const told: string[] = [];
    const device = {
      ...deviceOf(async () => of(2)),
      ahead: async ({ kpis }: KpiQuery) => void told.push(kpis.join()),
    };
    const engine = localFirstEngine(serverOf(async () => of(1)));
    await engine.ask(query);
    await engine.ask({ ...query, kpis: ['citizens'] });
    engine.use(device, 'race');
    expect(told).toEqual([]);
    engine.use(device, 'alone');
    expect(told).toEqual(['received', 'citizens']);
    await engine.ask(query);
    engine.use(device, 'alone');
    expect(told).toHaveLength(2);
  });

  it('is the server from a change of calendar or policy on, until the device has looked', async () => {
    const engine = localFirstEngine(serverOf(async () => of(1)));
    let isTold = false;
    engine.onWrite = () => {
      isTold = true;
    };
    engine.use(
      deviceOf(async () => of(2)),
      'alone',
    );
    await engine.writeDocument('calendar', 'always', { isDeleted: true, author: 'a' }, 1).catch(() => null);
    expect(isTold).toBe(true);
    expect((await engine.ask(query)).dataVersion).toBe(1);
  });
});
