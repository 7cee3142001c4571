import fc from 'fast-check';
import type { BriefFacts, DueNext } from '../../src/core/brief/brief-facts.ts';
import type { KpiValue } from '../../src/core/query.ts';
import { facts, promise } from './headline-situations.ts';

const count = fc.oneof(fc.nat(3), fc.nat(14), fc.nat(2000));
const variation = fc.constantFrom(null, 'improvement', 'concern', 'common-cause', 'neutral') as fc.Arbitrary<
  BriefFacts['latency']['variation']
>;
const absent = fc.constantFrom<KpiValue>({ value: null, notRecorded: ['responded'] }, { value: null, isSuppressed: true });
const rateValue = fc
  .tuple(count, count, count, count)
  .map(([met, missed, overdue, pending]) => promise(met, missed, overdue, pending).value);
const maybe = <T>(one: fc.Arbitrary<T>): fc.Arbitrary<T | null> => fc.option(one, { nil: null, freq: 2 });

const onePromise = fc
  .record({
    counts: fc.tuple(
      fc.oneof(count, fc.nat(2000)),
      fc.oneof(fc.nat(9), count),
      fc.oneof(fc.constant(0), count),
      fc.oneof(fc.constant(0), count),
    ),
    target: fc.constantFrom(null, 0.5, 0.9, 0.95, 0.995, 1),
    lastYear: maybe(fc.oneof(rateValue, absent)),
    variation,
    assurance: fc.constantFrom(null, 'consistently-met', 'consistently-missed', 'hit-or-miss'),
    absent: fc.option(absent, { nil: null, freq: 6 }),
    hasGuard: fc.boolean(),
    byChannel: fc.array(fc.record({ group: fc.constantFrom('phone', 'واتساب', null), value: fc.oneof(rateValue, absent) }), {
      maxLength: 3,
    }),
  })
  .map(({ counts, absent: nothing, hasGuard, ...more }) => {
    const one = promise(...counts, more as Parameters<typeof promise>[4]);
    return { ...one, ...(hasGuard ? {} : { closedOnly: null }), ...(nothing === null ? {} : { value: nothing, closedOnly: nothing }) };
  });

const due: fc.Arbitrary<DueNext> = fc.record({
  overdue: fc.oneof(fc.constant(0), count),
  days: fc.array(fc.record({ on: fc.constantFrom('2026-11-01', '2026-11-02', '2026-11-30'), count }), { maxLength: 3 }),
});
const countValue = fc.oneof(
  count.map((value): KpiValue => ({ value })),
  absent,
);

/** Anything that a data set may answer, likely or not. */
export const arbitraryFacts: fc.Arbitrary<BriefFacts> = fc
  .record({
    grain: fc.constantFrom('month', 'quarter', 'year', 'week', 'day'),
    isRunning: fc.nat(3).map((roll) => roll === 0),
    received: fc.oneof({ weight: 5, arbitrary: count.map((value): KpiValue => ({ value: value + 1 })) }, countValue),
    answerable: maybe(count),
    endedUnknown: maybe(countValue),
    response: onePromise,
    resolution: onePromise,
    latency: fc.record({
      value: fc.oneof(fc.record({ value: fc.nat(500_000), n: count }), absent),
      target: fc.constantFrom(null, 129_600),
      variation,
    }),
    backlog: fc.record({ value: countValue, before: maybe(countValue), beforePeriod: fc.constantFrom(null, '2026-09'), variation }),
    overdue: fc.oneof(fc.constant<KpiValue>({ value: 0 }), countValue),
    now: maybe(
      fc.record({ period: fc.constant('2026-11'), today: fc.constant('2026-11-01'), response: maybe(due), resolution: maybe(due) }),
    ),
  })
  .map((more) =>
    facts({
      ...(more as Partial<BriefFacts>),
      period: { month: '2026-10', quarter: '2026-Q4', year: '2026', week: '2026-01-04/P7D', day: '2026-10-04' }[more.grain as 'month'],
    }),
  );
