import { describe, expect, it } from 'vitest';
import type { DueAnswer } from '../../contract/due.ts';
import { encodeQuery } from '../../contract/encode-query.ts';
import { EMPTY_QUERY, type KpiQuery } from '../../core/query.ts';
import { tawasul } from '../../core/sla/policies/tawasul.ts';
import { DEMO_DEFAULTS, DEMO_POLICY } from '../../demo/demo-policy.ts';
import { generateDemo } from '../../demo/generate-demo.ts';
import { createApi } from '../create-api.ts';
import { createMemoryStore } from '../memory-store.ts';

const store = createMemoryStore();
const { asOf, ...demo } = generateDemo({ months: 6 });
await store.write({ ...demo, isDemonstration: true, dataAsOf: asOf });
const app = createApi({ store, policies: [tawasul, DEMO_POLICY], defaults: DEMO_DEFAULTS });
const ask = async (change: Partial<KpiQuery> = {}) =>
  app.request(`/v1/due?q=${encodeQuery({ ...EMPTY_QUERY, kpis: ['received'], ...change })}`);
const due = async (change?: Partial<KpiQuery>) => (await (await ask(change)).json()) as DueAnswer;

describe('GET /v1/due', () => {
  it('places every pending inquiry on a working day, before it, after the days, or on a clock that stands', async () => {
    const answer = await due();
    expect(answer).toMatchObject({ today: '2026-10-31', opensAt: '2026-11-01T04:00:00Z', policy: { id: 'demo-time-limits' } });
    expect(answer.response?.days.map(({ on }) => on)).toEqual(['2026-11-01', '2026-11-02', '2026-11-03', '2026-11-04', '2026-11-05']);
    const query = { ...EMPTY_QUERY, kpis: ['response-on-time', 'resolution-on-time', 'backlog-overdue'] };
    const table = (await (await app.request(`/v1/kpis?q=${encodeQuery(query)}`)).json()) as {
      total: { values: Record<string, { value: number; pending: number }> };
    };
    for (const clock of ['response', 'resolution'] as const) {
      const part = answer[clock]!;
      const pending = [part.atOpening, ...part.days.map(({ count }) => count), part.later, part.standing].reduce<number>(
        (sum, count) => sum + count!,
        0,
      );
      expect(pending).toBe(table.total.values[`${clock}-on-time`]!.pending);
      expect(pending).toBeGreaterThan(50);
    }
    expect(answer.resolution!.overdue).toBe(table.total.values['backlog-overdue']!.value);
  });

  it('hides small counts where it is asked to, and the next smallest with one that stands alone', async () => {
    const hidden = (whole: DueAnswer, shown: DueAnswer) =>
      (['response', 'resolution'] as const).flatMap((clock) => {
        const partsOf = ({ overdue, atOpening, days, later, standing }: NonNullable<DueAnswer['response']>) => [
          ...[overdue, atOpening, later, standing],
          ...days.map(({ count }) => count),
        ];
        const [all, some] = [partsOf(whole[clock]!), partsOf(shown[clock]!)];
        for (const [i, count] of some.entries()) expect([null, all[i]]).toContain(count);
        expect(some.filter((count) => count !== null && count > 0 && count < 5)).toEqual([]);
        return [all.filter((_, i) => some[i] === null)];
      });
    let [small, more] = [0, 0];
    for (const channel of ['tawasul', 'phone', 'email', 'letter', 'in-person']) {
      const where = { channel: [channel] };
      for (const counts of hidden(await due({ where }), await due({ where, suppress: true }))) {
        const few = counts.filter((count) => count! < 5).length;
        small += few;
        more += counts.length - few;
        if (few === 1) expect(counts.length).toBeGreaterThan(1);
      }
    }
    expect(small).toBeGreaterThan(0);
    expect(more).toBeGreaterThan(0);
  });

  it('says nothing of a clock that the policy sets no target for', async () => {
    const answer = await due({ policy: 'tawasul' });
    expect(answer.response).not.toBeNull();
    expect(answer.resolution).toBeNull();
  });

  it('is of the filter and the as-of that were asked for', async () => {
    const answer = await due({ where: { channel: ['no-such'] }, asOf: '2026-10-28T09:00:00+03:00' });
    expect(answer.response).toMatchObject({ overdue: 0, atOpening: 0, later: 0, standing: 0 });
    expect(answer.response?.days[0]).toEqual({ on: '2026-10-28', closesAt: '2026-10-28T11:15:00Z', count: 0 });
    expect(answer.opensAt).toBe('2026-10-28T06:00:00Z');
  });

  it('is asked again for a 304, and refused without a question', async () => {
    const etag = (await ask()).headers.get('etag')!;
    const url = `/v1/due?q=${encodeQuery({ ...EMPTY_QUERY, kpis: ['received'] })}`;
    expect((await app.request(url, { headers: { 'if-none-match': etag } })).status).toBe(304);
    expect((await app.request('/v1/due')).status).toBe(400);
  });
});
