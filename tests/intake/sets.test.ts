import { describe, expect, it } from 'vitest';
import { compileZone } from '../../src/core/calendar/zone.ts';
import type { Inquiry } from '../../src/core/inquiry.ts';
import { formatInstant } from '../../src/core/instant.ts';
import type { IntakeResult } from '../../src/intake/report.ts';
import { expectedOf, mappingNamed, missingSet, takeIn } from './sets.ts';

const SETS = [
  { mapping: 'boston-311', set: 'boston-311', pattern: /^filtered_\d{4}\.csv$/, recorded: ['resolved'] },
  { mapping: 'nyc-311', set: 'nyc-311', pattern: /\.csv$/, recorded: ['resolved'] },
  { mapping: 'miami-311', set: 'miami-311', pattern: /^311data\.json$/, recorded: ['resolved'] },
  { mapping: 'uci-incidents', set: 'uci-incidents', pattern: /\.zip$/, recorded: ['responded', 'resolved'] },
] as const;
type SetName = (typeof SETS)[number]['set'];

const runs = new Map<string, Promise<IntakeResult>>();
/** Each set is read once for all the tests that look at it. */
function resultOf(name: SetName): Promise<IntakeResult> {
  const { mapping, set, pattern } = SETS.find((one) => one.set === name)!;
  const run = runs.get(name) ?? takeIn(mapping, set, pattern);
  runs.set(name, run);
  return run;
}
const resolutionOf = ({ events, resolvedAt }: Inquiry): number | null =>
  events === null ? resolvedAt : (events.find(({ type }) => type === 'resolved')?.at ?? null);
const byId = (result: IntakeResult, id: string): Inquiry => result.inquiries.find((inquiry) => inquiry.id === id)!;
const at = (instant: number | null | undefined): string | null =>
  instant === null || instant === undefined ? null : formatInstant(instant);

describe.each(SETS)('$mapping', ({ mapping, set, recorded }) => {
  it('gives every month the number of cases that the reference gives it', async (context) => {
    const missing = missingSet(set);
    if (missing !== null) context.skip(missing);
    const { inquiries, report } = await resultOf(set);
    const expected = expectedOf(set);
    const { toLocalSeconds } = compileZone(mappingNamed(mapping).zone!);
    const months = new Map<string, number>();
    for (const { receivedAt } of inquiries) {
      const month = new Date(toLocalSeconds(receivedAt) * 1000).toISOString().slice(0, 7);
      months.set(month, (months.get(month) ?? 0) + 1);
    }
    expect(Object.fromEntries(months)).toEqual(Object.fromEntries(expected.monthly.map(({ month, opened }) => [month, opened])));
    expect(report).toMatchObject({ read: expected.rows_read, accepted: expected.cases, filtered: 0, rejected: 0 });
    expect(report.accepted + report.replaced).toBe(report.read);
  });

  it('declares what the source records, and promises no more', async (context) => {
    const missing = missingSet(set);
    if (missing !== null) context.skip(missing);
    const result = await resultOf(set);
    expect(result.recorded).toEqual(recorded);
    expect(result.inquiries.some(({ firstRespondedAt }) => firstRespondedAt !== null)).toBe(false);
  });
});

describe('boston-311 traps', () => {
  it('takes targets from sla_target_dt, not from the flattering flag, and leaves the rest untargeted', async (context) => {
    const missing = missingSet('boston-311');
    if (missing !== null) context.skip(missing);
    const { inquiries } = await resultOf('boston-311');
    const due = expectedOf('boston-311').overall.sla_due!;
    const targeted = inquiries.filter(({ promisedAt }) => promisedAt !== null);
    // Two requests with a target close seconds before they open: the reference counts them as closed by their due date.
    const closed = targeted.filter((inquiry) => inquiry.resolvedAt !== null || inquiry.isEndedUnknown);
    expect([targeted.length, closed.length]).toEqual([due.with_due, due.closed_with_due]);
    expect(closed.filter(({ resolvedAt, promisedAt, isEndedUnknown }) => isEndedUnknown || resolvedAt! <= promisedAt!)).toHaveLength(
      due.closed_by_due,
    );
    expect(JSON.stringify(mappingNamed('boston-311').fields)).not.toContain('on_time');
  });

  it('calls the ten closings before opening defects, and reads the 2019 part with its extra first column', async (context) => {
    const missing = missingSet('boston-311');
    if (missing !== null) context.skip(missing);
    const result = await resultOf('boston-311');
    expect(result.report.defects).toEqual({ 'resolution-before-receipt': expectedOf('boston-311').overall.negative_duration });
    expect(result.inquiries.filter(({ isEndedUnknown }) => isEndedUnknown)).toHaveLength(10);
    // The closing remark of this request holds the same time in UTC: 2019-10-01 15:05:06.
    expect(byId(result, '101002767909')).toMatchObject({
      channel: 'Constituent Call',
      category: 'Animal Generic Request',
      directorate: 'Animal Control',
      governorate: 'Roxbury',
    });
    expect(at(byId(result, '101002767909').resolvedAt)).toBe('2019-10-01T15:05:06Z');
  });
});

describe('nyc-311 traps', () => {
  it('reads 12 AM as the hour after midnight, in New York', async (context) => {
    const missing = missingSet('nyc-311');
    if (missing !== null) context.skip(missing);
    const result = await resultOf('nyc-311');
    expect(at(byId(result, '54049402').receivedAt)).toBe('2022-05-01T04:00:03Z');
    expect(at(byId(result, '54046813').resolvedAt)).toBe('2022-05-01T04:07:46Z');
    // 542 openings are 12:xx:xx AM (the note beside the set says 550: it counts "12:" in minutes too). Read as noon they would lie 12 hours later.
    const isFirstHour = (instant: number): boolean => at(instant)!.startsWith('2022-05-01T04:');
    expect(result.inquiries.filter(({ receivedAt }) => isFirstHour(receivedAt))).toHaveLength(542);
    expect(result.inquiries.every(({ receivedAt }) => receivedAt >= Date.UTC(2022, 4, 1, 4) / 1000)).toBe(true);
    expect(result.report.defects).toEqual({});
    expect(result.inquiries.every(({ promisedAt }) => promisedAt === null)).toBe(true);
  });
});

describe('miami-311 traps', () => {
  it('forgives the comment line and says so; the file without it reads the same', async (context) => {
    const missing = missingSet('miami-311');
    if (missing !== null) context.skip(missing);
    const result = await resultOf('miami-311');
    expect(result.report.notes).toEqual([{ code: 'comment-forgiven', source: '311data.json', detail: 1 }]);
    const clean = await takeIn('miami-311', 'miami-311', /^311data\.clean\.json$/);
    expect(clean.inquiries).toEqual(result.inquiries);
    expect(clean.report.notes).toEqual([]);
  });

  it('takes midnight closings as written: 37 lie before their opening, are defects and end at no known time', async (context) => {
    const missing = missingSet('miami-311');
    if (missing !== null) context.skip(missing);
    const { inquiries, report } = await resultOf('miami-311');
    const { overall } = expectedOf('miami-311');
    expect(report.defects).toEqual({ 'resolution-before-receipt': overall.negative_duration });
    expect(inquiries.filter(({ isEndedUnknown }) => isEndedUnknown)).toHaveLength(37);
    expect(inquiries.filter(({ resolvedAt }) => resolvedAt !== null)).toHaveLength(overall.valid_closed);
  });

  it('computes the promise from goal_days as the county counts: as many within goal', async (context) => {
    const missing = missingSet('miami-311');
    if (missing !== null) context.skip(missing);
    const result = await resultOf('miami-311');
    expect(at(byId(result, '15-10432530').promisedAt)).toBe('2016-01-15T04:59:59Z');
    const within = result.inquiries.filter(
      ({ resolvedAt, promisedAt, isEndedUnknown }) => isEndedUnknown || (resolvedAt !== null && resolvedAt <= promisedAt!),
    );
    expect(within).toHaveLength(expectedOf('miami-311').goal_days_met!.within_goal);
  });
});

describe('uci-incidents traps', () => {
  it('makes one case of all updates of an incident, ignoring the member that macOS added', async (context) => {
    const missing = missingSet('uci-incidents');
    if (missing !== null) context.skip(missing);
    const { inquiries, report } = await resultOf('uci-incidents');
    const expected = expectedOf('uci-incidents');
    expect(report).toMatchObject({ read: 141_712, accepted: 24_918, replaced: 116_794 });
    expect(report.notes.map(({ code, detail }) => [code, detail])).toEqual([
      ['members-ignored', '__MACOSX/._incident_event_log.csv'],
      ['rows-grouped', '141712 → 24918'],
    ]);
    expect(new Set(inquiries.map(({ citizen }) => citizen).filter((citizen) => citizen !== null)).size).toBe(expected.distinct_requesters);
    // The reference counts "?" as one of the categories; here it is null, "not recorded".
    expect(new Set(inquiries.map(({ category }) => category)).size).toBe(expected.distinct_category);
    expect(inquiries.some(({ category }) => category === '?')).toBe(false);
    expect(inquiries.filter(({ channel }) => channel === 'Phone')).toHaveLength(expected.by_channel.Phone!);
  });

  it('reads 5/3/2016 as 5 March', async (context) => {
    const missing = missingSet('uci-incidents');
    if (missing !== null) context.skip(missing);
    const result = await resultOf('uci-incidents');
    const inquiry = byId(result, 'INC0000047');
    expect([at(inquiry.receivedAt), at(inquiry.updatedAt), at(resolutionOf(inquiry))]).toEqual([
      '2016-02-29T04:40:00Z',
      '2016-03-06T10:00:00Z',
      '2016-03-01T09:52:00Z',
    ]);
    expect(Math.max(...result.inquiries.map(({ receivedAt }) => receivedAt))).toBe(Date.UTC(2017, 1, 16, 14, 17) / 1000);
  });

  it('resolves at resolved_at, never at closed_at; what has none is ended at no known time', async (context) => {
    const missing = missingSet('uci-incidents');
    if (missing !== null) context.skip(missing);
    const { inquiries, report } = await resultOf('uci-incidents');
    const resolved = expectedOf('uci-incidents').open_to_RESOLVED_overall!;
    const hours = inquiries
      .filter((inquiry) => resolutionOf(inquiry) !== null)
      .map((inquiry) => (resolutionOf(inquiry)! - inquiry.receivedAt) / 3600)
      .sort((a, b) => a - b);
    expect(hours).toHaveLength(resolved.valid_closed);
    expect(hours[Math.ceil((9 * hours.length) / 10) - 1]).toBeCloseTo(resolved.p90_hours_nearest_rank!, 4);
    expect(hours.filter((h) => h <= 120)).toHaveLength(resolved.within_5d);
    expect(inquiries.filter(({ isEndedUnknown }) => isEndedUnknown)).toHaveLength(1556);
    expect(report.defects['invalid-event-time']).toBe(1556);
  });

  it('takes the first handling as response; the two that lie before receipt are defects, and the next counts', async (context) => {
    const missing = missingSet('uci-incidents');
    if (missing !== null) context.skip(missing);
    const { inquiries, report } = await resultOf('uci-incidents');
    const expected = expectedOf('uci-incidents').overall.first_response!;
    expect(inquiries.filter(({ events }) => events!.some(({ type }) => type === 'responded'))).toHaveLength(expected.present);
    expect(report.defects['event-before-receipt']).toBe(expected.negative);
  });
});
