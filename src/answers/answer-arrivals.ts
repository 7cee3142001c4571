import type { Arrivals } from '../contract/arrivals.ts';
import { formatInstant } from '../core/instant.ts';
import type { Period } from '../core/period.ts';
import type { AnswerOf, Statistic } from '../core/statistics/statistic.ts';
import { hourPeriods, sumByWeekdayAndHour } from '../core/trends/arrivals.ts';
import type { FigureStore } from './figure-store.ts';
import type { ResolvedQuery } from './resolve-query.ts';

const RECEIVED = { kind: 'count', of: { all: [] } } as const satisfies Statistic;

/** Hours of a question: a store is asked for so many periods at a time. */
const HOURS_AT_ONCE = 24 * 92;

/** Inquiries received by weekday and hour of the reporting zone, over the question's range and filter. */
export async function answerArrivals(store: FigureStore, resolved: ResolvedQuery): Promise<Arrivals> {
  const { question, settings, dataVersion, reporting, meta } = resolved;
  const first = question.periods[0];
  const last = question.periods.at(-1);
  const startsAt = Math.max(first?.startsAt ?? 0, meta.firstReceivedAt ?? 0);
  const hours = first && last ? hourPeriods(startsAt, Math.min(last.endsAt, question.asOf + 1), reporting.zone) : [];
  const counts: number[] = [];
  for (let i = 0; i < hours.length; i += HOURS_AT_ONCE) counts.push(...(await countsOf(hours.slice(i, i + HOURS_AT_ONCE))));
  return {
    asOf: formatInstant(question.asOf),
    dataVersion,
    zone: reporting.zone,
    from: first?.label ?? null,
    to: last?.label ?? null,
    total: counts.reduce((sum, count) => sum + count, 0),
    days: sumByWeekdayAndHour(hours, counts, reporting),
  };

  async function countsOf(periods: readonly Period[]): Promise<readonly number[]> {
    const { grids } = await store.answer({ ...question, statistics: [RECEIVED], periods, by: [] }, settings, dataVersion);
    const cells = grids[0]?.cells[0] as readonly AnswerOf<typeof RECEIVED>[] | undefined;
    return periods.map((_, i) => cells?.[i]?.count ?? 0);
  }
}
