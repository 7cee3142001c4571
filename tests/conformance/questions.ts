import fc from 'fast-check';
import { DIMENSIONS, type Inquiry } from '../../src/core/inquiry.ts';
import { formatInstant } from '../../src/core/instant.ts';
import { GUARDS, KPIS } from '../../src/core/kpis/index.ts';
import { type Period, periodsBetween } from '../../src/core/period.ts';
import { EMPTY_QUERY, type Grain, type KpiQuery, type Where } from '../../src/core/query.ts';
import { FIRST_AT, LAST_AT, moment } from './records.ts';

export interface Asked {
  readonly query: KpiQuery;
  readonly periods: readonly Period[];
  readonly asOf: number;
}

const values = fc.uniqueArray(fc.constantFrom('complaint', 'enquiry', 'tawasul', 'phone', 'north', 'ar', 'roof', 'no such value', null), {
  minLength: 1,
  maxLength: 6,
});
const where: fc.Arbitrary<Where> = fc.oneof(
  { weight: 3, arbitrary: fc.constant({}) },
  {
    weight: 2,
    arbitrary: fc
      .uniqueArray(fc.tuple(fc.constantFrom(...DIMENSIONS), values), { selector: ([dimension]) => dimension, minLength: 1, maxLength: 2 })
      .map((entries) => Object.fromEntries(entries)),
  },
);
const grouping = fc.oneof(
  { weight: 3, arbitrary: fc.constant([]) },
  { weight: 3, arbitrary: fc.constantFrom(...DIMENSIONS).map((dimension) => [dimension]) },
  { weight: 1, arbitrary: fc.uniqueArray(fc.constantFrom(...DIMENSIONS), { minLength: 2, maxLength: 2 }) },
);
const bound = fc.option(moment(FIRST_AT - 20 * 86_400, LAST_AT + 20 * 86_400), { freq: 2 });
const DAYS: Readonly<Record<Grain, number>> = { day: 12, week: 60, month: 400, quarter: 400, year: 400 };

/** As-ofs at which something happens, just has, or is about to. */
const eventful = (inquiries: readonly Inquiry[]): fc.Arbitrary<number> => {
  const instants = inquiries.flatMap((one) =>
    [one.receivedAt, one.promisedAt ?? [], one.resolvedAt ?? [], (one.events ?? []).map((event) => event.at)].flat(),
  );
  return fc
    .tuple(fc.constantFrom(FIRST_AT, ...instants), fc.constantFrom(-1, 0, 1, 7200, 86_400, 30 * 86_400, 30 * 86_400 + 1))
    .map(([at, shift]) => at + shift);
};

/** Every KPI and guard, asked of any period, group, filter and as-of, in mid-history mostly. */
export const questionAbout = (inquiries: readonly Inquiry[]): fc.Arbitrary<Asked> =>
  fc
    .record({
      grain: fc.constantFrom<Grain[]>('day', 'week', 'month', 'month', 'month', 'quarter', 'year'),
      zone: fc.constantFrom('Asia/Bahrain', 'Europe/London', 'America/St_Johns'),
      weekStartsOn: fc.constantFrom('sun', 'mon', 'sat'),
      asOf: fc.oneof(
        { weight: 5, arbitrary: moment(FIRST_AT, LAST_AT + 60 * 86_400) },
        { weight: 10, arbitrary: eventful(inquiries) },
        { weight: 1, arbitrary: fc.constant(FIRST_AT - 1) },
      ),
      from: bound,
      to: bound,
      by: grouping,
      where,
    })
    .map(({ grain, zone, weekStartsOn, asOf, from, to, by, where }): Asked => {
      // Short grains over a short range: the oracle replays every record for every period.
      const lastAt = Math.max(to ?? asOf, from ?? 0);
      const firstAt = Math.max(from ?? FIRST_AT, lastAt - DAYS[grain] * 86_400);
      const isWhole = from === null && firstAt <= FIRST_AT;
      return {
        query: {
          ...EMPTY_QUERY,
          kpis: [...KPIS, ...GUARDS].map((kpi) => kpi.id),
          grain,
          from: isWhole ? null : 'a label',
          to: to === null ? null : 'a label',
          by: by[0] ?? null,
          thenBy: by[1] ?? null,
          where,
          asOf: formatInstant(asOf),
        },
        periods: periodsBetween(firstAt, lastAt, grain, { zone, weekStartsOn }),
        asOf,
      };
    });
