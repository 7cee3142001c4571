import { describe, expect, it } from 'vitest';
import type { Desk } from '../../src/cli/database/desk.ts';
import { memoryDesk } from '../../src/cli/inputs/memory-desk.ts';
import { findCalendarPreset } from '../../src/core/calendar/presets/index.ts';
import { KPIS } from '../../src/core/kpis/index.ts';
import { EMPTY_QUERY, type KpiTable } from '../../src/core/query.ts';
import type { Policy } from '../../src/core/sla/policy.ts';
import { runIntake } from '../../src/intake/run-intake.ts';
import { type Expected, type ExpectedFigures, expectedOf, filesOf, mappingNamed, missingSet } from '../intake/sets.ts';

/*
 * What the references say and we rightly do not:
 * - their hours are differences of wall-clock times as written. Ours are real elapsed seconds, so a case open over a DST change
 *   differs by an hour. Each set is therefore read twice: as if written in UTC, where both must agree to the second, and in its
 *   own zone, where the reference's own zone-aware answer must.
 * - their p90 "linear" interpolates between cases and their median averages two: ours are nearest rank, always a case that was.
 * - a closing before the opening: they leave it out of durations and keep it in "opened". Ours is ended, time unknown: in
 *   received, in no latency and in no rate; so the share's denominator is opened less those.
 * - "within N days" of all opened: they count the open ones against it whenever they were opened. Ours does once the N days are
 *   over: asked long after the last case, nothing is pending and the two are the same.
 */
const SETS = [
  { set: 'boston-311', pattern: /^filtered_\d{4}\.csv$/, monthly: (e: Expected) => e.monthly, hasResponses: false },
  { set: 'nyc-311', pattern: /\.csv$/, monthly: (e: Expected) => e.monthly, hasResponses: false },
  { set: 'miami-311', pattern: /^311data\.json$/, monthly: (e: Expected) => e.monthly, hasResponses: false },
  // closed_at is the automatic closing five days later; what counts is resolved_at
  { set: 'uci-incidents', pattern: /\.zip$/, monthly: (e: Expected) => e.open_to_RESOLVED_monthly!, hasResponses: true },
] as const;
type SetEntry = (typeof SETS)[number];

const LONG_AFTER = '2026-01-01T00:00:00Z';
const always = findCalendarPreset('always')!;

const desks = new Map<string, Promise<Desk>>();
/** Each set is read once a zone. */
function deskOf({ set, pattern }: Pick<SetEntry, 'set' | 'pattern'>, zone: 'as-utc' | 'own-zone'): Promise<Desk> {
  const open = async (): Promise<Desk> => {
    const own = mappingNamed(set);
    const mapping = zone === 'as-utc' ? { ...own, zone: 'UTC' } : own;
    const outcome = await runIntake(filesOf(set, pattern), mapping);
    if (!outcome.ok) throw new Error(outcome.problem.message.en);
    return memoryDesk({ ...outcome, mapping, source: set });
  };
  const desk = desks.get(`${set} ${zone}`) ?? open();
  desks.set(`${set} ${zone}`, desk);
  return desk;
}

const text = { en: 'test', ar: 'test' };
const withinDays = (days: number): Policy => ({
  id: `within-${days}`,
  version: '1',
  title: text,
  source: text,
  rules: [{ resolution: { workingHours: days * 24 } }],
});

const ask = (desk: Desk, kpis: readonly string[], policy: Policy | null = null): Promise<KpiTable> =>
  desk.answer({ ...EMPTY_QUERY, kpis, asOf: LONG_AFTER }, { calendars: [always], policy });

/** Their hours are rounded to four decimals: the second is certain. */
const seconds = (hours: number | null): number | null => (hours === null ? null : Math.round(hours * 3600));

describe.each(SETS)('$set', (entry) => {
  it('agrees month by month with its reference: received, p90 to the second, within 5 and 10 days', async (context) => {
    const missing = missingSet(entry.set);
    if (missing !== null) context.skip(missing);
    const expected = expectedOf(entry.set);
    const desk = await deskOf(entry, 'as-utc');
    const counts = await ask(desk, ['received', 'ended-unknown', 'resolution-p90']);
    const shares = await Promise.all([5, 10].map((days) => ask(desk, ['resolution-on-time'], withinDays(days))));

    const openedIn = new Map(expected.monthly.map(({ month, opened }) => [month, opened]));
    const answers = counts.rows.map((row, i) => ({ row, on: shares.map(({ rows }) => rows[i]!.values['resolution-on-time']!) }));
    // Ours has a row for every month up to the as-of; theirs only for months with cases.
    const silent = answers.filter(({ row }) => !openedIn.has(row.period));
    expect(silent.every(({ row }) => row.values.received?.value === 0 && row.values['resolution-p90']?.value === null)).toBe(true);

    const monthly = entry.monthly(expected);
    expect(monthly.length).toBeGreaterThan(0);
    for (const month of monthly) {
      const { row, on } = answers.find(({ row: { period } }) => period === month.month)!;
      const { received, 'resolution-p90': p90, 'ended-unknown': ended } = row.values;
      expect(received?.value, month.month).toBe(openedIn.get(month.month));
      expect([p90?.value, p90?.n ?? 0], `p90 of ${month.month}`).toEqual([seconds(month.p90_hours_nearest_rank), month.valid_closed]);
      const answerable = received!.value! - ended!.value!;
      expect([on[0]!.numerator, on[1]!.numerator], `within 5 and 10 days of ${month.month}`).toEqual([month.within_5d, month.within_10d]);
      expect([on[0]!.denominator, on[1]!.denominator, on[0]!.pending]).toEqual([answerable, answerable, 0]);
    }
  });

  it('gives no figure that the source does not record', async (context) => {
    const missing = missingSet(entry.set);
    if (missing !== null) context.skip(missing);
    const responseKpis = KPIS.filter(({ needs }) => needs.includes('responded')).map(({ id }) => id);
    expect(responseKpis.length).toBeGreaterThan(3);
    const { total } = await ask(await deskOf(entry, 'as-utc'), responseKpis);
    for (const id of responseKpis) {
      if (entry.hasResponses) expect(total.values[id]?.notRecorded ?? [], id).not.toContain('responded');
      else expect(total.values[id], id).toMatchObject({ value: null, notRecorded: expect.arrayContaining(['responded']) });
    }
  });
});

describe('durations over a DST change', () => {
  it('are real seconds in the zone of Boston, as its zone-aware reference has them', async (context) => {
    const missing = missingSet('boston-311');
    if (missing !== null) context.skip(missing);
    const { overall } = (expectedOf('boston-311') as Expected & { tz_aware_alternative: { overall: ExpectedFigures } })
      .tz_aware_alternative;
    const desk = await deskOf(SETS[0], 'own-zone');
    const { total } = await ask(desk, ['resolution-p90']);
    expect(total.values['resolution-p90']).toMatchObject({ value: seconds(overall.p90_hours_nearest_rank), n: overall.valid_closed });
    const [five, ten] = await Promise.all([5, 10].map((days) => ask(desk, ['resolution-on-time'], withinDays(days))));
    expect([five, ten].map((table) => table!.total.values['resolution-on-time']?.numerator)).toEqual([
      overall.within_5d,
      overall.within_10d,
    ]);
  });
});
