import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { createMemoryStore } from '../../src/api/memory-store.ts';
import type { Store } from '../../src/api/store.ts';
import type { AwardCyclesAnswer, AwardModelEntry, AwardScoreAnswer, ImprovementEntry, ReadinessAnswer } from '../../src/contract/award.ts';
import type { AwardModel } from '../../src/core/awards/award-model.ts';
import { customerCommunication } from '../../src/core/awards/models/customer-communication.ts';
import { AWARD_MODELS } from '../../src/core/awards/models/index.ts';
import { DEFAULT_READINESS } from '../../src/core/awards/readiness-rules.ts';
import { openDuckDbStore } from '../../src/server/duckdb-store.ts';
import { CLAIM, openWorld, type World } from './evidence-world.ts';

/**
 * Two years, ten inquiries on the first Sunday of each month, answered after a day; in each month of 2025 one is answered after
 * two months, which is late; nine of ten ratings are good. The as-of is in the middle of the third year.
 */
const pad = (n: number): string => String(n).padStart(2, '0');
const firstSunday = (year: number, month: number): number => 1 + ((7 - new Date(Date.UTC(year, month - 1, 1)).getUTCDay()) % 7);
const records = [2024, 2025, 2026].flatMap((year) =>
  Array.from({ length: year === 2026 ? 6 : 12 }, (_, m) => m + 1).flatMap((month) =>
    Array.from({ length: 10 }, (_, i) => {
      const on = firstSunday(year, month);
      const isLate = year === 2025 && i === 0;
      const answeredAt = isLate
        ? new Date(Date.UTC(year, month + 1, on, 6)).toISOString()
        : `${year}-${pad(month)}-${pad(on + 1)}T06:00:00Z`;
      return {
        id: `${year}-${month}-${i}`,
        receivedAt: `${year}-${pad(month)}-${pad(on)}T06:00:00Z`,
        kind: i % 2 === 0 ? 'complaint' : 'enquiry',
        channel: 'tawasul',
        rating: i === 1 ? 2 : 5,
        ...(i === 2 && month === 1 ? { promisedAt: 'gibberish' } : {}),
        events: [
          { at: answeredAt, type: 'responded' },
          { at: answeredAt, type: 'resolved' },
          { at: answeredAt, type: 'rated' },
        ],
      };
    }),
  ),
);

const STORES: readonly [string, () => Promise<Store>][] = [
  ['memory', async () => createMemoryStore()],
  ['DuckDB', () => openDuckDbStore(':memory:')],
];

describe.each(STORES)('an award over %s', (_, open) => {
  let store: Store;
  let world: World;
  beforeEach(async () => {
    store = await open();
    world = await openWorld(store);
    const removed = Array.from({ length: 12 }, (_, i) => `q-${i}`);
    await world.import(records, { removed, dataAsOf: '2026-06-30T20:59:59Z' });
  });
  afterEach(() => store.close());

  const post = async <T>(path: string, body: object): Promise<T> => {
    const { status, body: answer } = await world.send('POST', path, body);
    expect([status, status === 200 ? null : answer]).toEqual([200, null]);
    return answer as T;
  };
  const model = 'customer-communication';
  const score = (more: object = {}) => post<AwardScoreAnswer>('/v1/award/score', { model, ...more });

  it('scores a cycle that has ended by hand-computed points', async () => {
    const answer = await score({ cycle: '2025' });
    // 108 of 120 in time: 0.9, two thirds of the way from floor to target, so 53.33; a day's work of 7.25 h: just under 100;
    // 108 of 120 satisfied: 0.9, half way to stretch, so 90; none reopened: 100
    const [inTime, taken, satisfied, reopened] = answer.criteria;
    expect(inTime).toMatchObject({
      figure: { numerator: 108, denominator: 120 },
      isMet: false,
      gap: { kind: 'short', more: 120, fewer: 6 },
    });
    expect(inTime?.points).toBeCloseTo((50 * 160) / 300, 9);
    expect(taken?.figure).toMatchObject({ value: 7.25 * 3600, n: 120 });
    expect(taken?.points).toBeCloseTo((25 * (80 + (20 * (36 - 7.25)) / (36 - 7.2))) / 100, 9);
    expect(satisfied?.points).toBeCloseTo((15 * 90) / 100, 9);
    expect(reopened).toMatchObject({ figure: { numerator: 0, denominator: 120 }, points: 10, isMet: true });
    expect(answer).toMatchObject({
      isFinal: true,
      isProvisional: false,
      scoredWeight: 100,
      unscoredWeight: 0,
      progress: { state: 'ended' },
    });
    expect(answer.points).toBeCloseTo(
      answer.criteria.reduce((sum, { points }) => sum + (points ?? 0), 0),
      9,
    );
    expect(inTime?.projection).toMatchObject({ low: 0.9, high: 0.9, basis: 'final' });
    expect(answer.projectedPoints.low).toBeCloseTo(answer.points, 9);
    expect(answer.sensitivity[0]).toMatchObject({ criterion: 'answered-in-time' });
  });

  it('projects a running cycle as a range, and lists what is missing', async () => {
    const answer = await score();
    expect(answer).toMatchObject({ cycle: { id: '2026' }, isFinal: false, progress: { state: 'running', remainingMonths: 6 } });
    const [inTime] = answer.criteria;
    expect(inTime?.figure).toMatchObject({ numerator: 60, denominator: 60 });
    expect(inTime?.projection).toMatchObject({ high: 1, expected: 60, pending: 0 });
    expect(inTime?.projection?.low).toBeLessThan(1);
    expect(inTime?.outlook.history).toHaveLength(30);
    expect(answer.projectedPoints.low).toBeLessThan(answer.projectedPoints.high);
    const kinds = answer.gaps.filter(({ criterion }) => criterion === 'answered-in-time' || criterion === null);
    expect(kinds).toEqual([
      { kind: 'short-history', criterion: 'answered-in-time', count: 30 },
      { kind: 'missing-evidence', criterion: 'answered-in-time', count: 1 },
      { kind: 'defects', criterion: null, count: 3 },
      { kind: 'rests-on-prediction', criterion: null, count: null },
    ]);
    const subject = { model, criterion: 'answered-in-time', cycle: '2026' };
    await world.put('claim', 'in-time', { ...CLAIM, subject });
    expect((await score()).gaps).toContainEqual({ kind: 'no-snapshot', criterion: 'answered-in-time', count: 1 });
  });

  it('sets cycles side by side and checks what is said of them in a row', async () => {
    const answer = await post<AwardCyclesAnswer>('/v1/award/cycles', { model, cycle: '2025', years: 2 });
    expect(answer.cycles.map(({ cycle }) => cycle.id)).toEqual(['2022', '2023', '2024', '2025']);
    expect(answer.cycles.map(({ definition }) => definition.isComparable)).toEqual([true, true, true, true]);
    expect(answer.cycles[2]).toMatchObject({
      isFinal: true,
      definition: { policy: { id: 'tawasul', version: '1' }, changesInside: false },
    });
    const streak = (criterion: string | null, from: AwardCyclesAnswer = answer) =>
      from.streaks.find((entry) => entry.criterion === criterion);
    expect(streak('answered-in-time')).toMatchObject({ verdict: 'not-supported', doubts: [{ cycle: '2025', reason: 'missed' }] });
    expect(streak('satisfaction')).toMatchObject({ verdict: 'supported', run: 2 });
    const third = await post<AwardCyclesAnswer>('/v1/award/cycles', { model, cycle: '2025', years: 3 });
    expect(streak('satisfaction', third)).toMatchObject({ verdict: 'cannot-be-told', doubts: [{ cycle: '2023', reason: 'no-figure' }] });
    const running = await post<AwardCyclesAnswer>('/v1/award/cycles', { model, cycle: '2026', years: 1 });
    expect(streak('satisfaction', running)).toMatchObject({ verdict: 'cannot-be-told', doubts: [{ cycle: '2026', reason: 'running' }] });
  });

  it('hides small figures where that is asked, in a cycle and side by side, and all that would reveal them', async () => {
    const few = records.filter(({ id }) => ['2025-3-1', '2025-4-1', '2025-5-1'].includes(id));
    await world.import(few.map((record) => ({ ...record, id: `few-${record.id}`, channel: 'walk-in' })));
    const criteria = customerCommunication.criteria.map((criterion, i) =>
      i === 2 ? { ...criterion, where: { channel: ['walk-in'] } } : criterion,
    );
    const asked = { model: { ...customerCommunication, criteria }, cycle: '2025' };
    const [open, told] = await Promise.all([score(asked), score({ ...asked, suppress: true })]);
    const small = criteria[2]!;
    expect(open.criteria[2]?.figure).toMatchObject({ numerator: 0, denominator: 3 });
    expect(told.criteria.map(({ figure }) => figure.isSuppressed === true)).toEqual([false, false, true, false]);
    expect(told.criteria[2]).toMatchObject({
      figure: { value: null, isSuppressed: true },
      ...{ score: null, points: null, isMet: null, projection: null, gap: null },
    });
    // totals are of what is told: the difference to what is shown of the others is nothing
    const others = open.criteria.filter((_, i) => i !== 2);
    expect(told.points).toBeCloseTo(
      others.reduce((sum, { points }) => sum + (points ?? 0), 0),
      9,
    );
    expect([told.scoredWeight, told.projectedPoints.weight]).toEqual([100 - small.weight, 100 - small.weight]);
    // months add up to the cycle, so none is told
    expect(told.criteria.map(({ outlook }) => outlook)).toEqual(criteria.map(() => ({ history: [], withOpenWork: null })));
    for (const [i, { outlook: _, ...state }] of told.criteria.entries()) if (i !== 2) expect(open.criteria[i]).toMatchObject(state);
    expect(told.sensitivity.find(({ criterion }) => criterion === small.id)).toMatchObject({
      pointsPerStep: null,
      toStretch: small.weight,
    });
    // what a submission lacks beside its figure is still said
    const gapsOf = (answer: AwardScoreAnswer) => answer.gaps.filter(({ criterion }) => criterion === small.id).map(({ kind }) => kind);
    expect(gapsOf(open)).toContain('small-n');
    expect(gapsOf(told)).toEqual(gapsOf(open).filter((kind) => kind !== 'small-n'));

    const cycles = await post<AwardCyclesAnswer>('/v1/award/cycles', { ...asked, suppress: true, years: 1 });
    expect(cycles.cycles.at(-1)?.points).toBe(told.points);
    expect(cycles.streaks.find(({ criterion }) => criterion === small.id)).toMatchObject({
      verdict: 'cannot-be-told',
      doubts: [{ cycle: '2025', reason: 'hidden' }],
    });
    expect(cycles.streaks[0]).toMatchObject({ criterion: null, doubts: [{ cycle: '2025', reason: 'hidden' }] });
    expect((await world.send('POST', '/v1/award/readiness', { model, suppress: true })).status).toBe(422);
  });

  it('claims what has ended where no cycle is asked for, and shows the running one beside it', async () => {
    const asked = await post<AwardCyclesAnswer>('/v1/award/cycles', { model, cycle: '2025', years: 2 });
    const open = await post<AwardCyclesAnswer>('/v1/award/cycles', { model, years: 2 });
    expect([asked.claimed, open.claimed]).toEqual(['2025', '2025']);
    expect(open.cycles.map(({ cycle, progress }) => [cycle.id, progress.state])).toEqual([
      ['2022', 'ended'],
      ['2023', 'ended'],
      ['2024', 'ended'],
      ['2025', 'ended'],
      ['2026', 'running'],
    ]);
    expect(open.streaks).toEqual(asked.streaks);
    // of a model whose only cycle still runs, that is what is claimed
    const young = { ...customerCommunication, cycles: customerCommunication.cycles.slice(-1) };
    const first = await post<AwardCyclesAnswer>('/v1/award/cycles', { model: young, years: 1 });
    expect([first.claimed, first.streaks[0]?.verdict]).toEqual(['2026', 'cannot-be-told']);
  });

  it('measures a cycle by the policy that was in force in it, and says that it cannot be compared', async () => {
    const cycles = customerCommunication.cycles.map((cycle) => (cycle.id === '2024' ? { ...cycle, policy: 'spso-stage-1' } : cycle));
    const draft = { ...customerCommunication, cycles };
    const answer = await post<AwardCyclesAnswer>('/v1/award/cycles', { model: draft, cycle: '2025', years: 2 });
    expect(answer.cycles.map(({ definition }) => [definition.policy?.id, definition.isComparable]).slice(-2)).toEqual([
      ['spso-stage-1', false],
      ['tawasul', true],
    ]);
    expect(answer.streaks.find(({ criterion }) => criterion === 'satisfaction')).toMatchObject({
      verdict: 'cannot-be-told',
      doubts: [{ cycle: '2024', reason: 'definition-differs' }],
    });
  });

  it('profiles readiness on six attributes', async () => {
    const { profiles } = await post<ReadinessAnswer>('/v1/award/readiness', { model });
    const inTime = profiles[0];
    expect(inTime).toMatchObject({ criterion: 'answered-in-time', kpi: 'response-on-time', months: 30 });
    const attributes = Object.fromEntries(
      inTime?.attributes.map(({ attribute, numerator, denominator }) => [attribute, [numerator, denominator]]) ?? [],
    );
    expect(attributes).toMatchObject({
      // complaints and enquiries over one channel, 60 of each
      scope: [2, 2],
      usability: [297, 300],
      // 18 of 30 months at 100 %, 12 at 90 %
      targets: [18, 30],
      // 114 of 120 in the last twelve months is 0.95: beats 0.94 and equals 0.95
      comparison: [1, 2],
      future: [1, 1],
    });
    expect(inTime?.attributes.find(({ attribute }) => attribute === 'trend')?.score).toBeLessThanOrEqual(30);
  });

  it('profiles readiness by the numbers of the model, and by the usual ones where it names none', async () => {
    const of = async (readiness: AwardModel['readiness']) => {
      const { profiles } = await post<ReadinessAnswer>('/v1/award/readiness', { model: { ...customerCommunication, readiness } });
      return Object.fromEntries(
        profiles[0]?.attributes.map(({ attribute, numerator, denominator }) => [attribute, [numerator, denominator]]) ?? [],
      );
    };
    const usual = await of(undefined);
    expect(await of(DEFAULT_READINESS)).toEqual(usual);
    // 5 of each a month: ten only in two months
    expect(await of({ ...DEFAULT_READINESS, scopeMonths: 1, targetMonths: 10 })).toMatchObject({
      scope: [0, 2],
      targets: [expect.any(Number), 10],
    });
    expect(await of({ ...DEFAULT_READINESS, scopeMonths: 2 })).toMatchObject({ scope: [2, 2] });
    expect(await of({ ...DEFAULT_READINESS, cellN: 61 })).toMatchObject({ scope: [0, 2] });
    expect((await of({ ...DEFAULT_READINESS, trendYears: 2 })).trend?.[0]).toBeGreaterThan(30);
  });

  it('keeps edited models with versions, and judges them', async () => {
    const mine = {
      ...customerCommunication,
      id: 'mine',
      criteria: customerCommunication.criteria.map((entry, i) => (i === 0 ? { ...entry, weight: 40 } : entry)),
    };
    const refused = await world.put('award-model', 'mine', mine);
    expect(refused).toMatchObject({ status: 422, body: { code: 'invalid-award-model', problems: [{ place: 'criteria' }] } });
    const extra = { ...customerCommunication.criteria[0], id: 'extra', kpi: 'one-touch-rate', weight: 0 };
    expect(
      (
        await world.put('award-model', 'mine', {
          ...customerCommunication,
          id: 'mine',
          criteria: [...customerCommunication.criteria, extra],
        })
      ).status,
    ).toBe(201);
    const { models } = (await world.send('GET', '/v1/award/models')).body as { models: readonly AwardModelEntry[] };
    expect(models.map((entry) => [entry.model.id, entry.model.version, entry.isPreset, entry.documentVersion])).toEqual([
      ...AWARD_MODELS.map(({ id }) => [id, '1', true, 0]),
      ['mine', '1+1', false, 1],
    ]);
    const answer = await score({ model: 'mine@1+1', cycle: '2025' });
    expect(answer.scoredWeight).toBe(100);
    expect(answer.criteria.at(-1)).toMatchObject({ criterion: 'extra', points: 0 });
    expect(answer.criteria.at(-1)?.score).not.toBeNull();
    for (const [body, code] of [
      [{ model: 'nobody' }, 'unknown-award-model'],
      [{ model: 'mine@1+2' }, 'unknown-award-model'],
      [{ model, cycle: '1999' }, 'unknown-cycle'],
      [{ model: { id: 'x' } }, 'invalid-award-model'],
      [{ cycle: '2025' }, 'invalid-award-request'],
    ] as const) {
      expect((await world.send('POST', '/v1/award/score', body)).body).toMatchObject({ code });
    }
  });

  it('links an improvement to its figure and the signal in it', async () => {
    const entry = {
      title: { en: 'A second desk', ar: 'مكتب ثان' },
      cause: { en: 'One desk for all' },
      action: { en: 'Two desks' },
      startedOn: '2026-01-01',
      kpi: 'response-on-time',
    };
    expect((await world.put('improvement', 'desk', entry)).status).toBe(201);
    expect((await world.put('improvement', 'bad', { ...entry, kpi: 'x' })).body).toMatchObject({ code: 'invalid-document', place: 'kpi' });
    const { improvements } = (await world.send('GET', '/v1/award/improvements')).body as { improvements: readonly ImprovementEntry[] };
    expect(improvements).toMatchObject([{ id: 'desk', version: 1, author: 'Amal', effect: { months: 6 } }]);
    expect(['no-signal', 'improvement']).toContain(improvements[0]?.effect.effect);
  });
});
