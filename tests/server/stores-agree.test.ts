import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { createMemoryStore } from '../../src/api/memory-store.ts';
import type { KeyedSettings, Store, WriteBatch } from '../../src/api/store.ts';
import { compileCalendar } from '../../src/core/calendar/compile-calendar.ts';
import { CALENDAR_PRESETS } from '../../src/core/calendar/presets/index.ts';
import { statisticsOf } from '../../src/core/kpi-table.ts';
import { GUARDS, KPIS } from '../../src/core/kpis/index.ts';
import { periodsBetween } from '../../src/core/period.ts';
import { GRAINS, type Where } from '../../src/core/query.ts';
import type { CaseQuestion, Question } from '../../src/core/question.ts';
import { generateDemo } from '../../src/demo/generate-demo.ts';
import { createRandom } from '../../src/demo/random.ts';
import { openDuckDbStore } from '../../src/server/duckdb-store.ts';

const DAY = 86_400;
const QUESTIONS = 25;
const demo = generateDemo({ months: 3 });
const first = demo.inquiries[0]?.receivedAt as number;

const SETTINGS: KeyedSettings = {
  key: 'mixed',
  clocks: CALENDAR_PRESETS.map(compileCalendar),
  defaultCalendar: 'bh-government',
  policy: {
    rules: [
      { where: { channel: ['email', null] } },
      { where: { kind: ['suggestion'] }, calendar: 'always', response: { workingDays: 3 }, resolution: { promised: true } },
      { response: { workingDays: 5 }, resolution: { workingDays: 14 } },
    ],
  },
  override: null,
};
const WHERES: readonly Where[] = [
  {},
  { channel: ['web-portal', null, 'moved'] },
  { kind: ['complaint'], language: ['ar'] },
  { channel: [] },
];

const whole: WriteBatch = { ...demo, isDemonstration: true, dataAsOf: demo.asOf };
const changed = demo.inquiries
  .filter((_, i) => i % 17 === 0)
  .map((inquiry, i) => ({
    ...inquiry,
    updatedAt: (inquiry.updatedAt ?? 0) + (i % 3) - 1,
    channel: 'moved',
    events: inquiry.events?.slice(0, -1) ?? null,
  }));
const removed = demo.inquiries.filter((_, i) => i % 101 === 0).map(({ id }) => id);
const BATCHES = [whole, { ...whole, inquiries: [...changed, ...changed.slice(0, 5)], removed }, whole];

let duckdb: Store;
let memory: Store;
const versions: number[] = [];
const both = async <T>(ask: (store: Store) => Promise<T>): Promise<T> => {
  const answer = await ask(duckdb);
  expect(answer).toEqual(await ask(memory));
  return answer;
};

beforeAll(async () => {
  duckdb = await openDuckDbStore(':memory:');
  memory = createMemoryStore();
});
afterAll(async () => {
  await duckdb.close();
  await memory.close();
});

describe('the DuckDB store and the store in memory', () => {
  it('write the same: counts, versions, meta, changes, quarantine', async () => {
    for (const batch of BATCHES) versions.push((await both((store) => store.write(batch))).dataVersion);
    for (const version of [undefined, ...versions]) await both((store) => store.meta(version));
    expect((await both((store) => store.changes(5, 3000))).changes.length).toBeGreaterThan(1000);
    await both((store) => store.rejections({ offset: 0, limit: 100 }));
    for (const id of [removed[0] as string, changed[1]?.id as string])
      for (const at of versions) await both((store) => store.inquiry(id, at));
  });

  it('answer the same, with the same cases behind the figures', async () => {
    const random = createRandom(5);
    const pick = <T>(values: readonly T[]): T => values[random.index(values.length)] as T;
    let cases = 0;
    for (let i = 0; i < QUESTIONS; i++) {
      const from = first + Math.floor((random.next() * 90 - 15) * DAY);
      const to = from + Math.floor(random.next() * 120 * DAY);
      const question: Question = {
        statistics: statisticsOf([...KPIS, ...GUARDS]),
        periods: random.isOneIn(9) ? [] : periodsBetween(from, to, pick(GRAINS), { zone: 'Asia/Bahrain', weekStartsOn: 'sun' }),
        by: pick([[], ['governorate'], ['channel', 'kind']] as const),
        where: pick(WHERES),
        asOf: random.isOneIn(4) ? demo.asOf : first + Math.floor((random.next() * 110 - 10) * DAY),
      };
      const settings = random.isOneIn(2) ? SETTINGS : { ...SETTINGS, key: 'always', override: 'always' };
      const version = pick(versions);
      const { groups } = await both((store) => store.answer(question, settings, version));
      const of = pick<CaseQuestion['of']>(['excluded', ...question.statistics]);
      const group = question.by.length === 0 || groups.length === 0 ? null : pick(groups);
      const range = { startsAt: from, endsAt: to };
      const page = { offset: random.index(20), limit: 10 };
      const behind = await both((store) => store.cases({ ...question, of, group, range }, settings, version, page));
      cases += behind.total;
    }
    expect(cases).toBeGreaterThan(500);
  });

  it('count what falls due the same, and no open inquiry twice or never', async () => {
    let pending = 0;
    for (const asOf of [demo.asOf, demo.asOf - 9 * DAY, first + 20 * DAY]) {
      for (const where of WHERES) {
        for (const settings of [SETTINGS, { ...SETTINGS, key: 'always', override: 'always' }]) {
          const edges = [0, 1, 2, 5, 40].map((days) => asOf + days * DAY);
          const due = await both((store) => store.due({ where, asOf, edges }, settings, versions[1] as number));
          const question: Question = {
            statistics: (['response', 'resolution'] as const).flatMap((clock) =>
              (['pending', 'overdue'] as const).map((state) => ({ kind: 'count' as const, of: { all: [`${clock}-${state}` as const] } })),
            ),
            periods: [{ label: 'all', startsAt: first - DAY, endsAt: asOf + 1 }],
            by: [],
            where,
            asOf,
          };
          const { grids } = await memory.answer(question, settings, versions[1] as number);
          const counts = grids.map(({ total }) => (total as { count: number }).count);
          const parts = (['response', 'resolution'] as const).flatMap((clock) => {
            const { byEdge, standing, overdue } = due[clock];
            return [byEdge.reduce((sum, count) => sum + count, standing), overdue];
          });
          expect(parts).toEqual(counts);
          pending += parts[0]! + parts[2]!;
        }
      }
    }
    expect(pending).toBeGreaterThan(1000);
  });
});
